package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.LedgerKey;
import cn.zhibao.events.proof.SignedNote;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published keys of a ledger, as {@code GET /api/v1/ledger/keys} answers them. */
record Keys(List<Key> keys) {

    /**
     * One key.
     *
     * @param validUntil nothing of this time or later is signed with it; absent while it is in use
     */
    record Key(LedgerKey key, @Nullable Instant validUntil) {

        boolean maySign(Instant at) {
            return validUntil == null || at.isBefore(validUntil);
        }
    }

    static Keys of(Path file) {
        return new Keys(
                JsonFile.of(file).objects("keys").stream().map(Keys::key).toList());
    }

    private static Key key(JsonFile one) {
        try {
            LedgerKey key = new LedgerKey(one.text("origin"), one.text("publicKey"));
            if (!key.id().equals(one.text("keyId"))) {
                throw new Unreadable(one.name() + " calls the key " + key.id() + " " + one.text("keyId"));
            }
            return new Key(key, one.timeIfKnown("validUntil"));
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable(one.name() + " has a key that is none: " + wrong.getMessage());
        }
    }

    Optional<Key> called(String id) {
        return keys.stream().filter(one -> one.key().id().equals(id)).findFirst();
    }

    /** The key that signed the note; empty when none of these did, or not at that time. */
    Optional<Key> signerOf(SignedNote note, Instant at) {
        return keys.stream()
                .filter(one ->
                        one.maySign(at) && note.signedBy(List.of(one.key())).isPresent())
                .findFirst();
    }

    /** The checkpoint of a file, whether it is what the API answers or the bare note; fails unless one of these signed it. */
    Checkpoint checkpoint(Path file) {
        String text = JsonFile.text(file);
        String note =
                text.startsWith("{") ? JsonFile.parse(file.toString(), text).text("note") : text;
        return checkpoint(file.toString(), note);
    }

    Checkpoint checkpoint(String name, String text) {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(text);
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable(name + " is no checkpoint: " + wrong.getMessage());
        }
        Key key = signerOf(note, checkpoint.at())
                .orElseThrow(() -> new Wrong(name + ": none of the published keys has signed this checkpoint"));
        if (!key.key().origin().equals(checkpoint.origin())) {
            throw new Wrong(name + ": " + key.key().origin() + " has signed a checkpoint of " + checkpoint.origin());
        }
        return checkpoint;
    }
}
