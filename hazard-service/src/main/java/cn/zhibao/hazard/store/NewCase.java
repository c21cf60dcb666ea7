package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way into the ledger.
 *
 * @param <E> its first fact
 * @param <S> its state
 * @param row the first row of its ledger, already hashed
 * @param timer what to wake up for, if anything
 */
record NewCase<E extends Event, S>(
        Submission submission,
        E event,
        S state,
        JournalRow row,
        @Nullable Timer timer) {

    /** The answer once it is written at this place of the ledger. */
    Written<E> recorded(long position, Receipts receipts) {
        var entered = new Receipts.Row(row.version(), position, row.hash(), submission.contentHash(), row.recordedAt());
        return new Written.Recorded<>(receipts.of(event, entered));
    }
}
