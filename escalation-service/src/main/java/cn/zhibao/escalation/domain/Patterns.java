package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Series;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Suspects what one case alone does not show. A case joins a series by its facts and is judged a moment later among those that
 * joined before: the last of them to become known carries the suspicion, and no other case is changed by it.
 */
public final class Patterns {

    /** So many others are named as evidence, those that joined last; how many there are in all is said besides. */
    public static final int NAMED = 10;

    private Patterns() {}

    /** New facts came: a case that is like others by them joins each series once. */
    static void join(Draft draft, Facts facts, Instant now) {
        for (DetectionRule rule : draft.pack().detections(facts.subject())) {
            if (rule.trigger() instanceof Trigger.Score score) {
                Scores.join(draft, rule, score, facts, now);
            } else if (rule.trigger() instanceof Trigger.Series trigger) {
                boolean own = rule.subject() == facts.subject();
                boolean asked = own ? rule.when().holds(facts) : isOpenAndMajor(facts);
                String same = asked ? trigger.textOf(facts) : null;
                Series series = same == null ? null : new Series(rule.id(), same, facts.exercise());
                if (series != null && !isIn(draft, series)) {
                    Member member =
                            new Member(draft.caseId(), momentOf(rule, facts, now), now, trigger.countsUntil(now), null);
                    draft.memberships.add(Membership.joining(series, member, facts));
                    if (own) {
                        draft.add(new Decision.SeriesJoined(series, member));
                    }
                }
            }
        }
    }

    /** Such a hazard looks at the series of another subject and is none of its cases. */
    private static boolean isOpenAndMajor(Facts facts) {
        return facts instanceof Facts.OfHazard hazard && hazard.isOpenAndMajor();
    }

    /** As exact as a database keeps it. A hazard is there from when that is known, whenever it was found. */
    private static Instant momentOf(DetectionRule rule, Facts facts, Instant now) {
        Instant moment = rule.subject() == facts.subject() ? facts.happenedAt() : now;
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isIn(Draft draft, Series series) {
        for (Membership membership : draft.memberships) {
            if (membership.series().equals(series)) {
                return true;
            }
        }
        return false;
    }

    /** What has to be known to judge those whose timers ring. */
    public static List<SeriesQuestion> due(Setting setting, CaseFile file, Predicate<Alarm> rings) {
        List<SeriesQuestion> questions = new ArrayList<>();
        for (Membership each : file.memberships()) {
            Facts facts = each.asJoined();
            Alarm alarm = each.alarm();
            if (facts != null && alarm != null && rings.test(alarm)) {
                questions.add(question(each, facts, ruleOf(setting, each, facts)));
            }
        }
        return questions;
    }

    private static SeriesQuestion question(Membership of, Facts facts, @Nullable DetectionRule rule) {
        Instant happenedAt = of.member().happenedAt();
        return switch (rule == null ? null : rule.trigger()) {
            case Trigger.Series series ->
                question(
                        of,
                        series.from(happenedAt),
                        series.until(happenedAt),
                        series.withMajorHazard() ? Likeness.ENTERPRISE.of(facts) : null);
            case Trigger.Score _ -> question(of, Trigger.Score.FIRST, Trigger.Score.LAST, null);
            case null, default -> question(of, happenedAt, happenedAt, null);
        };
    }

    private static SeriesQuestion question(Membership of, Instant from, Instant until, @Nullable String unit) {
        return new SeriesQuestion(of.id(), of.series(), of.member(), of.judgedAt(), from, until, unit);
    }

    /** Judges the case as it stood when it joined, by the rules of then. */
    static void judge(Draft draft, Input.InSeries known, Instant now) {
        Membership membership = find(draft, known.membershipId());
        Facts then = membership == null ? null : membership.asJoined();
        if (membership == null || then == null) {
            return;
        }
        draft.cause.input(known, membership.member().joinedAt());
        draft.memberships.set(draft.memberships.indexOf(membership), membership.judged());
        DetectionRule rule = ruleOf(draft.setting, membership, then);
        if (rule != null && rule.trigger() instanceof Trigger.Score score) {
            Scores.judge(draft, rule, score, membership, known.members(), now);
        } else if (rule != null && rule.trigger() instanceof Trigger.Series trigger) {
            List<Member> together = trigger.together(membership.member(), known.members());
            boolean hazardMissing = trigger.withMajorHazard() && known.hazards().isEmpty();
            if (!together.isEmpty() && !hazardMissing) {
                List<SuspicionEvidence> evidence = evidence(rule, trigger, then);
                evidence.add(said("count", together.size()));
                evidence.addAll(others(draft, rule, together, known.hazards()));
                draft.asOf(then, () -> Suspicions.find(draft, rule, evidence, now));
            }
        }
    }

    private static @Nullable Membership find(Draft draft, UUID id) {
        for (Membership membership : draft.memberships) {
            if (membership.id().equals(id)) {
                return membership;
            }
        }
        return null;
    }

    private static @Nullable DetectionRule ruleOf(Setting setting, Membership membership, Facts facts) {
        Instant joinedAt = membership.member().joinedAt();
        for (DetectionRule rule : setting.policy().packFor(facts, joinedAt).detections(facts.subject())) {
            boolean amongOthers = rule.trigger() instanceof Trigger.Series || rule.trigger() instanceof Trigger.Score;
            if (amongOthers && rule.id().equals(membership.series().rule())) {
                return rule;
            }
        }
        return null;
    }

    private static List<SuspicionEvidence> others(
            Draft draft, DetectionRule rule, List<Member> together, List<Standing> hazards) {
        List<SuspicionEvidence> evidence = new ArrayList<>();
        String name = rule.subject() == Subject.PENALTY ? "penalty" : "member";
        together.stream()
                .filter(other -> !other.caseId().equals(draft.caseId()))
                .sorted(Member.JOINING.reversed())
                .limit(NAMED)
                .sorted(Member.HAPPENING)
                .forEach(other -> evidence.add(
                        new SuspicionEvidence(name, other.happenedAt().toString(), other.caseId())));
        for (Standing hazard : hazards) {
            boolean own = hazard.caseId().equals(draft.caseId());
            evidence.add(new SuspicionEvidence("majorHazard", hazard.number(), own ? null : hazard.caseId()));
        }
        return evidence;
    }

    private static List<SuspicionEvidence> evidence(Rule rule, Trigger.Series trigger, Facts facts) {
        List<SuspicionEvidence> evidence = new ArrayList<>();
        requireNonNull(trigger.of(facts)).forEach((name, value) -> evidence.add(said("same." + name, value)));
        rule.when().values(facts).forEach(value -> evidence.add(said(value.name(), value.value())));
        evidence.add(said(nameOfMoment(facts), facts.happenedAt()));
        evidence.add(said("withinDays", trigger.within()));
        return evidence;
    }

    private static String nameOfMoment(Facts facts) {
        return switch (facts.subject()) {
            case HAZARD -> "foundAt";
            case PENALTY -> "decidedAt";
            case EXPOSURE -> "monthOver";
            case NOTICE -> "issuedAt";
            case MEASURE -> "setAt";
            case CAMPAIGN_RETURN, HAZARD_RETURN -> "askedAt";
            case ACCIDENT, SIGNAL, TIP -> "occurredAt";
        };
    }

    static SuspicionEvidence said(String name, Object value) {
        return new SuspicionEvidence(name, value.toString(), null);
    }
}
