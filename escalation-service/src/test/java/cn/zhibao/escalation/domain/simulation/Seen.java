package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.Wording;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.events.contract.EscalationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what a simulation decides. */
public final class Seen implements Witness {

    final Map<UUID, List<EscalationEvent>> told = new LinkedHashMap<>();
    final List<Moment> moments = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<UUID> forgotten = new ArrayList<>();

    /** What was told, and when it was decided. */
    record Moment(Instant at, EscalationEvent fact) {}

    /** What was told, in words. */
    List<String> lines() {
        return moments.stream()
                .map(each -> Times.text(each.at()) + " " + Wording.line(each.fact()))
                .toList();
    }

    static Setting shipped() {
        return with(Story.POLICY);
    }

    static Setting with(Policy policy) {
        return new Setting(policy, Roster.EVERYWHERE, Story.CALENDAR);
    }

    /** What the shipped packs decide about a history, until nothing is due any more. */
    static Seen of(List<Recorded> history) {
        return of(history, Story.POLICY);
    }

    /** The same by other packs. */
    static Seen of(List<Recorded> history, Policy policy) {
        Seen seen = new Seen();
        Simulation simulation = new Simulation(with(policy), "000000", 1_000, seen);
        Window window = new Window(50, simulation::take);
        history.forEach(window::add);
        window.close();
        simulation.passAllTime();
        return seen;
    }

    @Override
    public void decided(Instant moment, Outcome outcome) {
        outcomes.add(outcome);
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.Told fact) {
                told.computeIfAbsent(fact.fact().caseId(), _ -> new ArrayList<>())
                        .add(fact.fact());
                moments.add(new Moment(moment, fact.fact()));
            }
        }
    }

    @Override
    public void forgotten(CaseFile last, Instant endedAt) {
        forgotten.add(last.caseId());
    }
}
