package cn.zhibao.events.contract;

/**
 * Facts about what is decided by, topic {@code zhibao.escalations}, told by escalation-service. All versions of a pack are one
 * case, all tables of a year, and all rosters of a desk, so that they are told in their order. What holds for everybody lies in no
 * region but the whole country.
 */
public sealed interface RulesEvent extends Event permits RulesActivated, CalendarActivated, RosterActivated {

    @Override
    default String region() {
        return "000000";
    }

    @Override
    default boolean exercise() {
        return false;
    }
}
