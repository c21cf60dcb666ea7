package cn.zhibao.escalation.domain.release;

import cn.zhibao.escalation.domain.release.Moved.Done;
import cn.zhibao.escalation.domain.release.Moved.Refused;
import cn.zhibao.escalation.domain.release.Moved.Step;
import cn.zhibao.escalation.domain.release.Moved.Unchanged;
import cn.zhibao.escalation.domain.release.Moved.Why;
import cn.zhibao.escalation.domain.release.PackVersion.Proof;
import cn.zhibao.escalation.domain.release.PackVersion.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which step a version of a pack may take, by whom. */
public final class Releases {

    /** So long before it counts, an activation is known: see docs/decisions/0026. */
    public static final Duration LEAD = Duration.ofSeconds(10);

    private Releases() {}

    /** Decides about one move; the timeline is asked only by activations. */
    public static Moved decide(PackVersion version, Move move, Timeline timeline, String by, Instant now) {
        return switch (move) {
            case Move.Edit edit -> edit(version, edit, by, now);
            case Move.Check check -> check(version, check, now);
            case Move.Prove prove -> prove(version, prove, now);
            case Move.Approve approve -> approve(version, approve, by, now);
            case Move.Activate activate -> activate(version, activate, timeline, now);
        };
    }

    private static Moved edit(PackVersion v, Move.Edit edit, String by, Instant now) {
        if (v.stage() == Stage.APPROVED) {
            return Refused.of(Why.NOT_A_DRAFT);
        }
        if (v.hash().equals(edit.hash())) {
            return new Unchanged(v);
        }
        Set<String> editors = new HashSet<>(v.editors());
        editors.add(by);
        PackVersion next = new PackVersion(
                v.name(),
                edit.content(),
                edit.hash(),
                Stage.DRAFT,
                v.revision() + 1,
                v.author(),
                editors,
                now,
                null,
                null);
        return new Done(next, Step.EDITED);
    }

    private static Moved check(PackVersion v, Move.Check check, Instant now) {
        if (v.stage() == Stage.APPROVED) {
            return Refused.of(Why.NOT_A_DRAFT);
        }
        if (!check.faults().isEmpty()) {
            return new Refused(Why.PACK_FAULTY, check.faults());
        }
        return v.stage() == Stage.DRAFT
                ? new Done(next(v, Stage.CHECKED, v.proof(), null, now), Step.CHECKED)
                : new Unchanged(v);
    }

    private static Moved prove(PackVersion v, Move.Prove prove, Instant now) {
        return switch (v.stage()) {
            case DRAFT -> Refused.of(Why.NOT_CHECKED);
            case APPROVED -> Refused.of(Why.NOT_A_DRAFT);
            case CHECKED, BACKTESTED -> {
                if (!v.hash().equals(prove.hash())) {
                    yield Refused.of(Why.OTHER_CONTENT);
                }
                yield prove.proof().equals(v.proof())
                        ? new Unchanged(v)
                        : new Done(next(v, Stage.BACKTESTED, prove.proof(), null, now), Step.BACKTESTED);
            }
        };
    }

    private static Moved approve(PackVersion v, Move.Approve approve, String by, Instant now) {
        return switch (v.stage()) {
            case DRAFT -> Refused.of(Why.NOT_CHECKED);
            case CHECKED -> Refused.of(Why.NOT_BACKTESTED);
            case BACKTESTED -> {
                if (v.editors().contains(by)) {
                    yield Refused.of(Why.OWN_DRAFT);
                }
                yield approve.differenceRead()
                        ? new Done(next(v, Stage.APPROVED, v.proof(), by, now), Step.APPROVED)
                        : Refused.of(Why.DIFFERENCE_NOT_READ);
            }
            case APPROVED -> by.equals(v.approver()) ? new Unchanged(v) : Refused.of(Why.NOT_A_DRAFT);
        };
    }

    /** A version that was in force before may come into force again: it was approved. */
    private static Moved activate(PackVersion v, Move.Activate activate, Timeline timeline, Instant now) {
        if (v.stage() != Stage.APPROVED) {
            return Refused.of(Why.NOT_APPROVED);
        }
        if (timeline.has(v.name(), activate.from())) {
            return new Unchanged(v);
        }
        if (activate.from().isBefore(now.plus(LEAD))) {
            return Refused.of(Why.NOT_AHEAD);
        }
        if (timeline.isTaken(v.name().pack(), activate.from())) {
            return Refused.of(Why.MOMENT_TAKEN);
        }
        return activate.faults().isEmpty()
                ? new Done(next(v, Stage.APPROVED, v.proof(), v.approver(), now), Step.ACTIVATED)
                : new Refused(Why.PACK_FAULTY, activate.faults());
    }

    private static PackVersion next(
            PackVersion v, Stage stage, @Nullable Proof proof, @Nullable String approver, Instant now) {
        return new PackVersion(
                v.name(),
                v.content(),
                v.hash(),
                stage,
                v.revision() + 1,
                v.author(),
                v.editors(),
                now,
                proof,
                approver);
    }
}
