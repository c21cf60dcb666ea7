package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Exposed;
import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardMerged;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.HazardWithdrawn;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReview;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.TipReceived;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One case on its way through a simulation. */
final class Course {

    CaseFile file;

    /** When it has to be looked at again, null while time alone changes nothing. */
    @Nullable
    Ring ring;

    /** When it ended; null while it is under way. */
    @Nullable
    Instant endedAt;

    /** Whether it is kept among the cases under way. */
    boolean isUnderWay;

    long factsSeen;
    private long answersSeen;
    private boolean over;
    private boolean matched;

    Course(CaseFile file) {
        this.file = file;
    }

    void fact(Event fact, long sequence) {
        factsSeen = sequence;
        over = isOver(fact);
    }

    /** A match is told once, and leaves nothing in the file. */
    void decided(Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            matched |= decision instanceof Decision.Told(HintMatched _, Trace _);
        }
    }

    /** False when that answer came before; one that nobody counted never did. */
    boolean answer(long sequence) {
        if (sequence != Recorded.NEXT && sequence <= answersSeen) {
            return false;
        }
        answersSeen = Math.max(sequence, answersSeen);
        return true;
    }

    /** Its owner ended it, and nothing is due any more, nor may become so with a calendar. */
    boolean hasEnded() {
        return over && ring == null && file.waiting().isEmpty();
    }

    /**
     * A signal or tip of which nothing came: there are many, and nothing is told of them again. A month is followed by others,
     * which do not need it when it left nothing.
     */
    boolean wasNothing() {
        return !matched
                && file.suspicions().isEmpty()
                && (file.facts() instanceof Hint || (file.facts() instanceof Exposed && leftNothing()));
    }

    private boolean leftNothing() {
        return file.memberships().isEmpty()
                && file.clocks().isEmpty()
                && file.escalations().isEmpty();
    }

    /** A hazard may be opened again, an accepted answer stays so; an accident that is concluded too, whatever is said of it later. */
    private boolean isOver(Event fact) {
        if (fact instanceof HazardEvent ofHazard) {
            HazardProgress progress = ofHazard.hazard().progress();
            return progress == null
                    ? fact instanceof HazardClosed || fact instanceof HazardWithdrawn || fact instanceof HazardMerged
                    : progress.closedAt() != null;
        }
        if (fact instanceof NoticeEvent of) {
            return isClosed(of.notice());
        }
        if (fact instanceof MeasureEvent of) {
            return Boolean.TRUE.equals(of.measure().accepted());
        }
        if (fact instanceof CampaignReturnEvent of) {
            return new OwedReturn(of.owed()).metAt() != null;
        }
        if (fact instanceof HazardReturnEvent of) {
            return of.owed().filedAt() != null;
        }
        return over
                || fact instanceof AccidentConcluded
                || fact instanceof SignalReceived
                || fact instanceof TipReceived
                || fact instanceof PenaltyDecided
                || fact instanceof ExposureStated;
    }

    /** An answer was accepted, or none is owed. */
    private static boolean isClosed(NoticeFacts notice) {
        NoticeReview review =
                notice.progress() == null ? null : notice.progress().review();
        return notice.kind() == NoticeKind.SUPERVISION_LIFTING || (review != null && review.accepted());
    }

    /** A moment at which a case has to be looked at again. */
    static final class Ring implements Comparable<Ring> {

        final Instant at;
        private final long second;

        /** Null once another moment counts instead: a ring stays in the queue until its turn. */
        @Nullable
        Course course;

        private final long order;

        Ring(Instant at, long order, Course course) {
            this.at = at;
            this.second = at.getEpochSecond();
            this.order = order;
            this.course = course;
        }

        @Override
        public int compareTo(Ring other) {
            // Of one second few are: there is mostly no need to look at the moments themselves.
            int byTime = second == other.second ? at.compareTo(other.at) : Long.compare(second, other.second);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }
}
