package cn.zhibao.hazard.http.tip;

import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.hazard.app.tip.Tips;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tipster gets to know: how far it is and what was answered. Nothing of the tip itself and nothing of who works on
 * it, because a code may fall into other hands.
 */
record OutcomeView(
        TipStatus status,
        Instant receivedAt,
        Instant replyBy,
        @Nullable Instant overdueSince,
        List<Reply> replies) {

    /**
     * One answer.
     *
     * @param visitOn day of the test on site
     * @param transferredTo the authority that goes on
     */
    record Reply(
            Instant at,
            TipStatus status,
            @Nullable String reply,
            @Nullable LocalDate visitOn,
            @Nullable String advice,
            @Nullable String transferredTo) {

        static Reply of(Tips.Step step) {
            return new Reply(
                    step.at(),
                    step.status(),
                    step.handling().reply(),
                    step.handling().visitOn(),
                    step.handling().advice(),
                    step.handling().transferredTo());
        }
    }

    static OutcomeView of(Tips.Known known) {
        return new OutcomeView(
                known.tip().status(),
                known.tip().facts().receivedAt(),
                known.tip().facts().replyBy(),
                known.tip().overdueSince(),
                known.steps().stream().map(Reply::of).toList());
    }
}
