package cn.zhibao.events.contract;

import java.math.BigDecimal;

/**
 * A figure against the same one of the year before (同比).
 *
 * @param difference now less before
 * @param percent change in percent with two decimals, rounded half up; {@code -} when there was nothing before
 */
public record SituationChange(BigDecimal difference, String percent) {}
