package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Stop;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facts of a document, of a measure that answers one, or of a return to a campaign meet. */
final class PaperAnswers {

    private PaperAnswers() {}

    static void ofDocument(Draft draft, Paper paper, Instant now) {
        Instant receivedAt = paper.receivedAt();
        if (receivedAt != null) {
            Clocks.meetAll(draft, Stop.RECEIPT, "receivedAt", receivedAt, now);
        }
        Instant repliedAt = paper.repliedAt();
        if (repliedAt != null) {
            meet(draft, Stop.REPLY, new Given("repliedAt", repliedAt, paper.returnedAt(), paper.closedAt()), now);
        }
        Instant heldAt = paper.heldAt() == null ? paper.closedAt() : paper.heldAt();
        if (heldAt != null) {
            Clocks.meetAll(draft, Stop.MINUTES, "heldAt", heldAt, now);
        }
    }

    static void ofMeasure(Draft draft, Measure measure, Instant now) {
        Instant doneAt = measure.completedAt();
        if (doneAt != null) {
            meet(draft, Stop.COMPLETION, new Given("doneAt", doneAt, measure.returnedAt(), measure.closedAt()), now);
        }
        Instant reviewedAt = measure.reviewedAt();
        if (reviewedAt != null) {
            Clocks.meetAll(draft, Stop.REVIEW, "reviewedAt", reviewedAt, now);
        }
    }

    static void ofReturn(Draft draft, OwedReturn owed, Instant now) {
        Instant metAt = owed.metAt();
        if (metAt != null) {
            String what = owed.owed().filedAt() == null ? "releasedAt" : "filedAt";
            Clocks.meetAll(draft, Stop.RETURN, what, metAt, now);
        }
    }

    /**
     * What was given, and may be returned.
     *
     * @param returnedAt null when it was not returned
     * @param closedAt when nothing was owed any more, null before
     */
    private record Given(
            String name,
            Instant at,
            @Nullable Instant returnedAt,
            @Nullable Instant closedAt) {

        boolean meets(Instant startedAt) {
            return returnedAt == null || startedAt.isBefore(returnedAt);
        }
    }

    /**
     * What is given meets what began before it was returned, and nothing that begins with that. What began after the newest of it
     * is met by the end of the matter, or, where it is dated before the return that it follows, at once.
     */
    private static void meet(Draft draft, Stop stop, Given given, Instant now) {
        for (Clock clock : List.copyOf(draft.clocks)) {
            Instant startedAt = clock.facts().startedAt();
            if (clock.stop() == stop && clock.isOwed() && given.meets(startedAt)) {
                Instant since = requireNonNullElse(given.closedAt(), startedAt);
                Instant at = given.at().isBefore(startedAt) ? since : given.at();
                Clocks.meet(draft, clock, at, now, Clocks.later(draft, clock.facts(), given.name(), given.at()));
                Calls.end(draft, clock.id(), now);
            }
        }
    }
}
