package cn.zhibao.hazard.http.lists;

import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an authority is called whose code a case names as its owner: place and line of government.
 *
 * @param at when a place must be known to have a name
 */
record OwnerNames(Regions regions, Instant at) {

    /** Absent when nobody answers for the case, or the place is not known any more. */
    @Nullable
    String of(@Nullable String code) {
        return code == null
                ? null
                : Authority.parse(code)
                        .flatMap(owner -> regions.find(owner.region().code(), at)
                                .map(place -> place.name() + title(owner.line())))
                        .orElse(null);
    }

    private static String title(Authority.Line line) {
        return line == Authority.Line.TOWNSHIP ? line.label() : line.label() + "主管部门";
    }
}
