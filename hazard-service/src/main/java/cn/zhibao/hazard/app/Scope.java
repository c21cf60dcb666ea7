package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.register.Region;

/** Which cases a caller may see. It becomes part of each query, so what is outside does not exist for the caller. */
public sealed interface Scope {

    /** Cases in a region and the regions under it. */
    record Subtree(Region region) implements Scope {}

    /** Cases of one enterprise. */
    record OwnEnterprise(String uscc) implements Scope {}

    record Nothing() implements Scope {}

    /** True for a region that the place lies in; an enterprise's own cases lie anywhere. */
    default boolean covers(Region place) {
        return this instanceof Subtree(var region) && place.within(region);
    }
}
