package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.contract.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which duty desks there are. Counties directly under a province (省直辖县级, codes {@code xx90xx}) have no city desk.
 *
 * @param without desks that no authority staffs, by region code
 */
public record Roster(String version, Set<String> without) {

    /** A desk at every authority. */
    public static final Roster EVERYWHERE = new Roster("every-desk", Set.of());

    public Roster {
        without = Set.copyOf(without);
    }

    /** The desk of that level for a place, or null when there is none. */
    public @Nullable String deskOf(String region, Level level) {
        String desk = Region.deskOf(region, level);
        return desk == null || desk.endsWith("9000") || without.contains(desk) ? null : desk;
    }
}
