package cn.zhibao.hazard.store;

import cn.zhibao.hazard.app.Numbers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers out of blocks of a sequence and fetches the next block before the one at hand ends, so that a filing
 * seldom waits. The rest of a block is lost when the process ends. Thread-safe.
 */
final class NumberBlocks implements Numbers {

    /** Same as the increment of the sequence. */
    static final int BLOCK = 1000;

    private final Supplier<Uni<Long>> fetch;
    private long next;
    private long end;
    private long spare = -1;
    private @Nullable Uni<Void> fetching;

    /**
     * A giver of numbers.
     *
     * @param fetch takes a block, answers its first number
     */
    NumberBlocks(Supplier<Uni<Long>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public Uni<Long> next() {
        long number = take();
        return number > 0 ? Uni.createFrom().item(number) : backHere(more()).chain(this::next);
    }

    /**
     * Many may wait for one block, and each goes on where it came from: on the context of the one that fetched it they would
     * find its session, and their work would be part of its transaction.
     */
    private static Uni<Void> backHere(Uni<Void> fetched) {
        Context here = Vertx.currentContext();
        return here == null ? fetched : fetched.emitOn(task -> here.runOnContext(_ -> task.run()));
    }

    /** A number of the block at hand, or -1 when there is none. */
    private synchronized long take() {
        if (next == end && spare > 0) {
            next = spare;
            end = spare + BLOCK;
            spare = -1;
        }
        if (next == end) {
            return -1;
        }
        if (spare < 0 && end - next == BLOCK / 2) {
            more().subscribe().with(_ -> {}, _ -> {}); // when this fails, the filing that finds no number asks again
        }
        return next++;
    }

    private synchronized Uni<Void> more() {
        Uni<Void> running = fetching;
        if (spare > 0) {
            return Uni.createFrom().voidItem();
        }
        if (running == null) {
            running = Uni.createFrom()
                    .deferred(fetch::get)
                    .onItemOrFailure()
                    .invoke((block, _) -> arrived(block))
                    .replaceWithVoid()
                    .memoize()
                    .indefinitely();
            fetching = running;
        }
        return running;
    }

    private synchronized void arrived(@Nullable Long block) {
        fetching = null;
        if (block != null) {
            spare = block;
        }
    }
}
