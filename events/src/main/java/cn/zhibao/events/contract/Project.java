package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/** The works: number of the construction permit (施工许可证), absent when there is none, and name. */
public record Project(@Nullable String permitNo, @Nullable String name) {}
