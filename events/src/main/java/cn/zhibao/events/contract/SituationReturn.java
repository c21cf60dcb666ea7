package cn.zhibao.events.contract;

import java.math.BigDecimal;
import java.util.List;

/**
 * The national return of hazards (隐患排查治理情况统计表) with its twelve columns.
 *
 * @param generalRate in percent with two decimals; {@code -} when there were none
 * @param planned major hazards in a treatment plan
 * @param fiveInPlace of which with all five things in place (五到位)
 * @param listed under listed supervision
 * @param fundsTenThousandCny in 10,000 CNY
 * @param broken rules between the columns that do not hold, such as {@code 3<=2}
 */
public record SituationReturn(
        long unitsInspected,
        long general,
        long generalFixed,
        String generalRate,
        long major,
        long majorFixed,
        String majorRate,
        long planned,
        long fiveInPlace,
        long listed,
        long listedByProvince,
        BigDecimal fundsTenThousandCny,
        List<String> broken) {
    public SituationReturn {
        broken = List.copyOf(broken);
    }
}
