package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DeskOf;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the detections of one pack, each with the clock of its verification. */
final class DetectionReader {

    private static final String VERIFYING = "VERIFYING_AUTHORITY";
    private static final String TOLD = "COMPETENT_DEPARTMENT";
    private static final String FORM = "WRITTEN";

    /** More cases are not looked at, nor for longer. */
    private static final int COUNT_MAX = 100;

    private static final int DAYS_MAX = 1_000;

    /** What lies further away, or longer, is another accident. */
    private static final int KM_MAX = 100;

    private static final int HOURS_MAX = 240;

    private final String version;
    private final Function<String, Ladder> ladders;
    private final Ladder noLadder;

    /** Ladders are looked up by their ids; an unknown one is refused. */
    DetectionReader(String version, Function<String, Ladder> ladders, Ladder noLadder) {
        this.version = version;
        this.ladders = ladders;
        this.noLadder = noLadder;
    }

    PackRule detection(Fields fields) {
        String id = fields.text("id");
        fields.nested("title", title -> title.text("zh") + title.text("en"));
        SuspicionKind kind = fields.get("kind", Fields.oneOf(SuspicionKind.class), SuspicionKind.LATE);
        Trigger.Score score = fields.nested("score", ScoreReader::score);
        Subject subject =
                score == null ? fields.get("subject", Fields.oneOf(Subject.class), Subject.ACCIDENT) : firstOf(score);
        Condition when = score == null
                ? fields.get("when", text -> Conditions.compile(text, subject), Condition.ALWAYS)
                : Condition.ALWAYS;
        String basis = fields.text("basis");
        Trigger trigger = trigger(fields, when, score);
        Verify verify = fields.nested("verify", this::verify);
        if (verify == null) {
            fields.fault(Flaw.FIELD_MISSING, "verify");
            verify = new Verify(Level.PROVINCE, noLadder, new Limit(1, Limit.Unit.DAY), List.of(), null);
        }
        ClockRule verification = verification(new Head(id, subject, when, basis), verify);
        DetectionRule rule = new DetectionRule(id, version, kind, subject, when, basis, trigger, verification);
        return new PackRule(
                rule,
                fields.scalars("replaces", Fields::notBlank, "?"),
                PackReader.validity(fields),
                Set.of(Chosen.DUTY),
                fields);
    }

    /** Each loss says of what it is: the score itself says neither a subject nor a condition. */
    private static Subject firstOf(Trigger.Score score) {
        return score.losses().isEmpty()
                ? Subject.PENALTY
                : score.losses().getFirst().subject();
    }

    private static Trigger trigger(Fields fields, Condition when, Trigger.@Nullable Score score) {
        Set<String> clocks = Set.copyOf(fields.scalars("clocks", Fields::notBlank, "?"));
        Trigger.Series series = fields.nested("series", DetectionReader::series);
        Trigger.Unmatched unmatched = fields.nested("unmatched", DetectionReader::unmatched);
        long triggers =
                Stream.of(series, unmatched, score).filter(Objects::nonNull).count() + (clocks.isEmpty() ? 0 : 1);
        if (triggers > 1) {
            fields.fault(Flaw.TRIGGERS_MIXED);
        }
        if (score != null) {
            return score;
        }
        if (series != null) {
            return series;
        }
        if (unmatched != null) {
            return unmatched;
        }
        if (!clocks.isEmpty()) {
            return new Trigger.Breach(clocks);
        }
        if (when == Condition.ALWAYS) {
            fields.fault(Flaw.CONDITION_MISSING);
        }
        return new Trigger.Holding();
    }

    /** What has to be there besides a series. */
    private enum With {
        MAJOR_HAZARD
    }

    /** Which of the cases of a series are suspected. */
    private enum Raises {
        EACH,
        FIRST
    }

    private static Trigger.Series series(Fields fields) {
        List<Likeness> same = fields.scalars("same", Fields.oneOf(Likeness.class), Likeness.PROVINCE);
        if (same.isEmpty()) {
            fields.fault(Flaw.FIELD_MISSING, "same");
        } else if (Set.copyOf(same).size() < same.size()) {
            fields.fault(Flaw.LIKENESS_TWICE);
        }
        return new Trigger.Series(
                same,
                fields.get("count", text -> Values.number(text, 2, COUNT_MAX), 2),
                fields.get("within", text -> Values.number(text, 1, DAYS_MAX), 1),
                fields.getOr("with", Fields.oneOf(With.class).andThen(With.MAJOR_HAZARD::equals), false),
                fields.getOr("raises", Fields.oneOf(Raises.class).andThen(Raises.FIRST::equals), false));
    }

    private static Trigger.Unmatched unmatched(Fields fields) {
        return new Trigger.Unmatched(
                fields.get("after", Values::span, Duration.ofHours(1)),
                fields.get("km", text -> Values.number(text, 1, KM_MAX), 1),
                fields.get("hours", text -> Values.number(text, 1, HOURS_MAX), 1));
    }

    private record Verify(
            Level desk,
            Ladder ladder,
            Limit limit,
            List<Integer> marks,
            @Nullable Call breach) {}

    private Verify verify(Fields fields) {
        return new Verify(
                fields.get("desk", Fields.oneOf(Level.class), Level.PROVINCE),
                fields.get("ladder", ladders, noLadder),
                fields.get("limit", Values::limit, new Limit(1, Limit.Unit.DAY)),
                fields.scalars("nearDue", Values::percent, 1),
                fields.nested("breach", this::breach));
    }

    private Call breach(Fields fields) {
        return new Call(
                EscalationKind.CLOCK_BREACHED,
                fields.get("desk", Fields.oneOf(Level.class), Level.PROVINCE),
                DeskOf.PLACE,
                fields.get("ladder", ladders, noLadder));
    }

    private record Head(String id, Subject subject, Condition when, String basis) {}

    private ClockRule verification(Head head, Verify verify) {
        return new ClockRule(
                head.id(),
                version,
                head.subject(),
                head.when(),
                new Start.Suspected(),
                head.basis(),
                VERIFYING,
                TOLD,
                verify.limit(),
                List.of(),
                verify.marks(),
                Stop.RULING,
                verify.desk(),
                DeskOf.PLACE,
                FORM,
                new Call(EscalationKind.VERIFICATION, verify.desk(), DeskOf.PLACE, verify.ladder()),
                verify.breach(),
                List.of(),
                null,
                null);
    }
}
