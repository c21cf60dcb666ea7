package cn.zhibao.hazard.domain.completeness;

import java.util.Collection;

/** How many areas stand where. */
public record Tally(long areas, long inTime, long late, long pending, long overdue) {

    public static Tally of(Collection<Area> areas) {
        return new Tally(
                areas.size(),
                count(areas, Standing.IN_TIME),
                count(areas, Standing.LATE),
                count(areas, Standing.PENDING),
                count(areas, Standing.OVERDUE));
    }

    private static long count(Collection<Area> areas, Standing standing) {
        return areas.stream().filter(area -> area.standing() == standing).count();
    }
}
