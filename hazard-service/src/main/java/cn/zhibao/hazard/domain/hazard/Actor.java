package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.hazard.domain.register.Region;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a case.
 *
 * @param id account, never a name
 * @param side for whom that person speaks in this case
 * @param region place an authority's people answer for
 */
public record Actor(String id, Side side, @Nullable Region region) {

    /** The two sides of a case. */
    public enum Side {
        /** The unit that has to rectify (责任单位). */
        UNIT,
        /** An authority that answers for the place (主管部门). */
        AUTHORITY
    }

    boolean isAuthority() {
        return side == Side.AUTHORITY;
    }

    /** True when this place is the actor's own or lies under it. */
    boolean answersFor(Region place) {
        return isAuthority() && region != null && place.within(region);
    }
}
