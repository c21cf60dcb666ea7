package cn.zhibao.hazard.app.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of an entry.
 *
 * @param happened {@code CREATED}, {@code CHANGED} or {@code ENDED}
 * @param actor id of who did it
 * @param before JSON of the document before it; absent for the first
 * @param after JSON of the document after it; absent for the end
 */
public record Change(
        int version,
        String happened,
        Instant at,
        String actor,
        @Nullable String before,
        @Nullable String after) {}
