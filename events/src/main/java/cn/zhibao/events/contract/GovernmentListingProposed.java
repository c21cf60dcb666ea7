package cn.zhibao.events.contract;

import java.time.Instant;

/** The supervising authority proposed to its government to list the hazard (提请政府挂牌督办). At most one per round. */
public record GovernmentListingProposed(SupervisionFacts supervision, Instant at) implements SupervisionEvent {}
