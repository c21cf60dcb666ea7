package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.duty.OnDuty;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which duty desks there are, and who is on duty there. Counties directly under a province (省直辖县级, codes {@code xx90xx}) have
 * no city desk.
 *
 * @param without desks that no authority staffs, by region code
 * @param duty who is on duty, for the desks that keep a roster
 */
public record Roster(String version, Set<String> without, DutyRosters duty) {

    /** A desk at every authority, and none of them says who is on duty. */
    public static final Roster EVERYWHERE = new Roster("every-desk", Set.of());

    public Roster {
        without = Set.copyOf(without);
    }

    public Roster(String version, Set<String> without) {
        this(version, without, DutyRosters.NONE);
    }

    /** The same desks, with those on duty. */
    public Roster with(DutyRosters rosters) {
        return new Roster(version, without, rosters);
    }

    /** The desk of that level for a place, or null when there is none. */
    public @Nullable String deskOf(String region, Level level) {
        String desk = Region.deskOf(region, level);
        return desk == null || desk.endsWith("9000") || without.contains(desk) ? null : desk;
    }

    /** Who is on duty at a desk; null when it has no roster for that role at that moment. */
    public @Nullable OnDuty onDuty(String desk, String target, Instant moment) {
        return duty.at(desk, target, moment);
    }
}
