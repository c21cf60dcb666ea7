package cn.zhibao.events.contract;

import java.time.Instant;

/** Treatment is done and lifting is applied for (申请解除挂牌). */
public record LiftApplied(SupervisionFacts supervision, Instant at, String statement) implements SupervisionEvent {}
