package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/** A point in degrees (WGS 84). */
public record Position(double longitude, double latitude) {

    /** The position of a place; absent when only its address is known, or nothing. */
    public static @Nullable Position of(@Nullable Place place) {
        return place == null || place.longitude() == null || place.latitude() == null
                ? null
                : new Position(place.longitude(), place.latitude());
    }
}
