package cn.zhibao.escalation.domain.simulation;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.ResumeRequested;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.SupplyCutOrdered;
import cn.zhibao.events.contract.SupplyRestored;
import cn.zhibao.events.contract.WorkResumed;
import cn.zhibao.events.contract.WorkStopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Work that has to stand still by chance: the unit asks to go on until it may, or nobody looks, or it lets it be. */
final class ChanceStop {

    private static final String UNIT = "9144030071526726XG";

    private final Random random;
    private final List<Recorded> history = new ArrayList<>();
    private Instant at;

    private ChanceStop(Random random, Instant at) {
        this.random = random;
        this.at = at;
    }

    static List<Recorded> of(Random random, UUID id, String region, Instant begin) {
        ChanceStop stop = new ChanceStop(random, begin.plusSeconds(random.nextInt(2 * 86_400)));
        HazardFacts found = Samples.of(id, region, Samples.foundBy("INSPECTION", stop.at, stop.at));
        stop.stand(Punished.of(UNIT, found, false));
        return stop.history;
    }

    private void stand(HazardFacts hazard) {
        tell(new HazardFound(hazard));
        later(1_000);
        StopMeasure measure = at.getEpochSecond() % 2 == 0 ? StopMeasure.STOP_WORK : StopMeasure.STOP_BUSINESS;
        HazardFacts stopped = Stopped.ordered(hazard, measure, at);
        tell(new WorkStopped(stopped));
        stopped = supplied(stopped);
        while (Histories.maybe(random)) {
            later(3_000);
            tell(new ResumeRequested(Stopped.asks(stopped, at)));
            if (!Histories.maybe(random)) {
                return;
            }
            later(20_000);
            if (random.nextBoolean()) {
                goOn(stopped);
                return;
            }
            tell(new ResumeRefused(stopped, "not put right"));
        }
    }

    /** Of every other unit the power is cut off. */
    private HazardFacts supplied(HazardFacts stopped) {
        if (at.getEpochSecond() / 2 % 2 == 0) {
            return stopped;
        }
        later(1_000);
        HazardFacts cut = Stopped.cut(stopped, at);
        tell(new SupplyCutOrdered(cut));
        return cut;
    }

    private void goOn(HazardFacts stopped) {
        if (requireNonNull(stopped.progress()).supplyCut() == null) {
            tell(new WorkResumed(Stopped.goesOn(stopped), "put right"));
            return;
        }
        HazardFacts owed = Stopped.owed(stopped, at);
        tell(new WorkResumed(owed, "put right"));
        later(3_000);
        if (Histories.maybe(random)) {
            tell(new SupplyRestored(Stopped.goesOn(owed), at, "complied"));
        }
    }

    private void later(int minutesMax) {
        at = at.plusMillis(1 + random.nextInt(minutesMax * 60_000));
    }

    private void tell(Event event) {
        history.add(new Recorded(history.size() + 1L, at, event));
    }
}
