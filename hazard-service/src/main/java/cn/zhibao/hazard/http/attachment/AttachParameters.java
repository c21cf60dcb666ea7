package cn.zhibao.hazard.http.attachment;

import cn.zhibao.events.contract.Position;
import cn.zhibao.events.http.Ids;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.attachment.AttachFile;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.Purpose;
import cn.zhibao.hazard.http.ListParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a file beside its bytes, as query parameters; each wrong one is a fault. */
final class AttachParameters {

    private static final Instant YEAR_1 = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-12-30T00:00:00Z");

    private final MultivaluedMap<String, String> query;
    private final ListParameters in = new ListParameters();

    AttachParameters(UriInfo uri) {
        this.query = uri.getQueryParameters();
    }

    AttachFile.Said said(Caller caller) {
        return new AttachFile.Said(
                caller,
                caseId(),
                in.choice("purpose", required("purpose"), Purpose.class),
                query.getFirst("name"),
                new Capture(time(), position()));
    }

    Faults faults() {
        return in.faults();
    }

    private @Nullable String required(String name) {
        String text = query.getFirst(name);
        if (text == null) {
            in.faults().add("?" + name, "required");
        }
        return text;
    }

    private @Nullable UUID caseId() {
        String text = required("caseId");
        UUID id = text == null ? null : Ids.parse(text);
        if (text != null && id == null) {
            in.faults().add("?caseId", "bad-parameter");
        }
        return id;
    }

    private @Nullable Instant time() {
        String text = query.getFirst("takenAt");
        if (text == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(YEAR_1) && time.isBefore(YEAR_9999)) {
                return time.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException notTime) {
            // named below, like a time no calendar of ours has
        }
        in.faults().add("?takenAt", "bad-parameter");
        return null;
    }

    private @Nullable Position position() {
        Double longitude = degrees("longitude", 180);
        Double latitude = degrees("latitude", 90);
        if (query.containsKey("longitude") != query.containsKey("latitude")) {
            in.faults().add(query.containsKey("longitude") ? "?latitude" : "?longitude", "required");
        }
        return longitude == null || latitude == null ? null : new Position(longitude, latitude);
    }

    private @Nullable Double degrees(String name, int max) {
        String text = query.getFirst(name);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= max) {
                return value;
            }
        } catch (NumberFormatException notNumber) {
            // named below, like a number that is no angle
        }
        in.faults().add("?" + name, "bad-parameter");
        return null;
    }
}
