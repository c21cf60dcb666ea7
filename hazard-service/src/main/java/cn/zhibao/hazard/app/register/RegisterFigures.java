package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.house.HouseFunnel;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Live figures of what is valid in the registers. */
public interface RegisterFigures {

    /** Counts by name for each region right below this one, and for what lies in the region itself; by code. */
    Uni<Map<String, Map<String, Long>>> counts(Region region, Scope scope);

    /** How far the houses of a region have come. */
    Uni<HouseFunnel> funnel(Region region, Scope scope);

    /** Coverage village by village, in the order of region and name. */
    Uni<List<Village>> villages(Region region, Scope scope, int passedOver, int limit);

    /** How many houses of a village were surveyed. */
    record Village(String region, String village, long total, long surveyed) {}
}
