package cn.zhibao.deploy.verifier;

import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.CompactRange;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.Merkle;
import cn.zhibao.events.proof.SignedNote;
import cn.zhibao.events.proof.Signer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes an export as the service does, of cases that grow in turns. */
final class LedgerFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-11-26T03:00:00.250Z");
    private static final int CHECKPOINT_EVERY = 5;

    private final Signer signer;
    private final CompactRange tree = CompactRange.empty();
    private final Map<UUID, JournalRow> heads = new HashMap<>();
    private final List<ObjectNode> lines = new ArrayList<>();

    LedgerFile(Signer signer) {
        this.signer = signer;
    }

    /** So many rows of three cases, with a checkpoint after every fifth and after the last. */
    LedgerFile of(int rows) {
        return of(rows, "data");
    }

    LedgerFile of(int rows, String data) {
        for (int i = 0; i < rows; i++) {
            JournalRow row = row(caseOf(i), data + " " + i);
            heads.put(row.caseId(), row);
            ObjectNode line = JSON.createObjectNode()
                    .put("leaf", i)
                    .put("position", position(i))
                    .put("caseId", row.caseId().toString())
                    .put("version", row.version())
                    .put("hash", row.hash());
            line.set("row", json(row));
            lines.add(line);
            tree.append(Merkle.leaf(Hash.ofHex(row.hash())));
            if (i % CHECKPOINT_EVERY == CHECKPOINT_EVERY - 1 || i == rows - 1) {
                lines.add(JSON.createObjectNode().put("checkpoint", checkpoint()));
            }
        }
        return this;
    }

    static UUID caseOf(int leaf) {
        return new UUID(7, leaf % 3);
    }

    static long position(int leaf) {
        return 100L + 2L * leaf;
    }

    String checkpoint() {
        Checkpoint checkpoint = new Checkpoint(signer.key().origin(), tree.size(), tree.root(), AT);
        return SignedNote.of(checkpoint.text(), signer).toString();
    }

    /** The next row of a case, well-formed. */
    JournalRow row(UUID caseId, String data) {
        JournalRow before = heads.get(caseId);
        return row(
                caseId,
                before == null ? 1 : before.version() + 1,
                data,
                before == null ? JournalRow.GENESIS : before.hash());
    }

    static JournalRow row(UUID caseId, int version, String data, String previousHash) {
        JournalRow row = new JournalRow(
                caseId,
                version,
                new UUID(1, version),
                "",
                "a-type",
                null,
                AT,
                "actor",
                null,
                null,
                data,
                previousHash,
                "");
        return new JournalRow(
                caseId,
                version,
                row.eventId(),
                "",
                "a-type",
                null,
                AT,
                "actor",
                null,
                null,
                data,
                previousHash,
                row.expectedHash());
    }

    static ObjectNode json(JournalRow row) {
        return JSON.createObjectNode()
                .put("caseId", row.caseId().toString())
                .put("version", row.version())
                .put("eventId", row.eventId().toString())
                .put("type", row.type())
                .put("recordedAt", row.recordedAt().toString())
                .put("actor", row.actor())
                .put("data", row.data())
                .put("previousHash", row.previousHash())
                .put("hash", row.hash());
    }

    /** The line of a leaf, to be tampered with. */
    ObjectNode line(int leaf) {
        return lines.stream()
                .filter(line -> line.path("leaf").asInt(-1) == leaf)
                .findFirst()
                .orElseThrow();
    }

    ObjectNode row(int leaf) {
        return (ObjectNode) line(leaf).get("row");
    }

    List<ObjectNode> lines() {
        return lines;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
