package cn.zhibao.events.flow;

import io.micrometer.core.instrument.Counter;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Fires timers when they are due. Any number of instances may sweep at once: each takes other rows (SKIP LOCKED). The
 * lane of life is emptied before any other timer is taken, and looked at again after every batch of another lane.
 */
final class TimerSweep extends Worker {

    private static final Logger LOG = Logger.getLogger(TimerSweep.class);
    private static final Duration TAKEN_BY_ANOTHER = Duration.ofMillis(50);
    private static final Duration UNHEARD_POLL = Duration.ofMillis(20);

    /** What becomes due during a storm is looked for as often. */
    private static final Duration PASS = Duration.ofMillis(200);

    private final FlowSettings settings;
    private final UnitOfWork units;
    private final Timers timers;
    private final Bridge bridge;
    private final Clock clock;
    private final TimerHandler handler;
    private final io.micrometer.core.instrument.Timer lateness;
    private final Counter broken;
    private final Alarm alarm = new Alarm(this::wake);
    private final Heard heard;

    TimerSweep(FlowSettings settings, Flow flow, TimerHandler handler, Flow.Platform platform) {
        super(settings.service() + "-timers");
        this.settings = settings;
        this.units = flow.unitOfWork();
        this.timers = flow.timers();
        this.bridge = flow.bridge();
        this.heard = new Heard(settings, units, bridge);
        this.clock = platform.clock();
        this.handler = handler;
        this.timers.whenSet(alarm::announce);
        this.lateness = io.micrometer.core.instrument.Timer.builder("zhibao.timer.lateness")
                .description("how long after its due time a timer fired")
                .publishPercentileHistogram()
                .register(platform.metrics());
        this.broken = Counter.builder("zhibao.timer.failures")
                .description("timers whose effect failed and that come again")
                .register(platform.metrics());
    }

    @Override
    void turn() throws InterruptedException {
        alarm.reset();
        Instant next = alarm.set(bridge.await(() -> units.read(timers::nextDue)));
        Instant now = clock.instant();
        Duration left = Duration.between(now, next).plus(heard.delay());
        if (left.isPositive()) {
            heard.reset();
            pause(shorter(left, settings.sweepPoll()));
            return;
        }
        Instant until = heard.until(now);
        if (until.isBefore(next)) {
            rest(UNHEARD_POLL);
            return;
        }
        long end = System.nanoTime() + PASS.toNanos();
        if (sweep(until, end) == 0) {
            pause(TAKEN_BY_ANOTHER);
        } else if (System.nanoTime() - end < 0) {
            rest(settings.gather());
        }
    }

    /** One pass over everything due at the given time. Returns how many fired. */
    int sweep(Instant now) {
        return sweep(now, System.nanoTime() + Long.MAX_VALUE);
    }

    private int sweep(Instant now, long end) {
        int fired = 0;
        int batch;
        do {
            batch = 0;
            for (Lane lane : Lane.values()) {
                batch = fire(lane, now);
                if (batch > 0) {
                    fired += batch;
                    break; // back to the lane of life first
                }
            }
        } while (batch > 0 && System.nanoTime() - end < 0);
        return fired;
    }

    private int fire(Lane lane, Instant now) {
        try {
            return bridge.await(() -> fire(lane, now, settings.sweepBatch()));
        } catch (RuntimeException oneOfThem) {
            LOG.debugf(oneOfThem, "a batch of timers failed and is fired one by one, lane=%s", lane);
            return fireOneByOne(lane, now);
        }
    }

    private int fireOneByOne(Lane lane, Instant now) {
        List<Timer> due =
                bridge.await(() -> units.read(session -> timers.peekDue(session, lane, now, settings.sweepBatch())));
        for (Timer timer : due) {
            try {
                bridge.await(() -> units.run(session -> timers.take(session, timer.timerId())
                        .chain(taken -> taken
                                ? handle(session, List.of(timer), now)
                                : Uni.createFrom().voidItem())));
            } catch (RuntimeException failure) {
                broken.increment();
                LOG.errorf(failure, "a timer failed and comes again, kind=%s caseId=%s", timer.kind(), timer.caseId());
                bridge.await(() -> units.run(session -> timers.postpone(session, timer.timerId(), now)));
            }
        }
        return due.size();
    }

    private Uni<Integer> fire(Lane lane, Instant now, int most) {
        return units.run(session -> timers.takeDue(session, lane, now, most)
                .call(due -> due.isEmpty() ? Uni.createFrom().voidItem() : handle(session, due, now))
                .map(List::size));
    }

    private Uni<Void> handle(Mutiny.StatelessSession session, List<Timer> due, Instant now) {
        return handler.on(session, due, now).invoke(() -> due.forEach(this::recordLateness));
    }

    private void recordLateness(Timer timer) {
        long late = Duration.between(timer.dueAt(), clock.instant()).toNanos();
        lateness.record(Math.max(0, late), TimeUnit.NANOSECONDS);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Override
    void end() {
        heard.close();
    }
}
