package cn.zhibao.events.contract;

import java.math.BigDecimal;

/**
 * Accidents of a stretch of time.
 *
 * @param directLossCny CNY; what is not known yet counts as nothing
 */
public record SituationCounts(
        long accidents, long deaths, long seriousInjuries, long minorInjuries, BigDecimal directLossCny) {}
