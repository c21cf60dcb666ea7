package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one door to every case: facts, timers and people all come through here. */
public final class DecideCase {

    private final InForce rules;
    private final Observer observer;

    public DecideCase(InForce rules, Observer observer) {
        this.rules = rules;
        this.observer = observer;
    }

    /**
     * Something that happens to a case.
     *
     * @param moment when it counts, see {@link Engine#decide}
     * @param timer id of the timer that rang, null when none did
     */
    public record Step(
            UUID caseId,
            Input input,
            Instant moment,
            Transaction.Cause cause,
            @Nullable UUID timer) {

        /** Of what somebody says or does. */
        public Step(UUID caseId, Input input, Instant moment, Transaction.Cause cause) {
            this(caseId, input, moment, cause, null);
        }
    }

    /**
     * Decides steps one after the other within a transaction that is under way; the outcomes are saved with it, one a step and
     * one for what a timer lets be judged among other cases. However many steps come together, they are decided as if each had
     * come alone.
     */
    public Uni<List<Outcome>> on(Transaction transaction, List<Step> steps) {
        return rules.until(latest(steps))
                .chain(setting -> transaction
                        .load(steps.stream().map(Step::caseId).collect(Collectors.toSet()))
                        .chain(known -> AmongOthers.asked(transaction, setting, known, steps)
                                .map(all -> decide(setting, known, all))))
                .call(transaction::save)
                .map(this::observed);
    }

    private static Instant latest(List<Step> steps) {
        return steps.stream().map(Step::moment).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    private static List<Transaction.Change> decide(Setting setting, List<CaseFile> known, List<Step> steps) {
        Map<UUID, CaseFile> files = new HashMap<>();
        known.forEach(file -> files.put(file.caseId(), file));
        List<Transaction.Change> changes = new ArrayList<>(steps.size());
        for (Step step : steps) {
            CaseFile before = files.computeIfAbsent(step.caseId(), CaseFile::empty);
            Outcome outcome = Engine.decide(setting, before, step.input(), step.moment());
            files.put(step.caseId(), outcome.next());
            changes.add(new Transaction.Change(before, outcome, step.cause()));
        }
        return changes;
    }

    private List<Outcome> observed(List<Transaction.Change> changes) {
        changes.forEach(change -> observer.decided(change.before().caseId(), change.outcome()));
        return changes.stream().map(Transaction.Change::outcome).toList();
    }
}
