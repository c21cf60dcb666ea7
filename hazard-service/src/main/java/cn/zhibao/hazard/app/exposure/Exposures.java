package cn.zhibao.hazard.app.exposure;

import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureKind;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.exposure.Expected;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was stated of months, and what there is to state. */
public interface Exposures {

    /** Waits for the end of that month, unless one is waited for already. */
    Uni<Void> begin(Step step);

    /** The newest month of a case. */
    Uni<Optional<ExposureFacts>> find(UUID exposureId, Scope scope);

    /** Whether there is such a case within the scope. */
    Uni<Boolean> knows(UUID exposureId, Scope scope);

    /** Newest first. */
    Uni<List<Listed>> list(Query query, Scope scope);

    /** What is done inside the transaction of a timer. */
    interface InTransaction {

        /**
         * The first county after the last one with projects under construction all the month long, of which the month is not
         * stated yet.
         */
        Uni<Optional<String>> next(Step step);

        /** The county, and each main contractor in it. */
        Uni<List<Expected>> count(YearMonth month, String region);

        /** Puts on file what was counted in a county: state, ledger and events are one write. */
        Uni<Void> state(YearMonth month, List<ExposureFacts> counted);

        /** Asks for what is not on file yet. */
        Uni<Void> ask(List<HazardReturnFacts> owed);

        /** Goes on with that. */
        Uni<Void> waitFor(Step step);
    }

    /** One month of a case. */
    record Listed(UUID statementId, ExposureFacts facts) {}

    /**
     * Which of them; absent means all.
     *
     * @param before statement that the page before ended with
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable YearMonth month,
            @Nullable ExposureKind kind,
            @Nullable String uscc,
            @Nullable UUID exposureId,
            @Nullable UUID before,
            int limit) {}
}
