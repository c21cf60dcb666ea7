package cn.zhibao.escalation.backtest;

import cn.zhibao.escalation.app.Backtests;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.casefile.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs backtests one after the other on a thread that lives only while there is something to run. Their files lie in a folder
 * of temporary files that ends with the process; after one that was killed, with the next. Thread-safe.
 */
public final class BackgroundBacktests implements Backtests, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundBacktests.class);
    private static final long PATIENCE_SECONDS = 5;

    private final RecordedHistory history;
    private final Bounds bounds;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final OwnFolder folder;
    private final ThreadPoolExecutor thread;
    private final LinkedHashMap<UUID, Run> runs = new LinkedHashMap<>();

    /** Orders that have a place and are still being sent. */
    private int arriving;

    public BackgroundBacktests(RecordedHistory history, Bounds bounds, Clock clock, Supplier<UUID> ids) {
        this.history = history;
        this.bounds = bounds;
        this.clock = clock;
        this.ids = ids;
        try {
            this.folder = OwnFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(bounds.waiting()),
                Thread.ofPlatform().daemon().name("backtest").factory());
        this.thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public Begun begin(Order order) {
        if (!takePlace()) {
            return new Begun.TooMany(bounds.waiting());
        }
        UUID id = ids.get();
        Path own = folder.path().resolve(id.toString());
        Begun begun = null;
        try {
            Files.createDirectories(own);
            boolean empty =
                    order.source() instanceof Source.Sent sent && Files.copy(sent.lines(), Run.sentIn(own)) == 0;
            begun = empty ? new Begun.Empty() : begin(id, new Run(id, order, own, history, bounds, clock));
        } catch (IOException brokenOff) {
            LOG.debugf(brokenOff, "what was sent did not come to its end, backtestId=%s", id);
            begun = new Begun.BrokenOff();
        } finally {
            if (!(begun instanceof Begun.Waiting)) {
                OwnFolder.delete(own);
                givePlaceBack();
            }
        }
        return begun;
    }

    /** Before anything is written: what is refused costs no disk. */
    private synchronized boolean takePlace() {
        if (thread.getQueue().remainingCapacity() <= arriving) {
            return false;
        }
        arriving++;
        return true;
    }

    private synchronized void givePlaceBack() {
        arriving--;
    }

    private synchronized Begun begin(UUID id, Run run) {
        try {
            thread.execute(run);
        } catch (RejectedExecutionException ending) {
            LOG.debugf(ending, "nothing is begun any more, backtestId=%s", id);
            return new Begun.TooMany(bounds.waiting());
        }
        arriving--;
        runs.put(id, run);
        List<UUID> over = runs.values().stream()
                // One that was begun now may be over already.
                .filter(each -> each != run && each.isOver())
                .map(each -> each.standing().id())
                .toList();
        over.subList(0, Math.max(0, over.size() - bounds.kept())).forEach(this::forget);
        return new Begun.Waiting(run.standing());
    }

    @Override
    public synchronized List<Standing> list(String scope) {
        return runs.values().stream()
                .filter(run -> Region.within(run.scope(), scope))
                .map(Run::standing)
                .toList()
                .reversed();
    }

    @Override
    public Optional<Standing> find(UUID id, String scope) {
        return run(id, scope).map(Run::standing);
    }

    @Override
    public Optional<Order> order(UUID id, String scope) {
        return run(id, scope).map(Run::order);
    }

    @Override
    public Optional<Path> lines(UUID id, String scope, Kind kind) {
        return run(id, scope)
                .filter(run -> run.standing().state() == State.DONE)
                .map(run -> run.file(kind));
    }

    @Override
    public synchronized boolean remove(UUID id, String scope) {
        boolean there = run(id, scope).isPresent();
        if (there) {
            forget(id);
        }
        return there;
    }

    private synchronized Optional<Run> run(UUID id, String scope) {
        return Optional.ofNullable(runs.get(id)).filter(run -> Region.within(run.scope(), scope));
    }

    /** Who reads its files at this moment reads them to their end: they only lose their names. */
    private void forget(UUID id) {
        Run run = runs.remove(id);
        if (run != null) {
            run.end();
            thread.remove(run);
            OwnFolder.delete(run.folder());
        }
    }

    /** Ends them all. */
    @Override
    public void close() {
        synchronized (this) {
            List.copyOf(runs.keySet()).forEach(this::forget);
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
