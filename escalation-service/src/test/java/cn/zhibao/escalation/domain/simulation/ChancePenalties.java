package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A unit that was punished as often as the law looks at it, once for defying a decision to stop, with a major hazard that may be
 * struck off and opened again.
 */
final class ChancePenalties {

    private final Random random;
    private final long seed;
    private final Instant begin;
    private final List<Recorded> history = new ArrayList<>();

    private ChancePenalties(Random random, long seed, Instant begin) {
        this.random = random;
        this.seed = seed;
        this.begin = begin;
    }

    static List<Recorded> of(Random random, long seed, Instant begin) {
        ChancePenalties chance = new ChancePenalties(random, seed, begin);
        for (int i = 0; i < 4; i++) {
            chance.punishes(i);
        }
        chance.finds();
        return chance.history;
    }

    private void punishes(int number) {
        Instant at = someTime();
        Instant decided = at.minusSeconds(random.nextInt(100 * 86_400));
        PenaltyFacts penalty = Punished.penalty(new UUID(~seed, number), Punished.UNIT, decided, at);
        PenaltyFacts since = Punished.since(penalty, decided.minusSeconds((number + 1) * 30L * 86_400));
        PenaltyFacts kind = number % 2 == 0 ? since : Punished.suspended(since, "2026-06-30");
        Event event = new PenaltyDecided(number < 3 ? kind : Punished.worse(kind, Aggravation.REFUSED_STOP_ORDER));
        history.add(new Recorded(1, at, event));
    }

    private void finds() {
        long sequence = 0;
        Instant at = someTime();
        HazardFacts hazard = Punished.hazard(new UUID(~seed, 9), Punished.UNIT, HazardLevel.MAJOR, at);
        history.add(new Recorded(++sequence, at, new HazardFound(hazard)));
        if (Histories.maybe(random)) {
            at = later(at);
            HazardFacts closed = Samples.at(hazard, HazardStage.CLOSED, null, at);
            history.add(new Recorded(++sequence, at, new HazardClosed(closed)));
        }
        if (Histories.maybe(random)) {
            at = later(at);
            HazardFacts again = Samples.at(hazard, HazardStage.RECTIFYING, null, null);
            history.add(new Recorded(++sequence, at, new HazardReopened(again, "again")));
        }
    }

    private Instant someTime() {
        return begin.plusSeconds(random.nextInt(2 * 86_400));
    }

    private Instant later(Instant at) {
        return at.plusMillis(1 + random.nextInt(1_000 * 60_000));
    }
}
