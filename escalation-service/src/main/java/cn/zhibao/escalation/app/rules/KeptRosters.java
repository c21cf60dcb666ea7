package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.duty.RosterName;
import cn.zhibao.escalation.domain.release.RosterVersion;
import cn.zhibao.events.contract.RosterActivated;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The duty rosters, as they are kept. */
public interface KeptRosters {

    /** Runs the work in one transaction, one after the other. */
    <T> Uni<T> inTurn(Function<Turn, Uni<T>> work);

    /**
     * Some of those that were kept after that place, in their order, and none when there are no more; none that is not there yet
     * can be made to count sooner than {@code LEAD} from now.
     *
     * @param place 0 for the beginning
     */
    Uni<List<Placed>> after(long place);

    /** The newest first. */
    Uni<List<Kept>> list(Search search);

    Uni<Optional<RosterVersion>> one(RosterName name);

    /** A roster, and where it stands in the order in which they were kept. */
    record Placed(long place, DutyRosters.Known roster) {}

    /** A roster as it is listed. */
    record Kept(long place, RosterVersion version) {}

    /**
     * Which rosters are looked for.
     *
     * @param scope region in which their desks lie
     * @param desk of that desk alone
     * @param at that speak of this moment
     * @param before kept before that place
     */
    record Search(
            String scope,
            @Nullable String desk,
            @Nullable Instant at,
            @Nullable Long before,
            int limit) {}

    /** A transaction while it runs; nobody else imports meanwhile. */
    interface Turn {

        Uni<Optional<RosterVersion>> newest(String desk);

        /** Everybody is told. */
        Uni<Void> add(RosterVersion version, RosterActivated told);
    }
}
