package cn.zhibao.escalation.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be.
 *
 * @param sign which decision; null when no single one is meant
 * @param region of the case; null when no case is meant
 * @param expectedAt moment of the decision by the rules; null when nothing was expected
 * @param lateAfter until when it had to be told; null when nothing was expected
 * @param toldAt when it was told; null while it was not
 * @param eventIds of the records that told it, in their order
 * @param foundAt when it was found
 */
public record Finding(
        Kind kind,
        @Nullable Sign sign,
        @Nullable String region,
        @Nullable Instant expectedAt,
        @Nullable Instant lateAfter,
        @Nullable Instant toldAt,
        List<UUID> eventIds,
        Instant foundAt) {

    public Finding {
        eventIds = List.copyOf(eventIds);
    }

    /** The engine takes nothing from the topics. */
    public static Finding engineStopped(Instant since, Instant foundAt) {
        return new Finding(Kind.ENGINE_STOPPED, null, null, since, null, null, List.of(), foundAt);
    }

    /** The rules that come into force then cannot be read. */
    public static Finding rulesUnknown(Instant from, Instant foundAt) {
        return new Finding(Kind.RULES_UNKNOWN, null, null, from, null, null, List.of(), foundAt);
    }

    /** What can be wrong. */
    public enum Kind {
        /** Due, and not told. */
        MISSING,
        /** Told, and too late. */
        LATE,
        /** Told once more than it was decided, under another id. */
        DOUBLED,
        /** Told, though nothing asked for it. */
        UNEXPECTED,
        /** Told with other content, such as another time or desk. */
        DIFFERENT,
        /** Facts come and nothing is done about them, or nobody is there to do it. */
        ENGINE_STOPPED,
        /** Rules of a later program: what is decided by them is not judged. */
        RULES_UNKNOWN
    }
}
