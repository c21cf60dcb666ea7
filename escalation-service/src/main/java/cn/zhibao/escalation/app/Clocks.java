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

    /** Why it was opened, warned of, given more time, breached and met or waived, in this order; empty when there is none in scope. */
    Uni<List<Explained>> traces(UUID id, String scope);

    /** A clock is running until it is past due, met or waived; breached while it is past due and still owed. */
    enum State {
        RUNNING,
        BREACHED,
        MET,
        WAIVED
    }

    /**
     * A question; what is null does not restrict.
     *
     * @param asked true for those for which somebody wants more time and nobody decided on it
     */
    record Search(
            String scope,
            @Nullable State state,
            @Nullable Boolean asked,
            @Nullable String desk,
            @Nullable UUID caseId,
            Escalations.@Nullable Place after,
            int limit) {}
}
