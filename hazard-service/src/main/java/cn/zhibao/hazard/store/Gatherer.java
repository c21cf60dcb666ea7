package cn.zhibao.hazard.store;

import cn.zhibao.hazard.app.Overloaded;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Gathers what arrives together into one write. One write is under way at a time; what arrives meanwhile is the next.
 * No timer: a lonely item is written at once. Each answer follows the commit of its own batch. A batch that fails
 * because of what it holds is written again one by one, so only what is bad fails. Thread-safe. See docs/decisions/0003.
 *
 * @param <T> what is written
 * @param <R> what is answered for each
 */
final class Gatherer<T, R> {

    /** More than this waiting means the database is stuck; then saying so beats waiting longer. */
    static final int WAITING_MAX = 20_000;

    private final int batchMax;
    private final Function<List<T>, Uni<List<R>>> write;
    private final IntConsumer sizes;
    private final Queue<Waiting<T, R>> waiting = new ArrayDeque<>();
    private boolean writing;

    /**
     * A gatherer.
     *
     * @param write writes all items durably or none; answers in their order
     * @param sizes is told the size of each batch
     */
    Gatherer(int batchMax, Function<List<T>, Uni<List<R>>> write, IntConsumer sizes) {
        this.batchMax = batchMax;
        this.write = write;
        this.sizes = sizes;
    }

    /** Writes the item with whatever else is waiting; fails with {@link Overloaded} when too much is. */
    Uni<R> submit(T item) {
        return Uni.createFrom().emitter(emitter -> {
            if (enqueue(new Waiting<>(item, emitter))) {
                writeNext();
            }
        });
    }

    /** True when the caller must start writing. */
    private boolean enqueue(Waiting<T, R> one) {
        synchronized (waiting) {
            if (waiting.size() < WAITING_MAX) {
                waiting.add(one);
                boolean first = !writing;
                writing = true;
                return first;
            }
        }
        one.emitter().fail(new Overloaded());
        return false;
    }

    private void writeNext() {
        List<Waiting<T, R>> batch = take();
        if (!batch.isEmpty()) {
            sizes.accept(batch.size());
            write.apply(items(batch)).subscribe().with(answers -> answer(batch, answers), failure -> {
                if (batch.size() > 1 && BadRow.is(failure)) {
                    writeSingly(batch, 0);
                } else {
                    writeNext();
                    batch.forEach(one -> one.emitter().fail(failure));
                }
            });
        }
    }

    private void answer(List<Waiting<T, R>> batch, List<R> answers) {
        writeNext();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).emitter().complete(answers.get(i));
        }
    }

    private void writeSingly(List<Waiting<T, R>> batch, int at) {
        if (at == batch.size()) {
            writeNext();
            return;
        }
        Waiting<T, R> one = batch.get(at);
        write.apply(List.of(one.item()))
                .subscribe()
                .with(
                        answers -> {
                            one.emitter().complete(answers.getFirst());
                            writeSingly(batch, at + 1);
                        },
                        failure -> {
                            one.emitter().fail(failure);
                            writeSingly(batch, at + 1);
                        });
    }

    private List<Waiting<T, R>> take() {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                writing = false;
                return List.of();
            }
            List<Waiting<T, R>> batch = new ArrayList<>(Math.min(batchMax, waiting.size()));
            while (batch.size() < batchMax && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            return batch;
        }
    }

    private static <T, R> List<T> items(List<Waiting<T, R>> batch) {
        List<T> items = new ArrayList<>(batch.size());
        for (Waiting<T, R> one : batch) {
            items.add(one.item());
        }
        return items;
    }

    private record Waiting<T, R>(T item, UniEmitter<? super R> emitter) {}
}
