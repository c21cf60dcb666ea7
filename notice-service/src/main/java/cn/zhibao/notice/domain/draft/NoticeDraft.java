package cn.zhibao.notice.domain.draft;

import cn.zhibao.notice.domain.Drafted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft (草稿) of a document, and what became of it.
 *
 * @param id also of the document that it becomes
 * @param issuer code of the region whose authority writes it
 * @param returned why a leader did not sign it; null while nobody returned this revision
 * @param signed the signature; null until there is one
 */
public record NoticeDraft(
        UUID id,
        String issuer,
        int revision,
        State state,
        Content content,
        List<String> editors,
        Instant createdAt,
        Instant changedAt,
        @Nullable Returned returned,
        @Nullable Signed signed)
        implements Drafted {

    public NoticeDraft {
        editors = List.copyOf(editors);
    }

    /** How far it came. */
    public enum State {
        /** It waits for a signature (待签发). */
        DRAFTED,
        /** A leader gave it back: it has to be changed (退回修改). */
        RETURNED,
        /** It is a document now (已签发). */
        SIGNED,
        /** The clerk took it back (撤回). */
        WITHDRAWN
    }

    /** A leader gave it back. */
    public record Returned(String reason, String by, Instant at) {}

    /**
     * The signature that made it a document.
     *
     * @param number of the document
     */
    public record Signed(String by, Instant at, String number) {}

    /** A new one. */
    public static NoticeDraft of(UUID id, String issuer, Content content, String by, Instant now) {
        return new NoticeDraft(id, issuer, 1, State.DRAFTED, content, List.of(by), now, now, null, null);
    }

    NoticeDraft changed(Content next, String by, Instant now) {
        return new NoticeDraft(
                id, issuer, revision + 1, State.DRAFTED, next, editorsWith(by), createdAt, now, null, null);
    }

    NoticeDraft returned(Returned why) {
        return moved(State.RETURNED, why.at(), why, null);
    }

    NoticeDraft withdrawn(Instant now) {
        return moved(State.WITHDRAWN, now, returned, null);
    }

    /** The same, issued under that signature. */
    public NoticeDraft signed(Signed by) {
        return moved(State.SIGNED, by.at(), null, by);
    }

    private NoticeDraft moved(State next, Instant at, @Nullable Returned why, @Nullable Signed by) {
        return new NoticeDraft(id, issuer, revision + 1, next, content, editors, createdAt, at, why, by);
    }
}
