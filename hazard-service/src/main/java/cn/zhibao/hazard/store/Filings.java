package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Written;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Puts new cases of one kind on file, gathered.
 *
 * @param <E> the first fact of such a case
 * @param <S> its state
 */
final class Filings<E extends Event, S> {

    private static final int BATCH_MAX = 256;

    private final Flow flow;
    private final FilingStatement<S> statement;
    private final Class<E> type;
    private final Gatherer<NewCase<E, S>, Written<E>> gatherer;

    Filings(Flow flow, FilingStatement<S> statement, Class<E> type, IntConsumer batchSizes) {
        this.flow = flow;
        this.statement = statement;
        this.type = type;
        this.gatherer = new Gatherer<>(BATCH_MAX, this::write, batchSizes);
    }

    /** Answers after the commit of the batch the case is in. */
    Uni<Written<E>> file(NewCase<E, S> one) {
        return gatherer.submit(one);
    }

    private Uni<List<Written<E>>> write(List<NewCase<E, S>> batch) {
        return flow.bridge()
                .onOwnContext(() -> flow.unitOfWork()
                        .runOne(session -> write(session, batch))
                        .invoke(() -> flow.timers().announce(timers(batch))));
    }

    private Uni<List<Written<E>>> write(Mutiny.StatelessSession session, List<NewCase<E, S>> batch) {
        return statement
                .sql()
                .on(session)
                .set("rows", statement.rows(batch))
                .rows()
                .chain(fresh -> (Long) fresh.getFirst()[0] == batch.size()
                        ? Uni.createFrom().item(recorded(batch))
                        : repeated(session, batch));
    }

    private List<Written<E>> recorded(List<NewCase<E, S>> batch) {
        List<Written<E>> answers = new ArrayList<>(batch.size());
        for (NewCase<E, S> one : batch) {
            answers.add(one.recorded());
        }
        return answers;
    }

    /** Some submissions were on file before: tells them from the new ones by the case they became. */
    private Uni<List<Written<E>>> repeated(Mutiny.StatelessSession session, List<NewCase<E, S>> batch) {
        List<UUID> keys = batch.stream().map(one -> one.submission().keyId()).toList();
        return Submissions.find(session, keys)
                .map(stored -> batch.stream().map(one -> answer(one, stored)).toList());
    }

    private Written<E> answer(NewCase<E, S> one, Map<UUID, Submissions.Stored> stored) {
        Submissions.Stored known = stored.get(one.submission().keyId());
        if (known == null) {
            throw new IllegalStateException("a submission is neither new nor on file");
        }
        return known.caseId().equals(one.row().caseId()) ? one.recorded() : known.answer(one.submission(), type);
    }

    private List<Timer> timers(List<NewCase<E, S>> batch) {
        List<Timer> timers = new ArrayList<>(batch.size());
        for (NewCase<E, S> one : batch) {
            if (one.timer() != null) {
                timers.add(one.timer());
            }
        }
        return timers;
    }
}
