package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * The works: number of the construction permit (施工许可证), absent when there is none, and name.
 *
 * @param sector as the register of projects says; what was filed, when the project is not registered; absent when not known
 */
public record Project(
        @Nullable String permitNo,
        @Nullable String name,
        @Nullable Sector sector) {}
