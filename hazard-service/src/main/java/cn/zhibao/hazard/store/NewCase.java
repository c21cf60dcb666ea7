package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
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

    Written<E> recorded() {
        return new Written.Recorded<>(new Receipt<>(event, row.version(), row.hash(), submission.contentHash()));
    }
}
