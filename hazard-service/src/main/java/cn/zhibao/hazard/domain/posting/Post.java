package cn.zhibao.hazard.domain.posting;

import cn.zhibao.hazard.domain.register.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is posted (驻点).
 *
 * @param key code of the region, number of the construction permit, or code of the house
 * @param region where it lies
 */
public record Post(Kind kind, String key, Region region) {

    /** What a post may be, the narrowest first. */
    public enum Kind {
        PROJECT,
        HOUSE,
        REGION
    }

    /**
     * True for what was found there: in a region all that lies in it; at a project what names its permit; at a house, which
     * no hazard names, what lies in its county and names no permit.
     */
    public boolean covers(Region place, @Nullable String permitNo) {
        return switch (kind) {
            case REGION -> place.within(region);
            case PROJECT -> key.equals(permitNo);
            case HOUSE -> permitNo == null && place.equals(region);
        };
    }
}
