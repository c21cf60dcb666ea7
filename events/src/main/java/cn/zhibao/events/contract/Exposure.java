package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * What an accident put at risk beyond those it hit; absent is "not said".
 *
 * @param peopleAtRisk people whose lives were in danger (涉险), 0 or more
 * @param evacuated people moved away in haste (紧急疏散), 0 or more
 * @param pollution whether it polluted the environment gravely
 * @param keyFacility whether it endangers a key facility or a crowded place
 * @param socialEffect whether the government decided to treat it as an accident for its effect on society (Decree 493
 *     article 44)
 * @param rescued people brought out or found unhurt (获救), who count among nobody that it hit; 0 or more
 * @param responseUnderWay whether the rescue is still under way (抢险救援进行中), as it was said last; false once it is
 *     said to have ended
 */
public record Exposure(
        @Nullable Integer peopleAtRisk,
        @Nullable Integer evacuated,
        @Nullable Boolean pollution,
        @Nullable Boolean keyFacility,
        @Nullable Boolean socialEffect,
        @Nullable Integer rescued,
        @Nullable Boolean responseUnderWay) {}
