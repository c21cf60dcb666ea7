package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.Lookout;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.MatchFacts;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Suspects that an accident is hidden (瞒报): a signal or tip speaks of one, and in time nobody reports one there and then. Where
 * somebody does it is told which accident is taken for it, and why.
 */
public final class Concealments {

    private Concealments() {}

    /** Word came of something: from now on it is waited for. */
    static void begin(Draft draft, Facts facts, Instant now) {
        if (!(facts instanceof Hint hint)) {
            return;
        }
        for (DetectionRule rule : draft.pack().detections(hint.subject())) {
            if (rule.trigger() instanceof Trigger.Unmatched trigger
                    && rule.when().holds(hint)) {
                Instant until = hint.receivedAt().plus(trigger.after());
                draft.lookouts.add(Lookout.of(draft.caseId(), rule.id(), now, until));
            }
        }
    }

    /** What has to be known to judge those whose timers ring. */
    public static List<SceneQuestion> due(Setting setting, CaseFile file, Predicate<Alarm> rings) {
        List<SceneQuestion> questions = new ArrayList<>();
        for (Lookout lookout : file.lookouts()) {
            if (rings.test(lookout.alarm()) && file.facts() instanceof Hint hint) {
                DetectionRule rule = ruleOf(setting, lookout, hint);
                // A rule that nobody knows any more looks for nothing.
                Trigger.Unmatched trigger = rule != null && rule.trigger() instanceof Trigger.Unmatched known
                        ? known
                        : new Trigger.Unmatched(Duration.ZERO, 0, 0);
                questions.add(SceneQuestion.of(file.caseId(), lookout, hint, trigger));
            }
        }
        return questions;
    }

    /** A report that comes later is for the ruling. */
    static void judge(Draft draft, Input.AmongAccidents known, Instant now) {
        Lookout lookout = find(draft, known.lookoutId());
        if (lookout == null || !(draft.facts() instanceof Hint hint)) {
            return;
        }
        draft.cause.input(known, lookout.begunAt());
        draft.lookouts.remove(lookout);
        DetectionRule rule = ruleOf(draft.setting, lookout, hint);
        if (rule != null && rule.trigger() instanceof Trigger.Unmatched trigger) {
            List<Likelihood> compared = known.scenes().stream()
                    .map(scene -> Likelihood.of(hint, scene))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            List<Likelihood> matching =
                    compared.stream().filter(each -> each.matches(trigger)).toList();
            List<SuspicionEvidence> evidence = evidence(rule, trigger, hint, compared);
            if (!matching.isEmpty()) {
                match(draft, rule, matching, evidence, now);
                return;
            }
            // The nearest accident shows why none was taken for it.
            if (!compared.isEmpty()) {
                evidence.addAll(compared.getFirst().whyNot(trigger));
            }
            Suspicions.find(draft, rule, evidence, now);
        }
    }

    /** Of several that match the nearest is taken for it; how many there are is said besides. */
    private static void match(
            Draft draft, DetectionRule rule, List<Likelihood> matching, List<SuspicionEvidence> evidence, Instant now) {
        Facts hint = draft.known();
        Likelihood nearest = matching.getFirst();
        evidence.add(said("matching", matching.size()));
        evidence.addAll(nearest.why());
        MatchFacts match = new MatchFacts(
                CaseIds.of(draft.caseId(), rule.id(), "match"),
                draft.caseId(),
                rule.id(),
                rule.packVersion(),
                rule.basis(),
                nearest.scene().caseId(),
                now,
                evidence,
                hint.summary(),
                hint.region(),
                hint.exercise());
        draft.tell(new HintMatched(match), Suspicions.trace(draft, rule, evidence));
    }

    private static @Nullable Lookout find(Draft draft, UUID lookoutId) {
        for (Lookout lookout : draft.lookouts) {
            if (lookout.id().equals(lookoutId)) {
                return lookout;
            }
        }
        return null;
    }

    private static @Nullable DetectionRule ruleOf(Setting setting, Lookout lookout, Hint hint) {
        for (DetectionRule rule :
                setting.policy().packFor(hint, lookout.begunAt()).detections(hint.subject())) {
            if (rule.id().equals(lookout.rule())) {
                return rule;
            }
        }
        return null;
    }

    /** What was compared, and within which bounds. */
    private static List<SuspicionEvidence> evidence(
            DetectionRule rule, Trigger.Unmatched trigger, Hint hint, List<Likelihood> compared) {
        List<SuspicionEvidence> evidence = new ArrayList<>();
        for (Condition.Value value : rule.when().values(hint)) {
            evidence.add(said(value.name(), value.value()));
        }
        evidence.add(said("seenAt", hint.seenAt()));
        evidence.add(said("receivedAt", hint.receivedAt()));
        evidence.add(said("region", hint.region()));
        if (hint.position() != null) {
            evidence.add(said(
                    "position",
                    String.format(
                            Locale.ROOT,
                            "%.5f, %.5f",
                            hint.position().longitude(),
                            hint.position().latitude())));
        }
        evidence.add(said("withinKm", trigger.km()));
        evidence.add(said("withinHours", trigger.hours()));
        evidence.add(said("compared", compared.size()));
        return evidence;
    }

    private static SuspicionEvidence said(String name, Object value) {
        return new SuspicionEvidence(name, value.toString(), null);
    }
}
