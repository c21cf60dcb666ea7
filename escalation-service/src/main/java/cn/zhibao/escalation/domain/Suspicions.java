package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Suspects, and takes the rulings of people. A rule has at most one open suspicion of a case: what is found further is evidence
 * of that one, and opens the next only after a ruling.
 */
final class Suspicions {

    private Suspicions() {}

    /** A clock ran out; the rules of that moment count, whatever led here later. */
    static void breached(Draft draft, ClockFacts clock, Instant at) {
        Facts facts = draft.known();
        for (DetectionRule rule : PastRules.at(draft, at).detections(facts.subject())) {
            if (rule.trigger() instanceof Trigger.Breach(Set<String> clocks)
                    && clocks.contains(clock.rule())
                    && rule.when().holds(facts)) {
                find(draft, rule, evidence(clock), at);
            }
        }
    }

    /** New facts came: what they alone make suspicious. */
    static void holding(Draft draft, Facts facts, Instant now) {
        for (DetectionRule rule : draft.pack().detections(facts.subject())) {
            if (rule.trigger() instanceof Trigger.Holding
                    && rule.when().holds(facts)
                    && (newest(draft, rule) == null || isNew(draft, rule, facts))) {
                List<SuspicionEvidence> news = facts.news(read(rule, facts), known(draft, rule));
                if (!news.isEmpty()) {
                    find(draft, rule, news, now);
                }
            }
        }
    }

    /** Meets the verification, and nobody further is called because of it. */
    static void rule(Draft draft, Input.Ruled answer, Instant now) {
        switch (find(draft, answer)) {
            case null -> draft.refuse(Refusal.SUSPICION_UNKNOWN, null);
            case Suspicion.Ruled ruled -> again(draft, ruled, answer);
            case Suspicion.Open open -> {
                if (!Region.within(open.facts().desk(), answer.scope())) {
                    draft.refuse(Refusal.DESK_OUT_OF_SCOPE, null);
                } else if (!answer.aggravations().isEmpty()
                        && isNobodysGuilt(open.facts().kind())) {
                    draft.refuse(Refusal.AGGRAVATION_OF_NOBODY, null);
                } else {
                    rule(draft, open, answer, now);
                }
            }
        }
    }

    private static void rule(Draft draft, Suspicion.Open open, Input.Ruled answer, Instant now) {
        Suspicion.Ruled ruled = open.rule(answer.ruling(now));
        SuspicionFacts facts = ruled.facts();
        draft.replace(ruled);
        Trace trace = Traces.ofLater(
                draft,
                facts.rule(),
                facts.packVersion(),
                value("by", answer.by()),
                value("verdict", answer.verdict()),
                value("reason", answer.reason()));
        draft.tell(SuspicionFact.ruled(facts, now), trace);
        Clock clock = draft.clock(facts.clockId());
        if (clock != null && clock.isOwed()) {
            Clocks.meet(draft, clock, now, now, trace);
        }
        draft.waiting.removeIf(waiting -> facts.suspicionId().equals(waiting.suspicionId()));
        Calls.endVerification(draft, facts.rule(), answer, now);
    }

    /** A region where accidents or hazards come close together, or that tells nothing, is no party that could be punished. */
    private static boolean isNobodysGuilt(SuspicionKind kind) {
        return switch (kind) {
            case CLUSTER, SILENCE, PRECURSOR -> true;
            case LATE, OMISSION, FALSITY, CONCEALMENT, REPEAT, CLOSURE, CONDITIONS -> false;
        };
    }

    /** Saying the same thing twice changes nothing. */
    private static void again(Draft draft, Suspicion.Ruled ruled, Input.Ruled answer) {
        SuspicionRuling ruling = ruled.facts().ruling();
        if (ruling == null || !ruling.equals(answer.ruling(ruling.at()))) {
            draft.refuse(Refusal.ALREADY_RULED, null);
        }
    }

    /** Evidence that is new opens a suspicion, or is added to the open one. */
    static void find(Draft draft, DetectionRule rule, List<SuspicionEvidence> evidence, Instant at) {
        if (newest(draft, rule) instanceof Suspicion.Open open) {
            Suspicion.Open more = open.find(evidence);
            draft.replace(more);
            draft.tell(SuspicionFact.suspected(more.facts(), at), trace(draft, rule, evidence));
        } else {
            open(draft, rule, evidence, at);
            Rules.begin(draft, Anchor.MISREPORT_SUSPECTED, at);
        }
    }

    /** Without a calendar there is no limit: the suspicion and its call come all the same. */
    private static void open(Draft draft, DetectionRule rule, List<SuspicionEvidence> evidence, Instant at) {
        ClockRule verification = rule.verification();
        Due due = verification.due(draft.known(), draft::at, at, at, draft.calendar());
        Instant ruleBy = due instanceof Due.At(Instant end) ? end : null;
        String occurrence = occurrence(draft, rule);
        SuspicionFacts facts = facts(draft, rule, occurrence, new Found(evidence, at, ruleBy));
        draft.suspicions.add(new Suspicion.Open(facts));
        draft.tell(SuspicionFact.suspected(facts, at), trace(draft, rule, evidence));
        if (ruleBy != null) {
            Clocks.open(draft, new Rules.Opening(verification, at, ruleBy, clockOf(occurrence)), at);
            return;
        }
        if (due instanceof Due.YearMissing(int year)) {
            Rules.Opening opening = new Rules.Opening(verification, at, at, clockOf(occurrence));
            MissingYears.wait(draft, opening, at, year, facts.suspicionId());
        }
        if (verification.call() != null) {
            Calls.raiseToVerify(draft, verification, verification.call(), occurrence, at);
        }
    }

    static Trace trace(Draft draft, DetectionRule rule, List<SuspicionEvidence> evidence) {
        Condition.Value[] used = evidence.stream()
                .map(each -> new Condition.Value(each.name(), each.value()))
                .toArray(Condition.Value[]::new);
        return Traces.ofLater(draft, rule.id(), rule.packVersion(), used);
    }

    private static @Nullable Suspicion find(Draft draft, Input.Ruled answer) {
        for (Suspicion suspicion : draft.suspicions) {
            if (suspicion.id().equals(answer.suspicionId())) {
                return suspicion;
            }
        }
        return null;
    }

    private static @Nullable Suspicion newest(Draft draft, DetectionRule rule) {
        for (Suspicion suspicion : draft.suspicions.reversed()) {
            if (suspicion.facts().rule().equals(rule.id())) {
                return suspicion;
            }
        }
        return null;
    }

    /** What lasts since before these facts came is nothing new. */
    private static boolean isNew(Draft draft, DetectionRule rule, Facts facts) {
        Facts before = draft.before.facts();
        return before == null || rule.when().holds(facts.after(before));
    }

    /** What suspicions of this rule rest on. */
    private static Set<SuspicionEvidence> known(Draft draft, DetectionRule rule) {
        Set<SuspicionEvidence> known = new HashSet<>();
        for (Suspicion suspicion : draft.suspicions) {
            if (suspicion.facts().rule().equals(rule.id())) {
                known.addAll(suspicion.facts().evidence());
            }
        }
        return known;
    }

    private static List<SuspicionEvidence> read(DetectionRule rule, Facts facts) {
        return rule.when().values(facts).stream()
                .map(each -> said(each.name(), each.value()))
                .toList();
    }

    private static List<SuspicionEvidence> evidence(ClockFacts clock) {
        return List.of(
                said("clock", clock.rule()),
                said("from", clock.from()),
                said("to", clock.to()),
                said("dueAt", clock.dueAt()),
                said("breachedAt", clock.breachedAt()));
    }

    private static SuspicionEvidence said(String name, @Nullable Object value) {
        return new SuspicionEvidence(name, String.valueOf(value), null);
    }

    /** By its number, not by its moment: under other limits it is the same suspicion. */
    private static String occurrence(Draft draft, DetectionRule rule) {
        long before = draft.suspicions.stream()
                .filter(each -> each.facts().rule().equals(rule.id()))
                .count();
        return "suspicion " + (before + 1);
    }

    private static String clockOf(String occurrence) {
        return "clock of " + occurrence;
    }

    private record Found(
            List<SuspicionEvidence> evidence,
            Instant at,
            @Nullable Instant ruleBy) {}

    private static SuspicionFacts facts(Draft draft, DetectionRule rule, String occurrence, Found found) {
        Facts known = draft.known();
        return new SuspicionFacts(
                CaseIds.of(draft.caseId(), rule.id(), occurrence),
                draft.caseId(),
                rule.kind(),
                rule.id(),
                rule.packVersion(),
                rule.basis(),
                draft.setting
                        .deskAtOrAbove(known.region(), rule.verification().desk())
                        .code(),
                found.at(),
                found.evidence(),
                found.ruleBy(),
                found.ruleBy() == null ? null : CaseIds.of(draft.caseId(), rule.id(), clockOf(occurrence)),
                null,
                known.summary(),
                known.region(),
                known.exercise());
    }
}
