package cn.zhibao.events.contract;

import java.time.Instant;

/** A step of the treatment was recorded, with its evidence in words. */
public record SupervisionAdvanced(SupervisionFacts supervision, SupervisionStep step, Instant at, String opinion)
        implements SupervisionEvent {}
