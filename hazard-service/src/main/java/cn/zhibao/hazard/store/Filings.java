package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.register.project.Registered;
import cn.zhibao.hazard.domain.register.project.Site;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    private final Receipts receipts;
    private final Gatherer<NewCase<E, S>, Answer<E>> gatherer;
    private final Guesses guesses = new Guesses();

    /** What became of a case that was to be written. */
    private sealed interface Answer<E extends Event> {

        /** It is on file, or was before. */
        record OnFile<E extends Event>(Unsigned<Written<E>> written) implements Answer<E> {}

        /** It was decided by something else than what the registers make of its site. */
        record LeftOut<E extends Event>(Registered registered) implements Answer<E> {}
    }

    Filings(Flow flow, FilingStatement<S> statement, Class<E> type, Receipts receipts, IntConsumer batchSizes) {
        this.flow = flow;
        this.statement = statement;
        this.type = type;
        this.receipts = receipts;
        this.gatherer = new Gatherer<>(BATCH_MAX, this::write, batchSizes);
    }

    /**
     * Answers after the commit of the batch the case is in.
     *
     * @param cases the case as it is decided by what the registers make of its site
     */
    Uni<Written<E>> file(Site site, Function<Registered, NewCase<E, S>> cases) {
        return AfterCommit.signed(file(site, guesses.of(site), cases));
    }

    private Uni<Unsigned<Written<E>>> file(Site site, Registered assumed, Function<Registered, NewCase<E, S>> cases) {
        return gatherer.submit(cases.apply(assumed)).chain(answer -> switch (answer) {
            case Answer.OnFile<E>(var written) -> Uni.createFrom().item(written);
            case Answer.LeftOut<E>(var registered) -> {
                guesses.learn(site, registered);
                yield file(site, registered, cases);
            }
        });
    }

    private Uni<List<Answer<E>>> write(List<NewCase<E, S>> batch) {
        return flow.bridge()
                .onOwnContext(() -> flow.unitOfWork()
                        .runOne(session -> write(session, batch))
                        .invoke(() -> flow.timers().announce(timers(batch))))
                .map(answers -> batch.size() == 1 ? alone(answers) : answers);
    }

    private Uni<List<Answer<E>>> write(Mutiny.StatelessSession session, List<NewCase<E, S>> batch) {
        return statement
                .sql()
                .on(session)
                .set("rows", statement.rows(batch))
                .rows()
                .map(Filings::byCase)
                .chain(found -> found.size() == batch.size()
                        ? Uni.createFrom().item(answers(batch, found, Map.of()))
                        : Submissions.find(session, repeated(batch, found))
                                .map(stored -> answers(batch, found, stored)));
    }

    /** One filing by itself is signed where it is: two changes of thread take longer, and nobody waits for the event loop. */
    private static <E extends Event> List<Answer<E>> alone(List<Answer<E>> answers) {
        return List.of(
                switch (answers.getFirst()) {
                    case Answer.OnFile<E>(var written) -> new Answer.OnFile<>(Unsigned.plain(written.sign()));
                    case Answer.LeftOut<E> leftOut -> leftOut;
                });
    }

    private static Map<UUID, Object[]> byCase(List<Object[]> rows) {
        Map<UUID, Object[]> found = HashMap.newHashMap(rows.size());
        rows.forEach(row -> found.put((UUID) row[0], row));
        return found;
    }

    /** Those of which the statement says nothing were on file before. */
    private List<UUID> repeated(List<NewCase<E, S>> batch, Map<UUID, Object[]> found) {
        return batch.stream()
                .filter(one -> !found.containsKey(one.row().caseId()))
                .map(one -> one.submission().keyId())
                .toList();
    }

    private List<Answer<E>> answers(
            List<NewCase<E, S>> batch, Map<UUID, Object[]> found, Map<UUID, Submissions.Stored> stored) {
        List<Answer<E>> answers = new ArrayList<>(batch.size());
        for (NewCase<E, S> one : batch) {
            Object[] row = found.get(one.row().caseId());
            answers.add(row == null ? repeated(one, stored) : answer(one, row));
        }
        return answers;
    }

    private Answer<E> answer(NewCase<E, S> one, Object[] row) {
        if (row[1] instanceof Long position) {
            return new Answer.OnFile<>(() -> one.recorded(position, receipts));
        }
        Sector sector = row[2] instanceof String kind ? Sector.valueOf(kind) : null;
        return new Answer.LeftOut<>(new Registered(sector, (Boolean) row[3]));
    }

    private Answer<E> repeated(NewCase<E, S> one, Map<UUID, Submissions.Stored> stored) {
        Submissions.Stored known = stored.get(one.submission().keyId());
        if (known == null) {
            throw new IllegalStateException("a submission is neither new nor on file");
        }
        return new Answer.OnFile<>(() -> known.answer(one.submission(), type, receipts));
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
