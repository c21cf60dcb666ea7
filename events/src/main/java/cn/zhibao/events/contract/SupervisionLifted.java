package cn.zhibao.events.contract;

import java.time.Instant;

/** The supervising authority lifted the listing (解除挂牌). The last fact of a supervision. */
public record SupervisionLifted(SupervisionFacts supervision, Instant at, String reason) implements SupervisionEvent {}
