package cn.zhibao.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.CompactRange;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.Merkle;
import cn.zhibao.events.proof.ReceiptText;
import cn.zhibao.events.proof.SignedNote;
import cn.zhibao.events.proof.TestSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts, checkpoints and proofs hold as they were given, and in no other way. */
class EvidenceTest {

    private static final Instant AT = Instant.parse("2026-11-26T03:00:00.250Z");
    private static final Hash ROW = Merkle.leaf(new byte[] {1});
    private static final Hash OTHER = Merkle.leaf(new byte[] {2});
    /** SHA-256 of "abc", FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final TestSigner signer = new TestSigner("example.org/ledger");

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of("."));

    @BeforeEach
    void keys() throws IOException {
        desk = new Desk(folder);
        desk.keys(signer);
    }

    @Test
    void a_receipt_holds_with_nothing_but_the_keys() throws IOException {
        // given
        Path receipt = desk.write("receipt", receipt());
        Path document = desk.write("document", "abc");
        Path other = desk.write("other", "abd");
        // then
        assertThat(verify("receipt", receipt)).isEqualTo(Verify.HOLDS);
        assertThat(desk.said()).contains("example.org/ledger has received YH-370302-20261126-0000123 at " + AT);
        assertThat(desk.verify("receipt", List.of("--document", document.toString(), receipt.toString())))
                .isEqualTo(Verify.HOLDS);
        assertThat(desk.verify("receipt", List.of("--document", other.toString(), receipt.toString())))
                .isEqualTo(Verify.WRONG);
        assertThat(desk.said()).contains("is not the document of this receipt");
    }

    @Test
    void the_receipt_of_a_case_of_every_kind_holds() throws IOException {
        for (String id : List.of("hazardId", "accidentId", "signalId", "declarationId", "caseId")) {
            Path receipt = desk.write("receipt", receipt().replace("hazardId", id));
            assertThat(verify("receipt", receipt)).as(id).isEqualTo(Verify.HOLDS);
        }
    }

    @Test
    void a_receipt_in_which_anything_was_changed_does_not_hold() throws IOException {
        for (String change : List.of(
                "0000123 0000124",
                "\"version\":1 \"version\":2",
                "4711 4712",
                "03:00:00.250 03:00:00.251",
                "ba78 ba79")) {
            int space = change.indexOf(' ');
            String changed = receipt().replace(change.substring(0, space), change.substring(space + 1));
            Path receipt = desk.write("receipt", changed);
            assertThat(verify("receipt", receipt)).as(change).isEqualTo(Verify.WRONG);
        }
    }

    @Test
    void a_key_that_was_replaced_signs_nothing_of_a_later_time() throws IOException {
        // given
        Path receipt = desk.write("receipt", receipt());
        // then
        desk.keys(signer, ",\"validUntil\":\"2026-11-26T03:00:01Z\"");
        assertThat(verify("receipt", receipt)).isEqualTo(Verify.HOLDS);
        desk.keys(signer, ",\"validUntil\":\"2026-11-26T02:59:59Z\"");
        assertThat(verify("receipt", receipt)).isEqualTo(Verify.WRONG);
        desk.keys(new TestSigner("example.org/ledger"));
        assertThat(verify("receipt", receipt)).isEqualTo(Verify.WRONG);
    }

    @Test
    void what_is_no_receipt_cannot_be_checked() throws IOException {
        for (String wrong : List.of("", "{}", "{\"hazardId\":\"x\"}", receipt().replace(AT.toString(), "then"))) {
            assertThat(verify("receipt", desk.write("receipt", wrong))).isEqualTo(Verify.UNREADABLE);
        }
    }

    @Test
    void a_checkpoint_is_read_as_a_note_and_as_json() throws IOException {
        // given
        Path note = desk.write("note", checkpoint(OTHER, ROW));
        Path json = desk.write("json", "{\"note\":\"" + checkpoint(OTHER, ROW).replace("\n", "\\n") + "\"}");
        Path forged = desk.write("forged", checkpoint(OTHER, ROW).replace("\n2\n", "\n3\n"));
        // then
        assertThat(verify("checkpoint", note)).isEqualTo(Verify.HOLDS);
        assertThat(verify("checkpoint", json)).isEqualTo(Verify.HOLDS);
        assertThat(desk.said()).contains("example.org/ledger: 2 rows at " + AT);
        assertThat(verify("checkpoint", forged)).isEqualTo(Verify.WRONG);
    }

    @Test
    void the_row_of_a_receipt_is_proven_to_be_in_the_ledger() throws IOException {
        // given
        Path receipt = desk.write("receipt", receipt());
        Path checkpoint = desk.write("checkpoint", checkpoint(OTHER, ROW));
        Path proof = desk.write("proof", "{\"leaf\":1,\"size\":2,\"path\":[\"" + Merkle.leaf(OTHER) + "\"]}");
        Path wrong = desk.write("wrong", "{\"leaf\":0,\"size\":2,\"path\":[\"" + Merkle.leaf(OTHER) + "\"]}");
        Path larger = desk.write("larger", "{\"leaf\":0,\"size\":3,\"path\":[]}");
        List<String> beside = List.of("--receipt", receipt.toString(), "--checkpoint", checkpoint.toString());
        // then
        assertThat(desk.verify("inclusion", with(beside, proof))).isEqualTo(Verify.HOLDS);
        assertThat(desk.verify("inclusion", with(beside, wrong))).isEqualTo(Verify.WRONG);
        assertThat(desk.verify("inclusion", with(beside, larger))).isEqualTo(Verify.UNREADABLE);
    }

    @Test
    void a_ledger_is_proven_to_have_only_grown() throws IOException {
        // given
        Path from = desk.write("from", checkpoint(OTHER));
        Path to = desk.write("to", checkpoint(OTHER, ROW));
        Path changed = desk.write("changed", checkpoint(ROW, ROW));
        Path proof = desk.write("proof", "{\"from\":1,\"to\":2,\"path\":[\"" + Merkle.leaf(ROW) + "\"]}");
        // then
        assertThat(desk.verify("consistency", with(List.of("--from", from.toString(), "--to", to.toString()), proof)))
                .isEqualTo(Verify.HOLDS);
        assertThat(desk.verify(
                        "consistency", with(List.of("--from", from.toString(), "--to", changed.toString()), proof)))
                .isEqualTo(Verify.WRONG);
    }

    private int verify(String command, Path file) {
        return desk.verify(command, List.of(file.toString()));
    }

    private static List<String> with(List<String> options, Path file) {
        return Stream.concat(options.stream(), Stream.of(file.toString())).toList();
    }

    private String receipt() {
        ReceiptText text =
                new ReceiptText("YH-370302-20261126-0000123", new UUID(7, 1), 1, 4711, AT, ABC, ROW.toString());
        String signature = Base64.getEncoder().encodeToString(signer.sign(text.text("example.org/ledger")));
        return """
                {"hazardId":"%s","number":"%s","level":"MAJOR","receivedAt":"%s","contentHash":"%s","version":1,
                 "hash":"%s","position":4711,"keyId":"%s","signature":"%s"}""".formatted(
                        text.caseId(), text.number(), AT, ABC, ROW, signer.key().id(), signature);
    }

    private String checkpoint(Hash... rows) {
        CompactRange tree = CompactRange.empty();
        for (Hash row : rows) {
            tree.append(Merkle.leaf(row));
        }
        Checkpoint checkpoint = new Checkpoint("example.org/ledger", rows.length, tree.root(), AT);
        return SignedNote.of(checkpoint.text(), signer).toString();
    }
}
