package cn.zhibao.events.contract;

import java.util.UUID;

/**
 * This case carries on another one as well (并入).
 *
 * @param joined the case that was merged into this one
 */
public record HazardJoined(HazardFacts hazard, UUID joined, String reason) implements HazardEvent {}
