package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The deadline was moved (同意延期).
 *
 * @param from deadline before
 */
public record ExtensionGranted(HazardFacts hazard, Instant from, String reason) implements HazardEvent {}
