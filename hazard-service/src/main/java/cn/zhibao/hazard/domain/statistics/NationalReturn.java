package cn.zhibao.hazard.domain.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The national return of hazards (隐患排查治理情况统计表) with its twelve columns.
 *
 * @param unitsInspected 1 units in which something was looked at
 * @param general 2 general hazards
 * @param generalFixed 3 of which fixed
 * @param major 5 major hazards
 * @param majorFixed 6 fixed and written off
 * @param planned 8 major hazards in a treatment plan
 * @param fiveInPlace 9 of which with all five things in place (五到位)
 * @param listed 10 under listed supervision
 * @param listedByProvince 11 of which by the province
 * @param fundsTenThousandCny 12 money, in 10,000 CNY with two decimals
 */
public record NationalReturn(
        long unitsInspected,
        long general,
        long generalFixed,
        long major,
        long majorFixed,
        long planned,
        long fiveInPlace,
        long listed,
        long listedByProvince,
        BigDecimal fundsTenThousandCny) {

    /** 4 rate of general hazards, in percent. */
    public String generalRate() {
        return Change.percent(generalFixed, general);
    }

    /** 7 rate of major hazards, in percent. */
    public String majorRate() {
        return Change.percent(majorFixed, major);
    }

    /**
     * The rules between the columns that do not hold, such as {@code 3<=2}; none in a return that may be sent.
     *
     * @param majorOpen major hazards that are open, counted on their own
     */
    public List<String> broken(long majorOpen) {
        List<String> broken = new ArrayList<>();
        unless(generalFixed <= general, "3<=2", broken);
        unless(majorFixed <= major, "6<=5", broken);
        unless(major == majorFixed + majorOpen, "5=6+open", broken);
        unless(fiveInPlace <= planned, "9<=8", broken);
        unless(listedByProvince <= listed, "11<=10", broken);
        unless(listed <= major, "10<=5", broken);
        return broken;
    }

    private static void unless(boolean holds, String rule, List<String> broken) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
