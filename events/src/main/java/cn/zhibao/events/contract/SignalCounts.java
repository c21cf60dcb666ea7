package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/** People hit, as far as the agency knows; absent is not known. All counts are 0 or more. */
public record SignalCounts(
        @Nullable Integer deaths,
        @Nullable Integer injured,
        @Nullable Integer missing,
        @Nullable Integer trapped) {}
