package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/** Where it is: a written address and, when known, a position in degrees (WGS 84). */
public record Place(
        @Nullable String address,
        @Nullable Double longitude,
        @Nullable Double latitude) {}
