package cn.zhibao.escalation.app;

import cn.zhibao.events.contract.ClockFacts;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clocks to look at; the scope is part of every question. */
public interface Clocks {

    /** Those that end first come first, at most {@code limit}. */
    Uni<List<ClockFacts>> find(Search search);

    /** A clock is running until it is past due or met; breached while it is past due and still owed. */
    enum State {
        RUNNING,
        BREACHED,
        MET
    }

    /** A question; what is null does not restrict. */
    record Search(
            String scope,
            @Nullable State state,
            @Nullable String desk,
            @Nullable UUID caseId,
            Escalations.@Nullable Place after,
            int limit) {}
}
