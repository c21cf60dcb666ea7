package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The deadline of rectification has passed while the hazard is open. At most one per deadline.
 *
 * @param overdueSince the deadline that passed
 */
public record RectificationOverdue(HazardFacts hazard, Instant overdueSince) implements HazardEvent {}
