package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * An authority was made the owner of the case (指定主管部门).
 *
 * @param from owner before
 */
public record HazardAssigned(HazardFacts hazard, @Nullable String from, String reason) implements HazardEvent {}
