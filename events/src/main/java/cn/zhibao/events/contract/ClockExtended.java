package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A clock got a later limit (同意延期); its marks count from the whole time then and come again.
 *
 * @param from limit before
 */
public record ClockExtended(ClockFacts clock, Instant from, Instant at) implements ClockEvent {}
