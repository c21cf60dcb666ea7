package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/** Where it is: a written address and, when known, WGS 84 degrees. */
public record Place(
        @Nullable String address,
        @Nullable Double longitude,
        @Nullable Double latitude) {}
