package cn.zhibao.hazard.domain.library;

import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a case of the library (事故案例).
 *
 * @param version 1 for the first
 * @param keeper region whose people keep it, wherever it happened
 * @param change what made this version
 * @param at when that was
 * @param actor id of who did it
 */
public record AccidentCase(
        UUID caseId, int version, Region keeper, CaseContent content, Change change, Instant at, String actor) {

    /** What is done to a case. */
    public enum Change {
        ADDED,
        CHANGED,
        ENDED
    }

    /** A case that has ended is kept, and changes no more. */
    public boolean hasEnded() {
        return change == Change.ENDED;
    }

    /** The version after this one. */
    public AccidentCase next(CaseContent says, Change made, Instant now, String by) {
        return new AccidentCase(caseId, version + 1, keeper, says, made, now, by);
    }
}
