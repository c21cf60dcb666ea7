package cn.zhibao.events.contract;

import java.time.Duration;

/**
 * The deadline of rectification is near or reached while the hazard is open.
 *
 * @param mark time left when this was due to be said: {@code PT24H} is one day before, {@code PT0S} the deadline
 */
public record RectificationDue(HazardFacts hazard, Duration mark) implements HazardEvent {}
