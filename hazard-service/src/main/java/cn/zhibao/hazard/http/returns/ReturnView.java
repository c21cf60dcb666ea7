package cn.zhibao.hazard.http.returns;

import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFigures;
import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.returns.HazardReturns;
import cn.zhibao.hazard.app.returns.HazardReturns.State;
import cn.zhibao.hazard.domain.statistics.Change;
import cn.zhibao.hazard.http.RowProof;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as the caller gets it.
 *
 * @param late whether it was or is filed after its last day
 */
record ReturnView(@JsonUnwrapped HazardReturnFacts facts, State state, boolean late) {

    static ReturnView of(HazardReturnFacts facts, Instant now) {
        Instant filedAt = facts.filedAt();
        boolean late = (filedAt == null ? now : filedAt).isAfter(facts.dueAt());
        State open = late ? State.LATE : State.DUE;
        return new ReturnView(facts, filedAt == null ? open : State.FILED, late);
    }

    /** With all that was filed of it, the newest first. */
    record Whole(@JsonUnwrapped ReturnView now, List<Filing> history) {

        static Whole of(HazardReturns.Kept kept, Instant now) {
            return new Whole(
                    ReturnView.of(kept.facts(), now),
                    kept.history().stream().map(Filing::of).toList());
        }
    }

    /** What was filed once. */
    record Filing(
            int no,
            Instant filedAt,
            String signedBy,
            LocalDate signedOn,
            @Nullable String reason,
            HazardReturnFigures figures,
            String generalRate,
            String majorRate,
            List<String> broken) {

        static Filing of(HazardReturns.Filing filing) {
            HazardReturnFigures figures = filing.figures();
            return new Filing(
                    filing.no(),
                    filing.filedAt(),
                    filing.signedBy(),
                    filing.signedOn(),
                    filing.reason(),
                    figures,
                    Change.percent(figures.generalFixed(), figures.general()),
                    Change.percent(figures.majorFixed(), figures.major()),
                    filing.broken());
        }
    }

    /** Proof that a return is on file. */
    record Taken(
            UUID returnId,
            String number,
            int filings,
            Instant receivedAt,
            @JsonUnwrapped RowProof proof) {

        static Taken of(Receipt<HazardReturnFiled> receipt) {
            HazardReturnFacts facts = receipt.event().owed();
            return new Taken(
                    facts.returnId(), facts.number(), facts.filings(), receipt.receivedAt(), RowProof.of(receipt));
        }
    }
}
