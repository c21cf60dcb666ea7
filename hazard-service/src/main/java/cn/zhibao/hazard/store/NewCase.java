package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.domain.register.project.Registered;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way into the ledger.
 *
 * @param <E> its first fact
 * @param <S> its state
 * @param assumption what it was decided by
 * @param row the first row of its ledger, already hashed
 * @param timer what to wake up for, if anything
 */
record NewCase<E extends Event, S>(
        Submission submission,
        Assumption assumption,
        E event,
        S state,
        JournalRow row,
        @Nullable Timer timer) {

    /**
     * What a case was decided by.
     *
     * @param said the sector as filed
     * @param registered what the registers are assumed to make of its site
     */
    record Assumption(@Nullable Sector said, Registered registered) {}

    /** The answer once it is written at this place of the ledger. */
    Written<E> recorded(long position, Receipts receipts) {
        var entered = new Receipts.Row(row.version(), position, row.hash(), submission.contentHash(), row.recordedAt());
        return new Written.Recorded<>(receipts.of(event, entered));
    }
}
