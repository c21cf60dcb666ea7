package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
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
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two packs decide about the same history. Rules may have other names in the second pack, so what counts is who
 * is called about a case, for which reason, and when first. A case is compared once both have forgotten it, the others at the
 * end. Used by one thread.
 */
public final class Comparison {

    private final Consumer<Difference> told;
    private final Map<UUID, Calls> cases = new LinkedHashMap<>();

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

    private void compare(Calls calls) {
        for (Pair pair : calls.first.values()) {
            Difference difference = pair.difference();
            if (difference != null) {
                told.accept(difference);
            }
        }
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
                    SuspicionEvent _ -> null;
        };
    }

    /** What makes two calls the same. */
    private record Key(String desk, EscalationKind reason) {}

    /** The first calls about one case. */
    private static final class Calls {

        final Map<Key, Pair> first = new LinkedHashMap<>();
        int forgottenBy;
    }

    /** The same call by both packs. */
    private static final class Pair {

        private final EscalationFacts call;
        private String rule;
        private @Nullable Instant before;
        private @Nullable Instant after;

        Pair(EscalationFacts call) {
            this.call = call;
            this.rule = call.rule();
        }

        void called(boolean bySecond, Instant moment, String byRule) {
            if (bySecond && after == null) {
                after = moment;
                rule = byRule;
            } else if (!bySecond && before == null) {
                before = moment;
            }
        }

        @Nullable
        Difference difference() {
            Difference.Kind kind = kind();
            return kind == null
                    ? null
                    : new Difference(
                            kind,
                            call.caseId(),
                            call.region(),
                            call.kind(),
                            call.level(),
                            call.desk(),
                            rule,
                            before,
                            after,
                            call.exercise());
        }

        private Difference.@Nullable Kind kind() {
            if (before == null || after == null) {
                return before == null ? Difference.Kind.NEWLY_CAUGHT : Difference.Kind.NEWLY_MISSED;
            }
            if (before.equals(after)) {
                return null;
            }
            return after.isBefore(before) ? Difference.Kind.EARLIER : Difference.Kind.LATER;
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
            cases.computeIfAbsent(call.caseId(), _ -> new Calls())
                    .first
                    .computeIfAbsent(new Key(call.desk(), call.kind()), _ -> new Pair(call))
                    .called(second, moment, call.rule());
        }

        @Override
        public void forgotten(UUID caseId) {
            Calls calls = cases.get(caseId);
            if (calls != null && ++calls.forgottenBy == 2) {
                cases.remove(caseId);
                compare(calls);
            }
        }
    }
}
