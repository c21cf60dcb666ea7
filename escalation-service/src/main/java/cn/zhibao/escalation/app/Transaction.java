package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of what some inputs change, or nothing. */
public interface Transaction {

    /** Those of the cases of which something is known; nobody else changes them until this transaction ends. */
    Uni<List<CaseFile>> load(Set<UUID> caseIds);

    /** The answers to those questions, in their order. */
    Uni<List<List<Member>>> members(List<SeriesQuestion> questions);

    /** The major hazards that those questions ask for, in their order; none for one that asks for none. */
    Uni<List<List<Standing>>> standings(List<SeriesQuestion> questions);

    /** The answers to those questions, in their order. */
    Uni<List<List<Scene>>> scenes(List<SceneQuestion> questions);

    /** Keeps the cases, records and tells their facts in the order given, sets and cancels their timers. */
    Uni<Void> save(List<Change> changes);

    /** One input of a case and what came of it. */
    record Change(CaseFile before, Outcome outcome, Cause cause) {}

    /**
     * Who caused it.
     *
     * @param actor account of a person, or the name of a service
     * @param claimedAt when the actor says it happened, if that differs from now
     * @param traceParent W3C trace context of the event that caused it; absent for a request, which has its own, and for time
     */
    record Cause(
            String actor,
            @Nullable Instant claimedAt,
            @Nullable String traceParent) {

        /** A person, by the request at hand. */
        public static Cause person(String account, @Nullable Instant claimedAt) {
            return new Cause(account, claimedAt, null);
        }

        /** This service itself, by a fact or, without a trace, by a timer. */
        public static Cause rules(@Nullable String traceParent) {
            return new Cause("escalation-service", null, traceParent);
        }
    }
}
