package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;

/** The last accident of grade 较大 or above before the end of the period. */
public record SituationLarger(UUID accidentId, String number, Grade grade, Instant occurredAt) {}
