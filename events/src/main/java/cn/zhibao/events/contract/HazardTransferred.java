package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * The receiving authority took the case on (接收移送).
 *
 * @param from owner before
 */
public record HazardTransferred(
        HazardFacts hazard, @Nullable String from) implements HazardEvent {}
