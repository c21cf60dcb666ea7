package cn.zhibao.events.contract;

import java.util.List;

/**
 * What an accident counts as, computed from its facts.
 *
 * @param reportable it must be reported (Decree 493 articles 2 and 44, MEM Order 21); true while nobody knows better
 * @param countable statistics count it: somebody was hurt, or the loss is 1,000,000 CNY or more
 * @param graded it has a grade of its own: deaths, serious injuries, or a loss of 1,000,000 CNY or more. What has none is
 *     carried as {@link Grade#ORDINARY}
 * @param nearMiss a grave near miss (较大涉险, MEM Order 21 article 26) that is no 较大 accident itself
 * @param nearMissGrounds {@code people-at-risk}, {@code trapped-or-missing}, {@code evacuated}, {@code pollution},
 *     {@code key-facility}; empty when it is none
 */
public record Standing(
        boolean reportable, boolean countable, boolean graded, boolean nearMiss, List<String> nearMissGrounds) {

    public Standing {
        nearMissGrounds = List.copyOf(nearMissGrounds);
    }
}
