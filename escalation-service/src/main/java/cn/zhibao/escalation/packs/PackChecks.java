package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.escalation.domain.policy.Trigger;
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
        own.forEach(rule -> replace(rule, merged));
        for (PackRule rule : own) {
            if (merged.put(rule.rule().id(), rule) != null) {
                rule.place().fault("the id '" + rule.rule().id() + "' is taken; an overlay names it in 'replaces'");
            }
        }
        List<PackRule> all = new ArrayList<>(merged.values());
        own.forEach(rule -> check(rule, merged));
        if (base != null) {
            checkLines(own, merged);
        }
        return all;
    }

    private static void replace(PackRule rule, Map<String, PackRule> merged) {
        for (String id : rule.replaces()) {
            PackRule old = merged.remove(id);
            ClockRule mine = rule.limited();
            ClockRule law = old == null ? null : old.limited();
            if (old == null) {
                rule.place().fault("there is no rule '" + id + "' to replace");
            } else if (mine != null
                    && law != null
                    && mine.limit().longest().compareTo(law.limit().longest()) > 0) {
                rule.place().fault("the limit " + mine.limit() + " is longer than that of " + id + ", " + law.limit());
            }
        }
    }

    private static void check(PackRule placed, Map<String, PackRule> merged) {
        Rule rule = placed.rule();
        if (rule.start() instanceof Start.At(Anchor anchor) && !fits(anchor, rule.subject())) {
            placed.place().fault("'" + anchor + "' does not happen to a " + rule.subject());
        }
        if (rule.start() instanceof Start.Met(String previous) && !isReceipt(merged.get(previous), rule)) {
            placed.place().fault("there is no clock '" + previous + "' of this subject to start after");
        }
        if (rule instanceof ClockRule clock) {
            checkClock(placed, clock);
        }
        if (rule instanceof DetectionRule detection) {
            checkDetection(placed, detection, merged);
        }
    }

    private static void checkDetection(PackRule placed, DetectionRule detection, Map<String, PackRule> merged) {
        checkMarks(placed, detection.verification());
        checkOthers(placed, detection);
        if (detection.trigger() instanceof Trigger.Breach(Set<String> clocks)) {
            clocks.stream()
                    .sorted()
                    .filter(clock -> !isReceipt(merged.get(clock), detection))
                    .forEach(clock ->
                            placed.place().fault("there is no clock '" + clock + "' of this subject to watch"));
        }
    }

    private static void checkOthers(PackRule placed, DetectionRule detection) {
        if (detection.trigger() instanceof Trigger.Series series
                && series.same().contains(Likeness.CRITERION)
                && detection.subject() != Subject.HAZARD) {
            placed.place().fault("'" + Likeness.CRITERION + "' is known of a " + Subject.HAZARD + " only");
        }
        boolean mayMatch = detection.subject() == Subject.SIGNAL || detection.subject() == Subject.TIP;
        if (detection.trigger() instanceof Trigger.Unmatched && !mayMatch) {
            placed.place().fault("'unmatched' is a " + Subject.SIGNAL + " or a " + Subject.TIP + " only");
        }
    }

    private static void checkClock(PackRule placed, ClockRule clock) {
        if (clock.stop() == Stop.ACKNOWLEDGEMENT && clock.call() == null) {
            placed.place().fault("an acknowledgement stops this clock, but it calls nobody: 'call' is missing");
        }
        Subject only = subjectOf(clock.stop());
        if (only != null && clock.subject() != only) {
            placed.place().fault("'" + clock.stop() + "' stops a clock of a " + only + " only");
        }
        if (clock.stop() == Stop.RULING) {
            placed.place().fault("'" + clock.stop() + "' stops the verification of a detection only");
        }
        if (!clock.consequences().isEmpty() && clock.stop() != Stop.LIFT_APPLICATION) {
            placed.place().fault("'consequences' follow a clock that LIFT_APPLICATION stops only");
        }
        checkMarks(placed, clock);
    }

    private static void checkMarks(PackRule placed, ClockRule clock) {
        for (int i = 1; i < clock.marks().size(); i++) {
            if (clock.marks().get(i) <= clock.marks().get(i - 1)) {
                placed.place().fault("nearDue: the marks must rise");
            }
        }
    }

    /** The only subject whose clocks are stopped so, null when both are. */
    private static @Nullable Subject subjectOf(Stop stop) {
        return switch (stop) {
            case ANSWER, OWNER -> Subject.HAZARD;
            case COMPLETE -> Subject.ACCIDENT;
            case FILING, ACKNOWLEDGEMENT, FULFILMENT, LIFT_APPLICATION, SITE_REVIEW, RULING -> null;
        };
    }

    /** Rules of the base that started after a rule which the overlay took away, or watched it, would never do so again. */
    private static void checkLines(List<PackRule> own, Map<String, PackRule> merged) {
        for (PackRule other : merged.values()) {
            if (other.rule().start() instanceof Start.Met(String previous) && !merged.containsKey(previous)) {
                own.stream()
                        .filter(rule -> rule.replaces().contains(previous))
                        .forEach(rule ->
                                rule.place().fault("'" + other.rule().id() + "' starts after '" + previous + "'"));
            }
            if (other.rule() instanceof DetectionRule detection
                    && detection.trigger() instanceof Trigger.Breach(Set<String> clocks)) {
                own.stream()
                        .filter(rule -> rule.replaces().stream()
                                .anyMatch(gone -> clocks.contains(gone) && !merged.containsKey(gone)))
                        .forEach(rule -> rule.place()
                                .fault("'" + detection.id() + "' watches what '"
                                        + rule.rule().id() + "' replaces"));
            }
        }
    }

    private static boolean isReceipt(@Nullable PackRule previous, Rule rule) {
        return previous != null
                && previous.rule() instanceof ClockRule
                && previous.rule().subject() == rule.subject()
                && previous.rule() != rule;
    }

    private static boolean fits(Anchor anchor, Subject subject) {
        return switch (anchor) {
            case INFORMED, OCCURRED, REGRADED -> subject == Subject.ACCIDENT;
            case FOUND, OVERDUE, OWNERLESS -> subject == Subject.HAZARD;
            case FILED, LISTED, DEADLINE, LIFT_APPLIED -> true;
        };
    }
}
