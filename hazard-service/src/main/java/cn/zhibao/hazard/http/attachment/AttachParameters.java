package cn.zhibao.hazard.http.attachment;

import cn.zhibao.events.contract.Position;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.attachment.AttachFile;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.Purpose;
import cn.zhibao.hazard.http.ListParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What is said of a file beside its bytes, as query parameters; each wrong one is a fault. */
final class AttachParameters {

    private final MultivaluedMap<String, String> query;
    private final ListParameters in = new ListParameters();

    AttachParameters(UriInfo uri) {
        this.query = uri.getQueryParameters();
    }

    AttachFile.Said said(Caller caller) {
        return new AttachFile.Said(
                caller,
                in.id("caseId", required("caseId")),
                in.choice("purpose", required("purpose"), Purpose.class),
                query.getFirst("name"),
                new Capture(in.time("takenAt", query.getFirst("takenAt")), position()));
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
