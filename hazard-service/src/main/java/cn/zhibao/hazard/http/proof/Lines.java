package cn.zhibao.hazard.http.proof;

import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.proof.Comparisons;
import cn.zhibao.hazard.app.proof.Exported;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes streams as NDJSON: one JSON object a line. */
@Singleton
class Lines {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper mapper;

    Lines(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What the log holds of a row, and the row as it is now; without the former it was never in the log. */
    record LeafLine(
            @Nullable Long leaf,
            long position,
            @Nullable UUID caseId,
            @Nullable Integer version,
            @Nullable String hash,
            @Nullable RowLine row) {}

    /**
     * A ledger row with all that its hash covers.
     *
     * @param data the event's JSON as a text, character by character as the hash covers it
     */
    record RowLine(
            UUID caseId,
            int version,
            String eventId,
            String type,
            @Nullable Instant claimedAt,
            Instant recordedAt,
            String actor,
            @Nullable String ruleVersion,
            String data,
            String previousHash,
            String hash) {

        static RowLine of(Exported.Row row) {
            LedgerEntry entry = row.entry();
            return new RowLine(
                    row.caseId(),
                    entry.version(),
                    entry.eventId(),
                    entry.type(),
                    entry.claimedAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.ruleVersion(),
                    entry.data(),
                    entry.previousHash(),
                    entry.hash());
        }
    }

    record CheckpointLine(String checkpoint) {}

    /** The end of a comparison. */
    record Summary(long compared, long differing) {}

    byte[] of(List<Exported> content) {
        return lines(content.stream().map(Lines::line).toList());
    }

    byte[] of(Comparisons.Compared compared) {
        return lines(List.of(compared));
    }

    byte[] of(Summary summary) {
        return lines(List.of(summary));
    }

    private static Object line(Exported one) {
        return switch (one) {
            case Exported.Logged logged ->
                new LeafLine(
                        logged.leaf(),
                        logged.position(),
                        logged.caseId(),
                        logged.version(),
                        logged.hash(),
                        logged.row() == null ? null : RowLine.of(logged.row()));
            case Exported.Unlogged(var position, var row) ->
                new LeafLine(null, position, null, null, null, RowLine.of(row));
            case Exported.Signed(var note) -> new CheckpointLine(note);
        };
    }

    /** Without a line break at the end: the stream puts one after each part. */
    private byte[] lines(List<?> values) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (Object value : values) {
                if (lines.size() > 0) {
                    lines.write('\n');
                }
                lines.write(mapper.writeValueAsBytes(value));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return lines.toByteArray();
    }
}
