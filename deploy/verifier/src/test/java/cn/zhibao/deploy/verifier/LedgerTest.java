package cn.zhibao.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.proof.TestSigner;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a ledger, the row it was done to is named. */
class LedgerTest {

    private static final int ROWS = 23;
    private static final int VICTIM = 12;

    private final TestSigner signer = new TestSigner("example.org/ledger");
    private final LedgerFile ledger = new LedgerFile(signer).of(ROWS);

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of("."));

    @BeforeEach
    void keys() throws IOException {
        desk = new Desk(folder);
        desk.keys(signer);
    }

    @Test
    void an_untouched_ledger_holds() throws IOException {
        assertThat(verified()).isEqualTo(Verify.HOLDS);
        assertThat(desk.said()).startsWith("OK  23 rows of 3 cases, as signed at 2026-11-26T03:00:00.250Z");
    }

    @Test
    void a_changed_row_is_named() throws IOException {
        ledger.row(VICTIM).put("data", "other data");
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said())
                .contains(
                        "WRONG  CHANGED case 00000000-0000-0007-0000-000000000000 version 5 position 124 leaf 12: its fields")
                .contains("1 found");
    }

    @Test
    void a_row_that_was_changed_with_its_hash_is_named() throws IOException {
        // given
        JournalRow forged = LedgerFile.row(
                LedgerFile.caseOf(VICTIM),
                5,
                "other data",
                ledger.row(VICTIM).get("previousHash").asText());
        ledger.line(VICTIM).set("row", LedgerFile.json(forged));
        // then
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said())
                .contains("CHANGED")
                .contains("leaf 12: its hash was changed with it")
                .contains("1 found");
    }

    @Test
    void a_row_that_was_changed_with_its_hash_and_its_leaf_is_found_between_two_checkpoints() throws IOException {
        // given: the newest row of its case, so that no other row names it
        JournalRow forged = LedgerFile.row(
                LedgerFile.caseOf(ROWS - 1),
                8,
                "other data",
                ledger.row(ROWS - 1).get("previousHash").asText());
        ledger.line(ROWS - 1).put("hash", forged.hash()).set("row", LedgerFile.json(forged));
        // then
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("REWRITTEN: the leaves 20 to 22 are not those that were signed");
    }

    @Test
    void a_changed_previous_hash_alone_is_a_changed_row() throws IOException {
        ledger.row(VICTIM).put("previousHash", JournalRow.GENESIS);
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("CHANGED").contains("leaf 12").contains("1 found");
    }

    @Test
    void a_removed_row_is_named() throws IOException {
        ledger.line(VICTIM).remove("row");
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said())
                .contains(
                        "REMOVED case 00000000-0000-0007-0000-000000000000 version 5 position 124 leaf 12: the row is gone")
                .contains("1 found");
    }

    @Test
    void a_row_that_was_removed_with_its_leaf_is_named_by_its_case() throws IOException {
        // given
        ledger.lines().remove(ledger.line(VICTIM));
        for (int leaf = VICTIM + 1; leaf < ROWS; leaf++) {
            ledger.line(leaf).put("leaf", leaf - 1);
        }
        // then
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said())
                .contains(
                        "REMOVED case 00000000-0000-0007-0000-000000000000 version 5: the row is gone from the ledger")
                .contains("REWRITTEN: the leaves 10 to 13");
    }

    @Test
    void a_row_that_was_removed_with_its_leaf_leaves_a_gap() throws IOException {
        ledger.lines().remove(ledger.line(VICTIM));
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("WRONG  REMOVED: the log goes from leaf 11 to leaf 13");
    }

    @Test
    void a_row_between_older_ones_is_named() throws IOException {
        // given
        var line = ledger.line(VICTIM).deepCopy();
        line.remove("leaf");
        line.put("position", 123);
        ledger.lines().add(1, line);
        // then
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("INSERTED case 00000000-0000-0007-0000-000000000000 version 5 position 123:");
    }

    @Test
    void a_row_that_does_not_continue_its_case_is_named_as_inserted() throws IOException {
        // given: somebody appends a row that is well-formed and names another before it; the log takes it like any
        // other
        LedgerFile forged = new LedgerFile(signer);
        forged.of(3);
        JournalRow row = LedgerFile.row(LedgerFile.caseOf(0), 2, "data", JournalRow.GENESIS);
        forged.lines().removeLast();
        forged.line(2).put("caseId", row.caseId().toString()).put("version", 2).put("hash", row.hash());
        forged.line(2).set("row", LedgerFile.json(row));
        // then
        assertThat(desk.verify(forged.bytes())).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("INSERTED").contains("leaf 2: it names " + JournalRow.GENESIS);
    }

    @Test
    void an_export_that_was_cut_off_is_not_taken_for_the_whole() throws IOException {
        ledger.lines().removeLast();
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("CUT OFF");
    }

    @Test
    void a_ledger_that_was_signed_anew_differs_from_the_checkpoint_that_was_kept() throws IOException {
        // given
        Path kept = desk.write("kept", new LedgerFile(signer).of(10).checkpoint());
        Path other = desk.write(
                "other", new LedgerFile(signer).of(10, "another story").checkpoint());
        // then
        assertThat(desk.verify(ledger.bytes(), "--checkpoint", kept.toString())).isEqualTo(Verify.HOLDS);
        assertThat(desk.verify(ledger.bytes(), "--checkpoint", other.toString()))
                .isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("REWRITTEN: the checkpoint that was kept");
        assertThat(desk.verify(new LedgerFile(signer).of(9).bytes(), "--checkpoint", kept.toString()))
                .isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("signs 10 rows, here are 9");
    }

    @Test
    void two_checkpoints_of_one_size_that_differ_prove_two_histories() throws IOException {
        // given
        Path kept = desk.write("kept", new LedgerFile(signer).of(10).checkpoint());
        Path other = desk.write(
                "other", new LedgerFile(signer).of(10, "another story").checkpoint());
        // when, then
        for (List<Path> both : List.of(List.of(kept, other), List.of(other, kept))) {
            assertThat(desk.verify(
                            ledger.bytes(),
                            "--checkpoint",
                            both.getFirst().toString(),
                            "--checkpoint",
                            both.getLast().toString()))
                    .isEqualTo(Verify.WRONG);
            assertThat(desk.said())
                    .contains("REWRITTEN: two histories were signed")
                    .contains("2 found");
        }
        assertThat(desk.verify(ledger.bytes(), "--checkpoint", kept.toString(), "--checkpoint", kept.toString()))
                .isEqualTo(Verify.HOLDS);
    }

    @Test
    void a_line_that_cannot_be_read_is_named_and_the_rest_is_looked_at() throws IOException {
        // given
        ledger.row(VICTIM + 1).put("data", "other data");
        String export = new String(ledger.bytes(), StandardCharsets.UTF_8);
        String line = ledger.line(VICTIM).toString();
        int number = (int) export.substring(0, export.indexOf(line)).lines().count() + 1;
        for (String wrong : List.of("{\"leaf\":12,", "[]", "", line.replace("\"version\":5", "\"version\":\"x\""))) {
            // when
            int code = desk.verify(export.replace(line, wrong).getBytes(StandardCharsets.UTF_8));
            // then
            assertThat(code).as(wrong).isEqualTo(Verify.WRONG);
            assertThat(desk.said())
                    .contains("WRONG  UNREADABLE: ", "line " + number + " ")
                    .contains("CHANGED")
                    .contains("leaf 13: its fields");
        }
    }

    @Test
    void bytes_that_are_no_text_are_a_changed_row() throws IOException {
        // given
        byte[] export = ledger.bytes();
        int at = new String(export, StandardCharsets.ISO_8859_1).indexOf("data 12");
        export[at] = (byte) 0xff;
        // then
        assertThat(desk.verify(export)).isEqualTo(Verify.WRONG);
        assertThat(desk.said())
                .contains("CHANGED")
                .contains("leaf 12: its fields")
                .contains("1 found");
    }

    @Test
    void a_checkpoint_that_cannot_be_read_is_named() throws IOException {
        // given
        for (ObjectNode line : ledger.lines()) {
            if (line.has("checkpoint")) {
                line.put("checkpoint", "no note");
                break;
            }
        }
        // then
        assertThat(verified()).isEqualTo(Verify.WRONG);
        assertThat(desk.said())
                .contains("REWRITTEN: the checkpoint after leaf 4 is no checkpoint")
                .contains("1 found");
    }

    @Test
    void checkpoints_of_somebody_else_are_no_proof() throws IOException {
        LedgerFile others = new LedgerFile(new TestSigner("example.org/ledger")).of(ROWS);
        assertThat(desk.verify(others.bytes())).isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("none of the published keys has signed this checkpoint");
    }

    @Test
    void what_is_no_export_cannot_be_checked() throws IOException {
        assertThat(desk.verify(new byte[0])).isEqualTo(Verify.UNREADABLE);
        assertThat(desk.verify("{\"leaf\":0".getBytes(StandardCharsets.UTF_8))).isEqualTo(Verify.UNREADABLE);
        assertThat(Desk.run("ledger", "--keys", folder.resolve("nothing").toString(), "-")
                        .code())
                .isEqualTo(Verify.UNREADABLE);
        assertThat(Desk.run("ledger").code()).isEqualTo(Verify.UNREADABLE);
        assertThat(Desk.run().code()).isEqualTo(Verify.UNREADABLE);
    }

    private int verified() throws IOException {
        return desk.verify(ledger.bytes());
    }
}
