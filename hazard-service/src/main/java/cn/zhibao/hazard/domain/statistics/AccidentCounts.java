package cn.zhibao.hazard.domain.statistics;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * The figures of accidents (四项指数 and more).
 *
 * @param accidents 起数
 * @param deaths 死亡人数
 * @param seriousInjuries 重伤人数
 * @param minorInjuries 轻伤人数
 * @param directLossCny 直接经济损失, CNY; what is not known yet counts as nothing
 */
public record AccidentCounts(
        long accidents, long deaths, long seriousInjuries, long minorInjuries, BigDecimal directLossCny) {

    public static final AccidentCounts NONE = new AccidentCounts(0, 0, 0, 0, BigDecimal.ZERO);

    /** The order of bulletins: most accidents first, of the same number those with most deaths. */
    public static final Comparator<AccidentCounts> WORST_FIRST = Comparator.comparingLong(AccidentCounts::accidents)
            .thenComparingLong(AccidentCounts::deaths)
            .reversed();

    public AccidentCounts plus(AccidentCounts more) {
        return new AccidentCounts(
                accidents + more.accidents,
                deaths + more.deaths,
                seriousInjuries + more.seriousInjuries,
                minorInjuries + more.minorInjuries,
                directLossCny.add(more.directLossCny));
    }

    /** The change of each figure against the period before. */
    public Changes since(AccidentCounts before) {
        return new Changes(
                Change.between(before.accidents, accidents),
                Change.between(before.deaths, deaths),
                Change.between(before.seriousInjuries, seriousInjuries),
                Change.between(before.minorInjuries, minorInjuries),
                Change.between(before.directLossCny, directLossCny));
    }

    /** Changes of all figures. */
    public record Changes(
            Change accidents, Change deaths, Change seriousInjuries, Change minorInjuries, Change directLossCny) {

        /** Fewer accidents and fewer deaths than in the period before (双下降). */
        public boolean doubleDrop() {
            return accidents.falls() && deaths.falls();
        }
    }
}
