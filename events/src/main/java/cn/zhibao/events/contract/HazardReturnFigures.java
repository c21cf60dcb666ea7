package cn.zhibao.events.contract;

import java.math.BigDecimal;

/**
 * The figures of a return of hazards (隐患排查治理情况统计表), as the ledger said them when it was filed. The columns 4 and 7 are
 * rates, which follow from the others.
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
public record HazardReturnFigures(
        long unitsInspected,
        long general,
        long generalFixed,
        long major,
        long majorFixed,
        long planned,
        long fiveInPlace,
        long listed,
        long listedByProvince,
        BigDecimal fundsTenThousandCny) {}
