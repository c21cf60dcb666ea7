package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.events.contract.Level;

/** What decisions depend on besides the case and the input. */
public record Setting(Policy policy, Roster roster, Calendars calendars) {

    private static final Level[] UPWARD = Level.values();

    /** A desk and the level at which it was found. */
    record Desk(Level level, String code) {}

    /** The desk of that level for a place or, where there is none, the next one up; the province's when none is left. */
    Desk deskAtOrAbove(String region, Level level) {
        for (Level candidate : UPWARD) {
            String desk = candidate.compareTo(level) < 0 ? null : roster.deskOf(region, candidate);
            if (desk != null) {
                return new Desk(candidate, desk);
            }
        }
        return new Desk(Level.PROVINCE, Region.provinceOf(region));
    }
}
