package cn.zhibao.events.contract;

import java.time.Duration;

/**
 * The deadline of rectification is near or reached while the hazard is open.
 *
 * @param mark time left when this was due to be said: {@code P1D} is one day before, {@code PT0S} the deadline itself
 */
public record RectificationDue(HazardFacts hazard, Duration mark) implements HazardEvent {}
