package cn.zhibao.events.contract;

import java.time.Instant;

/** The supervising authority reviewed the result on site (现场审查). */
public record SupervisionInspected(SupervisionFacts supervision, boolean passed, Instant at, String opinion)
        implements SupervisionEvent {}
