package cn.zhibao.hazard.app.returns;

import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFigures;
import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.returns.ReturnFiling;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The returns of units (隐患排查治理情况统计分析表): those that are owed, and those that were filed. */
public interface HazardReturns {

    /** The code of the conflict of a return that is on file already: filed again it needs a reason. Its parameter is {@code returnId}. */
    String FILED_ALREADY = "filed-already";

    /** The code of the conflict of a reason for what was never filed. */
    String NOTHING_TO_CORRECT = "nothing-to-correct";

    /** Puts a return or its correction on file once: state, ledger, event and key are one write. */
    Uni<Outcome<HazardReturnFiled>> file(NewFiling filing);

    Uni<Optional<Kept>> find(UUID returnId, Scope scope);

    /** Whether there is such a return within the scope. */
    Uni<Boolean> knows(UUID returnId, Scope scope);

    /** Newest first. */
    Uni<List<Listed>> list(Query query, Scope scope);

    /**
     * A return to file.
     *
     * @param owed what it would be if it was never owed nor filed
     * @param broken rules between its columns that do not hold
     */
    record NewFiling(
            HazardReturnFacts owed,
            ReturnFiling filing,
            HazardReturnFigures figures,
            List<String> broken,
            Instant at,
            Submission submission) {

        public NewFiling {
            broken = List.copyOf(broken);
        }
    }

    /** How a return stands. */
    enum State {
        /** Owed, and still in time. */
        DUE,
        /** Owed, and its last day passed without it. */
        LATE,
        FILED
    }

    /** A line of the list. */
    record Listed(UUID firstId, HazardReturnFacts facts) {}

    /** A return with all that was filed of it, the newest first. */
    record Kept(HazardReturnFacts facts, List<Filing> history) {

        public Kept {
            history = List.copyOf(history);
        }
    }

    /**
     * What was filed once, as it was filed.
     *
     * @param no from 1 on; what comes after the first is a correction
     * @param reason why it was corrected
     * @param broken rules between its columns that did not hold
     */
    record Filing(
            int no,
            Instant filedAt,
            String signedBy,
            LocalDate signedOn,
            @Nullable String reason,
            HazardReturnFigures figures,
            List<String> broken) {}

    /**
     * Which returns; absent means all.
     *
     * @param now by which they are due or late
     * @param before line that the page before ended with
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable String uscc,
            @Nullable String period,
            @Nullable State state,
            Instant now,
            @Nullable UUID before,
            int limit) {}
}
