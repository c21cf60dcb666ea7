package cn.zhibao.hazard.domain.accident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gap that somebody has to fill.
 *
 * @param since when the server took the report that left it open
 * @param closedAt when the server took the one that filled it; absent while it is open
 */
public record FollowUp(Gap gap, Instant since, @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }

    /** What remains to be done when these gaps are open at that time; what was open and is no gap any more is closed. */
    static List<FollowUp> after(List<FollowUp> before, List<Gap> gaps, Instant at) {
        List<FollowUp> after = new ArrayList<>(before.size());
        List<Gap> fresh = new ArrayList<>(gaps);
        for (FollowUp one : before) {
            boolean stays = !one.open() || fresh.remove(one.gap());
            after.add(stays ? one : new FollowUp(one.gap(), one.since(), at));
        }
        fresh.forEach(gap -> after.add(new FollowUp(gap, at, null)));
        return List.copyOf(after);
    }
}
