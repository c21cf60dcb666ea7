package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.RulePack;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Window;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.events.contract.EscalationEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What some rules would do about one case, when, for whom and why. Nothing is kept, and nobody is told. */
public final class DryRun {

    private final PolicyVersions policies;
    private final Cases cases;
    private final RecordedHistory history;

    public DryRun(PolicyVersions policies, Cases cases, RecordedHistory history) {
        this.policies = policies;
        this.cases = cases;
        this.history = history;
    }

    /** What became of it. */
    public sealed interface Answer {

        /**
         * It was told to its end.
         *
         * @param notFired rules for the same subject that never made anything
         */
        record Told(String policy, UUID caseId, Simulation.Taken taken, List<Step> steps, List<Silent> notFired)
                implements Answer {}

        /** No such rules, or no such case for this caller. */
        record Unknown() implements Answer {}

        /** The case lies outside of what the caller answers for. */
        record OutOfScope() implements Answer {}
    }

    /** One thing that was decided. */
    public record Step(Instant moment, Decision decision) {}

    /**
     * A rule that made nothing.
     *
     * @param inputs what its question read
     */
    public record Silent(Rule rule, Trace.Why why, List<Condition.Value> inputs) {}

    /** A case on file, by what was recorded of it; until a moment, or as long as anything is due. */
    public Uni<Answer> ofCase(String policy, UUID caseId, String scope, @Nullable Instant until) {
        return with(
                policy,
                version -> cases.find(caseId, scope).chain(found -> {
                    Facts facts = found.map(CaseFile::facts).orElse(null);
                    return facts == null
                            ? Uni.createFrom().item(new Answer.Unknown())
                            : history.ofCase(caseId, matterOf(caseId, facts), facts.filedAt())
                                    .chain(recorded -> run(version, recorded, Region.COUNTRY, until));
                }));
    }

    private static UUID matterOf(UUID caseId, Facts facts) {
        return switch (facts) {
            case Paper paper -> paper.notice().caseId();
            case Measure measure -> measure.measure().caseId();
            case OwedReturn owed -> owed.owed().campaignId();
            default -> caseId;
        };
    }

    /** A case that need not be, by what might be told of it: at least one event, all of one case. */
    public Uni<Answer> ofEvents(String policy, List<Recorded> events, String scope, @Nullable Instant until) {
        return events.stream().allMatch(each -> Region.within(each.event().region(), scope))
                ? with(policy, version -> run(version, fromTheBeginning(events), scope, until))
                : Uni.createFrom().item(new Answer.OutOfScope());
    }

    /** Rules are sooner found than history. */
    private Uni<Answer> with(String policy, Function<PolicyVersions.Version, Uni<Answer>> ask) {
        return policies.find(policy)
                .chain(found -> found.map(ask).orElseGet(() -> Uni.createFrom().item(new Answer.Unknown())));
    }

    /**
     * Runs until it was asked of no more others than are known: they may be looked for only when it is known which.
     *
     * @param seen region of the accidents with which a case may be compared
     */
    private Uni<Answer> run(
            PolicyVersions.Version version, List<Recorded> recorded, String seen, @Nullable Instant until) {
        if (recorded.isEmpty()) {
            return Uni.createFrom().item(new Answer.Unknown());
        }
        return policies.find(PolicyVersions.ACTIVE).chain(active -> {
            Setting inForce = active.orElse(version).setting();
            Recorded newest = recorded.getLast();
            OtherCases others = new OtherCases(version.setting(), inForce, regionOf(recorded), newest.moment(), seen);
            return run(version, recorded, until, others);
        });
    }

    /** As its newest fact says; an interview about it lies where its document does. */
    private static String regionOf(List<Recorded> recorded) {
        return recorded.stream()
                .filter(each -> isOfItself(each, recorded))
                .reduce((_, later) -> later)
                .orElseThrow()
                .event()
                .region();
    }

    private static boolean isOfItself(Recorded each, List<Recorded> all) {
        return each.caseId().equals(all.getFirst().caseId());
    }

    private Uni<Answer> run(
            PolicyVersions.Version version, List<Recorded> recorded, @Nullable Instant until, OtherCases others) {
        Answer answer = told(version, recorded, until, others);
        return others.isAllKnown()
                ? Uni.createFrom().item(answer)
                : cases.inTransaction(others::look).chain(() -> run(version, recorded, until, others));
    }

    private static Answer told(
            PolicyVersions.Version version, List<Recorded> recorded, @Nullable Instant until, OtherCases others) {
        Kept kept = new Kept();
        Simulation simulation = new Simulation(version.setting(), Region.COUNTRY, 1, kept, others);
        Window window = Window.ofHistory(simulation::take);
        recorded.stream()
                .filter(each -> until == null || !each.moment().isAfter(until))
                .forEach(window::add);
        window.close();
        if (until == null) {
            simulation.passAllTime();
        } else {
            simulation.passTime(until);
        }
        return new Answer.Told(
                version.name(),
                recorded.getFirst().caseId(),
                simulation.taken(),
                kept.steps,
                kept.silent(version, others));
    }

    /** Counted facts in the order of their owner, from 1: who sends the later part of a case means it as its beginning. */
    private static List<Recorded> fromTheBeginning(List<Recorded> events) {
        long before = events.stream()
                        .filter(each -> isCountedFact(each, events))
                        .mapToLong(Recorded::sequence)
                        .min()
                        .orElse(1)
                - 1;
        Stream<Recorded> counted = events.stream()
                .filter(each -> isCountedFact(each, events))
                .sorted(Comparator.comparingLong(Recorded::sequence))
                .map(each -> new Recorded(each.sequence() - before, each.time(), each.event()));
        Stream<Recorded> others = events.stream()
                .filter(each -> !isCountedFact(each, events))
                .sorted(Comparator.comparing(Recorded::moment));
        return Stream.concat(counted, others).toList();
    }

    /** Interviews about the case are counted among what is told of their documents. */
    private static boolean isCountedFact(Recorded recorded, List<Recorded> all) {
        return isOfItself(recorded, all)
                && !(recorded.event() instanceof EscalationEvent)
                && recorded.sequence() != Recorded.NEXT;
    }

    /** Keeps what is decided. */
    private static final class Kept implements Witness {

        private final List<Step> steps = new ArrayList<>();
        private @Nullable Outcome last;
        private List<Trace.NotFired> notFired = List.of();
        private Instant lastAt = Instant.EPOCH;

        @Override
        public void decided(Instant moment, Outcome outcome) {
            last = outcome;
            lastAt = moment;
            if (!outcome.notFired().isEmpty()) {
                notFired = outcome.notFired();
            }
            for (Decision decision : outcome.decisions()) {
                boolean ofNobody = decision instanceof Decision.TimerSet
                        || decision instanceof Decision.TimerCancelled
                        || decision instanceof Decision.SeriesJoined
                        || decision instanceof Decision.SceneShown
                        || decision instanceof Decision.StandingShown;
                if (!ofNobody) {
                    steps.add(new Step(moment, decision));
                }
            }
        }

        @Override
        public void forgotten(CaseFile last, Instant endedAt) {}

        List<Silent> silent(PolicyVersions.Version version, OtherCases others) {
            Facts facts = last == null ? null : last.next().facts();
            if (last == null || facts == null) {
                return List.of();
            }
            Set<String> fired = new HashSet<>();
            for (Step step : steps) {
                if (step.decision() instanceof Decision.Told told) {
                    fired.add(told.trace().rule());
                }
            }
            RulePack pack = version.setting().policy().packFor(facts, lastAt);
            List<Silent> silent = new ArrayList<>();
            Stream.concat(notFired.stream(), amongOthers(last.next(), others)).forEach(other -> {
                Rule rule = pack.rule(other.rule());
                if (rule != null && fired.add(other.rule())) {
                    silent.add(new Silent(rule, other.why(), rule.when().values(facts)));
                }
            });
            return silent;
        }

        private static Stream<Trace.NotFired> amongOthers(CaseFile file, OtherCases others) {
            return Stream.concat(
                    file.memberships().stream().map(each -> {
                        String rule = each.series().rule();
                        return new Trace.NotFired(
                                rule,
                                !others.counts(rule)
                                        ? Trace.Why.OTHER_CASES_NOT_SEEN
                                        : each.alarm() == null
                                                ? Trace.Why.OTHER_CASES_TOO_FEW
                                                : Trace.Why.NOT_JUDGED_YET);
                    }),
                    file.lookouts().stream().map(each -> new Trace.NotFired(each.rule(), Trace.Why.NOT_JUDGED_YET)));
        }
    }
}
