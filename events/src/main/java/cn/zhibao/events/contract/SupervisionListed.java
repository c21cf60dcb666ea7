package cn.zhibao.events.contract;

import java.time.Instant;

/** An authority put a hazard or an accident under listed supervision (挂牌督办). */
public record SupervisionListed(SupervisionFacts supervision) implements SupervisionEvent {

    @Override
    public Instant at() {
        return supervision.listedAt();
    }
}
