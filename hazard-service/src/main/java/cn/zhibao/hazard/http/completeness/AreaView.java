package cn.zhibao.hazard.http.completeness;

import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.domain.completeness.Area;
import cn.zhibao.hazard.domain.completeness.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An area as read.
 *
 * @param declaration its newest; absent when it never declared
 */
record AreaView(
        String region,
        String name,
        Standing standing,
        @Nullable DeclarationFacts declaration) {

    static AreaView of(Area area) {
        return new AreaView(area.region().code(), area.name(), area.standing(), area.newest());
    }
}
