package cn.zhibao.events.contract;

import java.time.Instant;

/** The listing goes on under a new number and deadline (继续挂牌). */
public record SupervisionContinued(SupervisionFacts supervision, Instant at, String reason)
        implements SupervisionEvent {}
