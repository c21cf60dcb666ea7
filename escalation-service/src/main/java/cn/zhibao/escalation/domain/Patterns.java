package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Series;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suspects what one case alone does not show. A case joins a series by its facts and is judged a moment later among those that
 * joined before: the last of them to become known carries the suspicion, and no other case is changed by it.
 */
public final class Patterns {

    private Patterns() {}

    /** New facts came: a case that is like others by them joins each series once. */
    static void join(Draft draft, Facts facts, Instant now) {
        for (DetectionRule rule : draft.pack().detections(facts.subject())) {
            if (rule.trigger() instanceof Trigger.Series trigger) {
                Map<Likeness, String> values = trigger.of(facts);
                Series series =
                        values == null ? null : new Series(rule.id(), Trigger.Series.textOf(values), facts.exercise());
                if (series != null && find(draft, series) == null && rule.when().holds(facts)) {
                    // As exact as a database keeps it.
                    Instant happenedAt = facts.happenedAt().truncatedTo(ChronoUnit.MICROS);
                    Member member = new Member(draft.caseId(), happenedAt, now, trigger.countsUntil(now));
                    draft.memberships.add(Membership.joining(series, member, facts));
                    draft.add(new Decision.SeriesJoined(series, member));
                }
            }
        }
    }

    /** What has to be known to judge what is due to be judged by then. */
    public static List<SeriesQuestion> due(Setting setting, CaseFile file, Instant moment) {
        List<SeriesQuestion> questions = new ArrayList<>();
        for (Membership each : file.memberships()) {
            Facts facts = each.asJoined();
            if (facts != null && !each.judgedAt().isAfter(moment)) {
                Member own = each.member();
                DetectionRule rule = ruleOf(setting, each, facts);
                Instant happenedAt = own.happenedAt();
                Trigger.Series trigger = rule == null ? null : (Trigger.Series) rule.trigger();
                questions.add(new SeriesQuestion(
                        each.series(),
                        own,
                        each.judgedAt(),
                        trigger == null ? happenedAt : trigger.from(happenedAt),
                        trigger == null ? happenedAt : trigger.until(happenedAt)));
            }
        }
        return questions;
    }

    /** Judges the case as it stood when it joined, by the rules of then. */
    static void judge(Draft draft, Input.InSeries known, Instant now) {
        Membership membership = find(draft, known.series());
        Facts then = membership == null ? null : membership.asJoined();
        if (membership == null || then == null) {
            return;
        }
        draft.memberships.set(draft.memberships.indexOf(membership), membership.judged());
        DetectionRule rule = ruleOf(draft.setting, membership, then);
        if (rule != null && rule.trigger() instanceof Trigger.Series trigger) {
            List<Member> together = trigger.together(membership.member(), known.members());
            if (!together.isEmpty()) {
                List<SuspicionEvidence> evidence = evidence(rule, trigger, then);
                evidence.add(said("count", together.size()));
                for (Member other : together) {
                    if (!other.caseId().equals(draft.caseId())) {
                        evidence.add(new SuspicionEvidence(
                                "member", other.happenedAt().toString(), other.caseId()));
                    }
                }
                draft.asOf(then, () -> Suspicions.find(draft, rule, evidence, now));
            }
        }
    }

    private static @Nullable Membership find(Draft draft, Series series) {
        for (Membership membership : draft.memberships) {
            if (membership.series().equals(series)) {
                return membership;
            }
        }
        return null;
    }

    private static @Nullable DetectionRule ruleOf(Setting setting, Membership membership, Facts facts) {
        Instant joinedAt = membership.member().joinedAt();
        for (DetectionRule rule :
                setting.policy().packFor(facts.region(), joinedAt).detections(facts.subject())) {
            if (rule.id().equals(membership.series().rule()) && rule.trigger() instanceof Trigger.Series) {
                return rule;
            }
        }
        return null;
    }

    private static List<SuspicionEvidence> evidence(Rule rule, Trigger.Series trigger, Facts facts) {
        List<SuspicionEvidence> evidence = new ArrayList<>();
        requireNonNull(trigger.of(facts)).forEach((name, value) -> evidence.add(said("same." + name, value)));
        rule.when().values(facts).forEach(value -> evidence.add(said(value.name(), value.value())));
        evidence.add(said(facts.subject() == Subject.HAZARD ? "foundAt" : "occurredAt", facts.happenedAt()));
        evidence.add(said("withinDays", trigger.within()));
        return evidence;
    }

    private static SuspicionEvidence said(String name, Object value) {
        return new SuspicionEvidence(name, value.toString(), null);
    }
}
