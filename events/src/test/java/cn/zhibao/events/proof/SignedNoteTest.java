package cn.zhibao.events.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "example.org/ledger", 5, Merkle.leaf(Merkle.EMPTY), Instant.parse("2026-11-26T03:00:00.250Z"));

    private final TestSigner signer = new TestSigner("example.org/ledger");
    private final TestSigner other = new TestSigner("example.org/ledger");

    @Test
    void the_golden_note_of_the_specification_verifies() {
        // given: key and note as golang.org/x/mod/sumdb/note shows them
        LedgerKey key = new LedgerKey("PeterNeumann", publicKey("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        // then
        assertThat(key.id()).isEqualTo("c74f20a3");
        assertThat(SignedNote.parse(note).signedBy(List.of(key))).contains(key);
        assertThat(SignedNote.parse(note)).hasToString(note);
    }

    @Test
    void a_checkpoint_is_read_as_it_was_signed() {
        // when
        SignedNote note =
                SignedNote.parse(SignedNote.of(CHECKPOINT.text(), signer).toString());
        // then
        assertThat(note.signedBy(List.of(other.key(), signer.key()))).contains(signer.key());
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
    }

    @Test
    void another_text_or_another_key_is_not_signed() {
        // given
        SignedNote note = SignedNote.of(CHECKPOINT.text(), signer);
        // then
        assertThat(note.signedBy(List.of(other.key()))).isEmpty();
        assertThat(new SignedNote(note.text().replace("\n5\n", "\n6\n"), note.signatures())
                        .signedBy(List.of(signer.key())))
                .isEmpty();
    }

    @Test
    void what_is_no_note_or_no_checkpoint_is_refused() {
        for (String wrong :
                List.of("", "text\n", "text\n\nsignature\n", "text\n\n— name AAAA\n", "text\n\n— name !!\n")) {
            assertThatThrownBy(() -> SignedNote.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of("", "a\n1\n", "a\nx\nAAAA\n2026-11-26T03:00:00Z\n", "a\n1\nAAAA\nnow\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_receipt_has_one_text() {
        ReceiptText receipt = new ReceiptText(
                "YH-370302-20261126-0000123",
                UUID.fromString("019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21"),
                1,
                4711,
                Instant.parse("2026-11-26T03:00:00.250Z"),
                "c0",
                "f0");
        assertThat(receipt.text("example.org/ledger")).isEqualTo("""
                zhibao receipt 1
                ledger example.org/ledger
                number YH-370302-20261126-0000123
                case 019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21
                version 1
                position 4711
                received 2026-11-26T03:00:00.250Z
                content c0
                row f0
                """);
    }

    private static String publicKey(String typed) {
        byte[] bytes = Base64.getDecoder().decode(typed);
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length));
    }
}
