package cn.zhibao.escalation.backtest;

import cn.zhibao.escalation.app.Backtests.Kind;
import cn.zhibao.escalation.app.Backtests.Order;
import cn.zhibao.escalation.app.Backtests.Source;
import cn.zhibao.escalation.app.Backtests.Standing;
import cn.zhibao.escalation.app.Backtests.State;
import cn.zhibao.escalation.app.Backtests.Unread;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.simulation.Comparison;
import cn.zhibao.escalation.domain.simulation.Difference;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.escalation.domain.simulation.Window;
import cn.zhibao.escalation.domain.simulation.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One backtest. Runs on one thread; how it stands may be asked from any. */
final class Run implements Runnable {

    private static final Logger LOG = Logger.getLogger(Run.class);
    private static final int TELL_EVERY = 8_192;
    private static final Unread ALL_READ = new Unread(0, 0, List.of());

    private final Order order;
    private final Path folder;
    private final RecordedHistory history;
    private final Bounds bounds;
    private final Clock clock;
    private final EventLines lines = new EventLines();
    private final List<Side> sides = new ArrayList<>();
    private final Map<Difference.Kind, Long> differences = new EnumMap<>(Difference.Kind.class);
    private volatile Standing standing;
    private volatile boolean ended;
    private long events;
    private boolean begun;
    private boolean complete = true;

    Run(UUID id, Order order, Path folder, RecordedHistory history, Bounds bounds, Clock clock) {
        this.order = order;
        this.folder = folder;
        this.history = history;
        this.bounds = bounds;
        this.clock = clock;
        this.standing = new Standing(
                id,
                State.WAITING,
                order.policy().name(),
                order.against() == null ? null : order.against().name(),
                clock.instant(),
                null,
                null,
                0,
                null,
                List.of(),
                Map.of(),
                true,
                ALL_READ,
                null,
                bounds.underWay());
    }

    /** It cannot go on, for a reason that the caller is told in a word. */
    private static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedException(String word) {
            super(word, null, false, false);
        }
    }

    Standing standing() {
        return standing;
    }

    Order order() {
        return order;
    }

    String scope() {
        return order.scope();
    }

    /** Where what was sent lies. */
    static Path sentIn(Path folder) {
        return folder.resolve("events.ndjson");
    }

    Path file(Kind kind) {
        return folder.resolve(kind == Kind.DECISIONS ? "decisions.ndjson" : "differences.ndjson");
    }

    Path folder() {
        return folder;
    }

    /** Ends it soon; what it has found is of no use any more. */
    void end() {
        ended = true;
    }

    boolean isOver() {
        return standing.state() == State.DONE || standing.state() == State.FAILED;
    }

    @Override
    public void run() {
        if (ended) {
            return;
        }
        Instant started = clock.instant();
        tell(State.RUNNING, started, null, null);
        String failure = "internal";
        try {
            simulate(started);
            failure = null;
        } catch (FailedException known) {
            failure = known.getMessage();
        } catch (RecordedHistory.UnavailableException away) {
            report(away);
            failure = "history-unavailable";
        } catch (IOException | RuntimeException | Error broken) {
            report(broken);
        } finally {
            complete &= failure == null;
            tell(failure == null ? State.DONE : State.FAILED, started, clock.instant(), failure);
            sides.clear();
            deleteSent();
        }
    }

    private void deleteSent() {
        try {
            Files.deleteIfExists(sentIn(folder));
        } catch (IOException kept) {
            LOG.warnf(kept, "what was sent could not be removed, backtestId=%s", standing.id());
        }
    }

    /** Whose files were taken away has nothing to report. */
    private void report(Throwable broken) {
        if (!ended) {
            LOG.errorf(broken, "a backtest failed, backtestId=%s", standing.id());
        }
    }

    private void simulate(Instant started) throws IOException {
        try (ResultFile decisions = new ResultFile(file(Kind.DECISIONS), bounds.resultBytes());
                ResultFile different = new ResultFile(file(Kind.DIFFERENCES), bounds.resultBytes())) {
            Comparison comparison = new Comparison(each -> {
                if (each.isSince(from())) {
                    differences.merge(each.kind(), 1L, Long::sum);
                    different.add(each);
                }
            });
            addSides(decisions, comparison);
            Window window = Window.ofHistory(this::take);
            feed(recorded -> {
                if (recorded.isReplayed()) {
                    window.add(recorded);
                }
                if (++events % TELL_EVERY == 0) {
                    tell(State.RUNNING, started, null, null);
                }
                return !ended;
            });
            window.close();
            begin();
            sides.forEach(side -> side.finish(until()));
            comparison.close();
            complete = decisions.isComplete() && different.isComplete();
        }
    }

    private void addSides(ResultFile decisions, Comparison comparison) {
        if (order.against() == null) {
            addSide(order.policy(), decisions, null);
        } else {
            addSide(order.against(), decisions, comparison.before());
            addSide(order.policy(), decisions, comparison.after());
        }
    }

    private void addSide(PolicyVersions.Version version, ResultFile decisions, @Nullable Witness comparison) {
        sides.add(new Side(version, order.scope(), bounds.remembered(), from(), decisions, comparison));
    }

    private void feed(RecordedHistory.Reader reader) throws IOException {
        switch (order.source()) {
            case Source.History(Instant _, Instant to) -> history.read(knownFrom(), to, reader);
            case Source.Sent _ -> lines.read(sentIn(folder), reader);
        }
    }

    private void take(Recorded recorded) {
        Instant until = until();
        if (until != null && recorded.moment().isAfter(until)) {
            return;
        }
        if (!recorded.moment().isBefore(from())) {
            begin();
        }
        int underWay = 0;
        for (Side side : sides) {
            side.simulation.take(recorded);
            underWay += side.simulation.underWay();
        }
        if (underWay > bounds.underWay()) {
            throw new FailedException("too-many-cases-under-way");
        }
    }

    /** Once all from before is known. */
    private void begin() {
        if (!begun) {
            begun = true;
            sides.forEach(Side::begin);
        }
    }

    /** From when decisions are told; nothing is older than the epoch. */
    private Instant from() {
        return order.source() instanceof Source.History(Instant from, Instant _) && from.isAfter(Instant.EPOCH)
                ? from
                : Instant.EPOCH;
    }

    /** From when facts are read, so that the cases are known which began before. */
    private Instant knownFrom() {
        Instant from = from();
        return from.isAfter(Instant.EPOCH.plus(bounds.lookBack())) ? from.minus(bounds.lookBack()) : Instant.EPOCH;
    }

    private @Nullable Instant until() {
        return switch (order.source()) {
            case Source.History recorded -> recorded.to();
            case Source.Sent sent -> sent.until();
        };
    }

    private void tell(State state, Instant started, @Nullable Instant endedAt, @Nullable String failure) {
        Standing before = standing;
        standing = new Standing(
                before.id(),
                state,
                before.policy(),
                before.against(),
                before.askedAt(),
                started,
                endedAt,
                events,
                events == 0 || sides.isEmpty()
                        ? null
                        : sides.getFirst().simulation.now(),
                sides.stream().map(Side::result).toList(),
                Map.copyOf(differences),
                complete,
                lines.unread(),
                failure,
                bounds.underWay());
    }
}
