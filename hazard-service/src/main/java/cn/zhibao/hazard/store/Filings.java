package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
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
    private final Gatherer<NewCase<E, S>, Optional<Unsigned<Written<E>>>> gatherer;

    Filings(Flow flow, FilingStatement<S> statement, Class<E> type, Receipts receipts, IntConsumer batchSizes) {
        this.flow = flow;
        this.statement = statement;
        this.type = type;
        this.receipts = receipts;
        this.gatherer = new Gatherer<>(BATCH_MAX, this::write, batchSizes);
    }

    /** Answers after the commit of the batch the case is in. */
    Uni<Written<E>> file(NewCase<E, S> one) {
        return AfterCommit.signed(gatherer.submit(one).map(Filings::written));
    }

    /** The same; when the condition of the statement does not hold for the case, another is put on file in its place. */
    Uni<Written<E>> file(NewCase<E, S> one, Supplier<NewCase<E, S>> other) {
        return AfterCommit.signed(gatherer.submit(one)
                .chain(answer -> answer.isPresent() ? Uni.createFrom().item(answer) : gatherer.submit(other.get()))
                .map(Filings::written));
    }

    private static <T> T written(Optional<T> answer) {
        return answer.orElseThrow(() -> new IllegalStateException("a submission is neither new nor on file"));
    }

    private Uni<List<Optional<Unsigned<Written<E>>>>> write(List<NewCase<E, S>> batch) {
        return flow.bridge()
                .onOwnContext(() -> flow.unitOfWork()
                        .runOne(session -> write(session, batch))
                        .invoke(() -> flow.timers().announce(timers(batch))))
                .map(answers -> batch.size() == 1 ? alone(answers) : answers);
    }

    private Uni<List<Optional<Unsigned<Written<E>>>>> write(
            Mutiny.StatelessSession session, List<NewCase<E, S>> batch) {
        return statement
                .sql()
                .on(session)
                .set("rows", statement.rows(batch))
                .rows()
                .map(Filings::positions)
                .chain(fresh -> fresh.size() == batch.size()
                        ? Uni.createFrom().item(recorded(batch, fresh))
                        : repeated(session, batch, fresh));
    }

    /** One filing by itself is signed where it is: two changes of thread take longer, and nobody waits for the event loop. */
    private static <T> List<Optional<Unsigned<T>>> alone(List<Optional<Unsigned<T>>> answers) {
        return List.of(answers.getFirst().map(answer -> Unsigned.plain(answer.sign())));
    }

    private static Map<UUID, Long> positions(List<Object[]> rows) {
        Map<UUID, Long> positions = HashMap.newHashMap(rows.size());
        rows.forEach(row -> positions.put((UUID) row[0], (Long) row[1]));
        return positions;
    }

    private List<Optional<Unsigned<Written<E>>>> recorded(List<NewCase<E, S>> batch, Map<UUID, Long> fresh) {
        List<Optional<Unsigned<Written<E>>>> answers = new ArrayList<>(batch.size());
        for (NewCase<E, S> one : batch) {
            answers.add(recorded(one, fresh));
        }
        return answers;
    }

    private Optional<Unsigned<Written<E>>> recorded(NewCase<E, S> one, Map<UUID, Long> fresh) {
        return Optional.ofNullable(fresh.get(one.row().caseId()))
                .map(position -> () -> one.recorded(position, receipts));
    }

    /** Some submissions were on file before, or are left out. */
    private Uni<List<Optional<Unsigned<Written<E>>>>> repeated(
            Mutiny.StatelessSession session, List<NewCase<E, S>> batch, Map<UUID, Long> fresh) {
        List<UUID> keys = batch.stream().map(one -> one.submission().keyId()).toList();
        return Submissions.find(session, keys)
                .map(stored ->
                        batch.stream().map(one -> answer(one, fresh, stored)).toList());
    }

    private Optional<Unsigned<Written<E>>> answer(
            NewCase<E, S> one, Map<UUID, Long> fresh, Map<UUID, Submissions.Stored> stored) {
        Submissions.Stored known = stored.get(one.submission().keyId());
        return fresh.containsKey(one.row().caseId()) || known == null
                ? recorded(one, fresh)
                : Optional.of(() -> known.answer(one.submission(), type, receipts));
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
