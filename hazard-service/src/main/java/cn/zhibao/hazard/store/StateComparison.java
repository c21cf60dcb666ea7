package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.proof.Comparisons;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.domain.hazard.Hazard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Compares the states of hazards and accidents with the ledger, a few hundred cases in a transaction. */
public final class StateComparison implements Comparisons {

    private static final int CASES = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Every fact carries the whole hazard, so its state follows from the newest alone. */
    private static final Comparison<HazardFacts> HAZARDS = new Comparison<>(
            HazardColumns.TABLE,
            HazardFound.class,
            Comparison.NEWEST_FACTS,
            facts -> Hazard.of((HazardEvent) facts.getLast().get()).facts());

    private final Flow flow;
    private final Comparison<Accident> accidents;

    public StateComparison(Flow flow, AccidentReplay replay) {
        this.flow = flow;
        this.accidents = new Comparison<>(
                AccidentColumns.TABLE,
                AccidentReported.class,
                Comparison.ALL_FACTS,
                facts -> replay.of(
                        facts.stream().map(fact -> (AccidentEvent) fact.get()).toList()));
    }

    @Override
    public Multi<Compared> compare() {
        return Multi.createBy().concatenating().streams(parts(HAZARDS), parts(accidents));
    }

    private Multi<Compared> parts(Comparison<?> table) {
        return Multi.createFrom().deferred(() -> {
            AtomicReference<UUID> last = new AtomicReference<>(BEFORE_ALL);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> part(table, last.get()).invoke(part -> last.set(part.last())))
                    .until(part -> part.compared().cases() == 0)
                    .map(Comparison.Part::compared);
        });
    }

    private Uni<Comparison.Part> part(Comparison<?> table, UUID last) {
        return flow.bridge().onOwnContext(() -> flow.unitOfWork().run(session -> table.after(session, last, CASES)));
    }
}
