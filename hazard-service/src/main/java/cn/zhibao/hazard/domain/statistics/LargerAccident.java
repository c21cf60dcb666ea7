package cn.zhibao.hazard.domain.statistics;

import cn.zhibao.events.contract.Grade;
import java.time.Instant;
import java.util.UUID;

/**
 * The last accident of grade 较大 or above, from which the days without one are counted.
 *
 * @param number number for people
 * @param occurredAt UTC
 */
public record LargerAccident(UUID accidentId, String number, Grade grade, Instant occurredAt) {}
