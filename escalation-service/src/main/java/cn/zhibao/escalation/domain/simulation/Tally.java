package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is decided. Used by one thread. */
public final class Tally implements Witness {

    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 6;

    private final Map<Level, Long> raisedByLevel = new EnumMap<>(Level.class);
    private final Map<String, Long> raisedByDesk = new HashMap<>();
    private final Map<String, Long> breachesByRule = new HashMap<>();
    private long pages;
    private long nightPages;
    private long metLate;
    private long neverMet;
    private long refusedRules;
    private long drills;
    private Summary.@Nullable Delay worst;

    @Override
    public void decided(Instant moment, Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            switch (decision) {
                case Decision.Told told -> told(moment, told.fact());
                case Decision.Refused refused -> refusedRules += refused.rule() == null ? 0 : 1;
                case Decision.SupervisionProposed _,
                        Decision.SeriesJoined _,
                        Decision.SceneShown _,
                        Decision.StandingShown _,
                        Decision.TimerSet _,
                        Decision.TimerCancelled _ -> {}
            }
        }
    }

    /** What it still owed when it ended is never done. */
    @Override
    public void forgotten(CaseFile last, Instant endedAt) {
        left(last, endedAt);
    }

    /** A case as it stands at the end of what is simulated, or as it ended: clocks past due count with the delay they have by then. */
    public void left(CaseFile last, Instant at) {
        for (Clock clock : last.clocks()) {
            if (clock instanceof Clock.Breached(ClockFacts facts, Stop _) && !facts.exercise()) {
                neverMet++;
                delayed(facts, at, false);
            }
        }
    }

    /** The figures so far. */
    public Summary summary() {
        return new Summary(
                sum(raisedByDesk),
                raisedByLevel,
                raisedByDesk,
                pages,
                nightPages,
                sum(breachesByRule),
                breachesByRule,
                metLate,
                neverMet,
                worst,
                refusedRules,
                drills);
    }

    private void told(Instant moment, EscalationEvent fact) {
        if (fact.exercise()) {
            drills++;
            return;
        }
        switch (fact) {
            case EscalationRaised(EscalationFacts call) -> {
                raisedByLevel.merge(call.level(), 1L, Long::sum);
                raisedByDesk.merge(call.desk(), 1L, Long::sum);
                page(moment);
            }
            case EscalationAdvanced _, EscalationReassigned _ -> page(moment);
            case ClockBreached(ClockFacts clock) -> breachesByRule.merge(clock.rule(), 1L, Long::sum);
            case ClockMet(ClockFacts clock) -> met(clock);
            case ClockOpened _,
                    ClockNearDue _,
                    ClockExtensionRequested _,
                    ClockExtended _,
                    ClockExtensionRefused _,
                    ClockWaived _,
                    EscalationAcknowledged _,
                    EscalationSnoozed _,
                    EscalationInhibited _,
                    EscalationResolved _,
                    SupervisionEvent _,
                    SuspicionEvent _,
                    HintMatched _ -> {}
        }
    }

    private void page(Instant moment) {
        pages++;
        int hour = moment.atZone(WorkCalendar.ZONE).getHour();
        if (hour >= NIGHT_BEGINS || hour < NIGHT_ENDS) {
            nightPages++;
        }
    }

    private void met(ClockFacts clock) {
        if (clock.breachedAt() == null || clock.metAt() == null) {
            return;
        }
        metLate++;
        delayed(clock, clock.metAt(), true);
    }

    private void delayed(ClockFacts clock, Instant until, boolean met) {
        Duration by = Duration.between(clock.dueAt(), until);
        if (worst == null || by.compareTo(worst.by()) > 0) {
            worst = new Summary.Delay(by, clock.rule(), clock.caseId(), met);
        }
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
