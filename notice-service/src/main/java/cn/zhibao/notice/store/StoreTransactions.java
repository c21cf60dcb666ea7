package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Journal;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.app.Transactions;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.function.Function;

/** Units of work for what people do. */
public final class StoreTransactions implements Transactions {

    private final UnitOfWork units;
    private final Journal journal;
    private final Clock clock;

    public StoreTransactions(UnitOfWork units, Journal journal, Clock clock) {
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public <T> Uni<T> run(Function<Transaction, Uni<T>> work) {
        return units.run(session -> work.apply(new StoreTransaction(session, journal, clock)));
    }
}
