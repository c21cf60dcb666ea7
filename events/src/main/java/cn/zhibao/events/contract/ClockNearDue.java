package cn.zhibao.events.contract;

/**
 * A statutory clock is running out. At most one per clock, mark and limit: an extension is a new limit.
 *
 * @param percentElapsed share of the limit that had passed when this was due to be said, 1 to 99
 */
public record ClockNearDue(ClockFacts clock, int percentElapsed) implements ClockEvent {}
