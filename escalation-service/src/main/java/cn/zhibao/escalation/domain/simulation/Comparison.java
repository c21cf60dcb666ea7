package cn.zhibao.escalation.domain.simulation;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two packs decide about the same history: who is called about a case, for which reason, by how many rules and
 * when first. Rules may have other names in the second pack, so one that only one pack has is compared with one that only the
 * other has. A case is compared once both have forgotten it, the others at the
 * end. Used by one thread.
 */
public final class Comparison {

    private final Consumer<Difference> told;
    private final Map<UUID, OfCase> cases = new LinkedHashMap<>();

    public Comparison(Consumer<Difference> told) {
        this.told = told;
    }

    /** Watches the first pack. */
    public Witness before() {
        return new Side(false);
    }

    /** Watches the second pack. */
    public Witness after() {
        return new Side(true);
    }

    /** Nothing more is decided. */
    public void close() {
        cases.values().forEach(this::compare);
        cases.clear();
    }

    private void compare(OfCase ofCase) {
        ofCase.byReason
                .values()
                .forEach(calls -> calls.pairs().forEach(pair -> {
                    Difference difference = pair.difference();
                    if (difference != null) {
                        told.accept(difference);
                    }
                }));
    }

    private static @Nullable EscalationFacts callOf(EscalationEvent fact) {
        return switch (fact) {
            case EscalationRaised(EscalationFacts call) -> call;
            case EscalationAdvanced(EscalationFacts call) -> call;
            case EscalationAcknowledged _,
                    ClockOpened _,
                    ClockNearDue _,
                    ClockExtensionRequested _,
                    ClockExtended _,
                    ClockExtensionRefused _,
                    ClockWaived _,
                    ClockBreached _,
                    ClockMet _,
                    EscalationSnoozed _,
                    EscalationReassigned _,
                    EscalationInhibited _,
                    EscalationResolved _,
                    SupervisionEvent _,
                    SuspicionEvent _,
                    HintMatched _ -> null;
        };
    }

    private static final class OfCase {

        final Map<Reason, Calls> byReason = new LinkedHashMap<>();
        int forgottenBy;
    }

    /** Who is called for what. */
    private record Reason(String desk, EscalationKind kind) {}

    /** The first call by a rule. */
    private record First(EscalationFacts call, Instant moment) {}

    /** The first calls of one desk for one reason, by rule, in the order in which they came. */
    private static final class Calls {

        final Map<String, First> before = new LinkedHashMap<>();
        final Map<String, First> after = new LinkedHashMap<>();

        /** Rules of one name call for the same, and those that have no such twin in the order in which they call. */
        List<Pair> pairs() {
            List<Pair> pairs = new ArrayList<>();
            Deque<First> others = new ArrayDeque<>();
            after.forEach((rule, call) -> {
                if (!before.containsKey(rule)) {
                    others.add(call);
                }
            });
            before.forEach((rule, call) -> {
                First twin = after.get(rule);
                pairs.add(new Pair(call, twin == null ? others.poll() : twin));
            });
            others.forEach(call -> pairs.add(new Pair(null, call)));
            return pairs;
        }
    }

    /** The same call by both packs, or by one of them. */
    private record Pair(@Nullable First before, @Nullable First after) {

        @Nullable
        Difference difference() {
            Difference.Kind kind = kind();
            if (kind == null) {
                return null;
            }
            EscalationFacts call = after == null ? requireNonNull(before).call() : after.call();
            return new Difference(
                    kind,
                    call.caseId(),
                    call.region(),
                    call.kind(),
                    call.level(),
                    call.desk(),
                    call.rule(),
                    before == null ? null : before.moment(),
                    after == null ? null : after.moment(),
                    call.exercise());
        }

        private Difference.@Nullable Kind kind() {
            if (before == null || after == null) {
                return before == null ? Difference.Kind.NEWLY_CAUGHT : Difference.Kind.NEWLY_MISSED;
            }
            if (before.moment().equals(after.moment())) {
                return null;
            }
            return after.moment().isBefore(before.moment()) ? Difference.Kind.EARLIER : Difference.Kind.LATER;
        }
    }

    private final class Side implements Witness {

        private final boolean second;

        private Side(boolean second) {
            this.second = second;
        }

        @Override
        public void decided(Instant moment, Outcome outcome) {
            for (Decision decision : outcome.decisions()) {
                EscalationFacts call = decision instanceof Decision.Told made ? callOf(made.fact()) : null;
                if (call != null) {
                    called(call, moment);
                }
            }
        }

        private void called(EscalationFacts call, Instant moment) {
            Calls calls = cases.computeIfAbsent(call.caseId(), _ -> new OfCase())
                    .byReason
                    .computeIfAbsent(new Reason(call.desk(), call.kind()), _ -> new Calls());
            (second ? calls.after : calls.before).putIfAbsent(call.rule(), new First(call, moment));
        }

        @Override
        public void forgotten(CaseFile last, Instant endedAt) {
            UUID caseId = last.caseId();
            OfCase ofCase = cases.get(caseId);
            if (ofCase != null && ++ofCase.forgottenBy == 2) {
                cases.remove(caseId);
                compare(ofCase);
            }
        }
    }
}
