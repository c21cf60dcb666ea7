package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.DeskOf;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the rules of a pack and those of its base. */
final class PackChecks {

    private PackChecks() {}

    /** Lays the rules over those of the base and notes what does not fit. */
    static List<PackRule> merge(List<PackRule> own, @Nullable Pack base) {
        Map<String, PackRule> merged = new LinkedHashMap<>();
        if (base != null) {
            base.rules().forEach(rule -> merged.put(rule.rule().id(), rule));
        }
        Set<String> replaceable = Set.copyOf(merged.keySet());
        own.forEach(rule -> replace(rule, replaceable, merged));
        for (PackRule rule : own) {
            if (merged.put(rule.rule().id(), rule) != null) {
                rule.place().fault(Flaw.ID_TAKEN, rule.rule().id());
            }
        }
        List<PackRule> all = new ArrayList<>(merged.values());
        own.forEach(rule -> check(rule, merged));
        if (base != null) {
            checkLines(own, merged);
        }
        return all;
    }

    /** Several may share the cases of one. */
    private static void replace(PackRule rule, Set<String> replaceable, Map<String, PackRule> merged) {
        for (String id : rule.replaces()) {
            merged.remove(id);
            if (!replaceable.contains(id)) {
                rule.place().fault(Flaw.REPLACED_UNKNOWN, id);
            }
        }
    }

    private static void check(PackRule placed, Map<String, PackRule> merged) {
        Rule rule = placed.rule();
        if (rule.start() instanceof Start.At(Anchor anchor) && !fits(anchor, rule.subject())) {
            placed.place().fault(Flaw.ANCHOR_OF_OTHER, anchor, rule.subject());
        }
        if (means(rule, DeskOf.SENDER) && rule.subject() != Subject.HAZARD) {
            placed.place().fault(Flaw.SENDER_OF_OTHER, Subject.HAZARD);
        }
        if (means(rule, DeskOf.ISSUER) && rule.subject() != Subject.NOTICE && rule.subject() != Subject.MEASURE) {
            placed.place().fault(Flaw.ISSUER_OF_OTHER, Subject.NOTICE, Subject.MEASURE);
        }
        if (rule.start() instanceof Start.Met(String previous) && !isReceipt(merged.get(previous), rule)) {
            placed.place().fault(Flaw.CLOCK_TO_FOLLOW_UNKNOWN, previous);
        }
        if (rule instanceof ClockRule clock) {
            checkClock(placed, clock);
        }
        if (rule instanceof DetectionRule detection) {
            checkDetection(placed, detection, merged);
        }
    }

    private static boolean means(Rule rule, DeskOf of) {
        boolean desk = rule instanceof ClockRule clock && clock.of() == of;
        return desk || rule.calls().stream().anyMatch(call -> call.of() == of);
    }

    private static void checkDetection(PackRule placed, DetectionRule detection, Map<String, PackRule> merged) {
        checkMarks(placed, detection.verification());
        checkOthers(placed, detection);
        ScoreChecks.checkAlone(placed, merged.values());
        if (detection.trigger() instanceof Trigger.Breach(Set<String> clocks)) {
            clocks.stream()
                    .sorted()
                    .filter(clock -> !isReceipt(merged.get(clock), detection))
                    .forEach(clock -> placed.place().fault(Flaw.CLOCK_TO_WATCH_UNKNOWN, clock));
        }
    }

    private static void checkOthers(PackRule placed, DetectionRule detection) {
        if (detection.trigger() instanceof Trigger.Series series
                && series.same().contains(Likeness.CRITERION)
                && detection.subject() != Subject.HAZARD) {
            placed.place().fault(Flaw.LIKENESS_OF_OTHER, Likeness.CRITERION, Subject.HAZARD);
        }
        if (detection.trigger() instanceof Trigger.Series series
                && series.withMajorHazard()
                && !(detection.subject() == Subject.PENALTY && series.same().equals(List.of(Likeness.ENTERPRISE)))) {
            placed.place().fault(Flaw.WITH_OF_OTHER, Subject.PENALTY, Likeness.ENTERPRISE);
        }
        boolean mayMatch = detection.subject() == Subject.SIGNAL || detection.subject() == Subject.TIP;
        if (detection.trigger() instanceof Trigger.Unmatched && !mayMatch) {
            placed.place().fault(Flaw.UNMATCHED_OF_OTHER, Subject.SIGNAL, Subject.TIP);
        }
    }

    private static void checkClock(PackRule placed, ClockRule clock) {
        if (clock.stop() == Stop.ACKNOWLEDGEMENT && clock.call() == null) {
            placed.place().fault(Flaw.CALL_MISSING);
        }
        Subject only = subjectOf(clock.stop());
        if (only != null && clock.subject() != only) {
            placed.place().fault(Flaw.STOP_OF_OTHER, clock.stop(), only);
        }
        if (clock.stop() == Stop.RULING) {
            placed.place().fault(Flaw.STOP_OF_DETECTION, clock.stop());
        }
        if (!clock.consequences().isEmpty() && clock.stop() != Stop.LIFT_APPLICATION) {
            placed.place().fault(Flaw.CONSEQUENCES_OF_OTHER);
        }
        LeniencyChecks.check(placed, clock);
        checkMarks(placed, clock);
    }

    private static void checkMarks(PackRule placed, ClockRule clock) {
        for (int i = 1; i < clock.marks().size(); i++) {
            if (clock.marks().get(i) <= clock.marks().get(i - 1)) {
                placed.place().fault(Flaw.MARKS_FALL);
            }
        }
    }

    /** The only subject whose clocks are stopped so, null when both are. */
    private static @Nullable Subject subjectOf(Stop stop) {
        return switch (stop) {
            case ANSWER, OWNER, RESUME_REVIEW, RESUMPTION, RESTORATION -> Subject.HAZARD;
            case COMPLETE, GOVERNMENT, AGENCIES, FOLLOW_UP -> Subject.ACCIDENT;
            case RECEIPT, REPLY, MINUTES -> Subject.NOTICE;
            case COMPLETION, REVIEW -> Subject.MEASURE;
            case RETURN -> Subject.CAMPAIGN_RETURN;
            case UNIT_RETURN -> Subject.HAZARD_RETURN;
            case DECISION -> Subject.PENALTY;
            case LISTED, INTERVIEW_HELD -> Subject.ACCIDENT;
            case FILING, ACKNOWLEDGEMENT, FULFILMENT, LIFT_APPLICATION, SITE_REVIEW, RULING -> null;
        };
    }

    /** Rules of the base that started after a rule which the overlay took away, or watched it, would never do so again. */
    private static void checkLines(List<PackRule> own, Map<String, PackRule> merged) {
        for (PackRule other : merged.values()) {
            if (other.rule().start() instanceof Start.Met(String previous) && !merged.containsKey(previous)) {
                own.stream()
                        .filter(rule -> rule.replaces().contains(previous))
                        .forEach(rule -> rule.place()
                                .fault(Flaw.REPLACED_IS_FOLLOWED, other.rule().id(), previous));
            }
            if (other.rule() instanceof DetectionRule detection
                    && detection.trigger() instanceof Trigger.Breach(Set<String> clocks)) {
                own.stream()
                        .filter(rule -> rule.replaces().stream()
                                .anyMatch(gone -> clocks.contains(gone) && !merged.containsKey(gone)))
                        .forEach(rule -> rule.place()
                                .fault(
                                        Flaw.REPLACED_IS_WATCHED,
                                        detection.id(),
                                        rule.rule().id()));
            }
        }
    }

    private static boolean isReceipt(@Nullable PackRule previous, Rule rule) {
        return previous != null
                && previous.rule() instanceof ClockRule
                && previous.rule().subject() == rule.subject()
                && previous.rule() != rule;
    }

    static boolean fits(Anchor anchor, Subject subject) {
        return switch (anchor) {
            case INFORMED, OCCURRED, REGRADED, CASUALTIES_CHANGED, REPORTED -> subject == Subject.ACCIDENT;
            case MISREPORT_SUSPECTED -> subject == Subject.ACCIDENT;
            case FOUND, OVERDUE, OWNERLESS -> subject == Subject.HAZARD;
            case STOPPED, RESUME_REQUESTED, SUPPLY_OWED -> subject == Subject.HAZARD;
            case DECIDED, CASE_FILED, TERM_END -> subject == Subject.PENALTY;
            case REPLY_BY ->
                subject == Subject.NOTICE || subject == Subject.CAMPAIGN_RETURN || subject == Subject.HAZARD_RETURN;
            case INTERVIEW -> subject == Subject.NOTICE;
            case RETURNED -> subject == Subject.NOTICE || subject == Subject.MEASURE;
            case PROMISED, COMPLETED -> subject == Subject.MEASURE;
            case FILED, LISTED, DEADLINE, LIFT_APPLIED -> true;
        };
    }
}
