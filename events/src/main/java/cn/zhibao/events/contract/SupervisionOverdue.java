package cn.zhibao.events.contract;

import java.time.Instant;

/** The deadline passed and nobody applied for lifting; what is proposed is for an authority to decide. At most one per round. */
public record SupervisionOverdue(SupervisionFacts supervision, Instant at) implements SupervisionEvent {}
