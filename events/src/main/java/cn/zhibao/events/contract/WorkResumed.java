package cn.zhibao.events.contract;

/**
 * The review passed and work may go on (同意复工).
 *
 * @param reason what the review saw
 */
public record WorkResumed(HazardFacts hazard, String reason) implements HazardEvent {}
