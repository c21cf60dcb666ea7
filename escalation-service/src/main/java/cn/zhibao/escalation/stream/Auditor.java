package cn.zhibao.escalation.stream;

import cn.zhibao.escalation.app.Audit;
import cn.zhibao.escalation.app.rules.ToldRules;
import cn.zhibao.escalation.domain.audit.Finding;
import cn.zhibao.escalation.domain.audit.Findings;
import cn.zhibao.escalation.domain.audit.Reckoning;
import cn.zhibao.escalation.domain.audit.RulesWatch;
import cn.zhibao.escalation.domain.audit.Told;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.simulation.Plausibility;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Window;
import cn.zhibao.events.contract.CalendarActivated;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.RosterActivated;
import cn.zhibao.events.contract.RulesActivated;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the topics from their beginning, decides everything again as time passes, and compares what should have been told by
 * now with what was. Knows nothing but the topics and the rules; writes nothing. One thread; how it stands may be asked from any.
 */
public final class Auditor implements Audit, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Auditor.class);
    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

    /** Ended cases that are remembered, as in a backtest. */
    private static final int REMEMBERED = 5_000;

    /** Findings that are kept; all are counted and logged. */
    private static final int KEPT = 500;

    /** What waits for its turn is bounded by time. */
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final AuditLimits limits;
    private final ToldRules rules;
    private final String bootstrap;
    private final Clock clock;
    private final Consumer<Finding> alarm;
    private final EventCodec codec;
    private final Findings findings = new Findings(KEPT);
    private final Window window = new Window(UNBOUNDED, this::take);
    private final Reckoning reckoning;
    private final Simulation simulation;
    private final RulesWatch rulesWatch;
    private final EngineWatch engine;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Instant startedAt;
    private @Nullable Tail tail;
    private boolean caughtUp;
    private boolean engineStopped;
    private long notFollowed;
    private long casesNotFollowed;
    private volatile State state;

    /**
     * An auditor, not started.
     *
     * @param service name of the service whose decisions are audited
     * @param rules with which it begins, and which follow what the topics tell of them
     * @param alarm hears of each finding once, on the thread of the auditor
     */
    public Auditor(
            String bootstrap,
            String service,
            ToldRules rules,
            AuditLimits limits,
            Clock clock,
            Consumer<Finding> alarm) {
        this.limits = limits;
        this.bootstrap = bootstrap;
        this.rules = rules;
        this.clock = clock;
        this.alarm = alarm;
        this.codec = new EventCodec(service);
        this.startedAt = clock.instant();
        this.reckoning = new Reckoning(limits.tolerance(), startedAt.minus(limits.lookBack()), this::found);
        this.simulation = new Simulation(rules.setting(), Region.COUNTRY, REMEMBERED, reckoning);
        this.rulesWatch = new RulesWatch(limits.settle());
        this.engine = new EngineWatch(bootstrap, service, Reactions.TOPICS, limits);
        this.thread = Thread.ofPlatform().name("auditor").daemon().unstarted(this::work);
        this.state = new State(
                startedAt,
                startedAt,
                Instant.EPOCH,
                Sight.CATCHING_UP,
                0,
                true,
                0,
                0,
                0,
                0,
                0,
                limits.cases(),
                null,
                Map.of(),
                List.of());
    }

    public void start() {
        engine.start();
        thread.start();
    }

    @Override
    public State state() {
        return state;
    }

    private void work() {
        try {
            while (!closing.await(0, TimeUnit.SECONDS)) {
                try {
                    turn();
                } catch (KafkaException notNow) {
                    LOG.debug("the topics cannot be read now", notNow);
                    rest();
                } catch (RuntimeException broken) {
                    LOG.error("the auditor failed and goes on", broken);
                    rest();
                }
                beat();
            }
        } catch (InterruptedException _) {
            LOG.debug("the auditor is ended in the middle of its work");
        } finally {
            Thread.interrupted(); // what is open has to be given back in order
            if (tail != null) {
                tail.close();
            }
        }
    }

    private void rest() throws InterruptedException {
        if (closing.await(REST.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("the auditor ends");
        }
    }

    private void turn() {
        Tail open = tail == null ? new Tail(bootstrap, Topics.ALL, clock) : tail;
        tail = open;
        open.poll().forEach(this::arrived);
        Instant decidable = open.through().minus(limits.settle());
        window.release(decidable);
        rulesWatch.see(rules.unknownFrom(), clock.instant()).ifPresent(this::found);
        simulation.passTime(withKnownRules(decidable));
        reckoning.judge(withKnownRules(open.through()));
        caughtUp = caughtUp || !open.through().isBefore(startedAt);
        watchEngine();
    }

    private void arrived(ConsumerRecord<String, byte[]> message) {
        if (!(codec.decode(message) instanceof Decoded.Known(Received received))) {
            return; // the engine sets it aside too
        }
        Recorded recorded = new Recorded(received.sequence(), received.time(), received.event());
        if (!Plausibility.doubts(recorded).isEmpty()) {
            return;
        }
        if (received.event() instanceof RulesEvent) {
            window.add(recorded); // known long before they matter, and in the order in which they were told
            return;
        }
        if (isByUnknownRules(recorded.time())) {
            notFollowed++;
            return;
        }
        Instant at = Instant.ofEpochMilli(message.timestamp());
        reckoning.heard(recorded.caseId(), at);
        UUID interviewedAbout = recorded.interviewedAbout();
        if (interviewedAbout != null) {
            reckoning.heard(interviewedAbout, at);
        }
        if (received.event() instanceof EscalationEvent decision) {
            reckoning.told(new Told(received.eventId(), received.time(), at, decision));
        }
        if (recorded.isReplayed()) {
            window.add(recorded);
        }
    }

    private void take(Recorded recorded) {
        if (recorded.event() instanceof RulesEvent told) {
            switch (told) {
                case RulesActivated pack -> rules.activated(pack);
                case CalendarActivated calendar -> rules.activated(calendar);
                case RosterActivated roster -> rules.activated(roster);
            }
            simulation.decideBy(rules.setting());
            return;
        }
        if (isByUnknownRules(recorded.moment())) {
            notFollowed++;
            return;
        }
        if (simulation.inMemory() >= limits.cases() && simulation.wouldBegin(recorded)) {
            notFollowed++;
            casesNotFollowed++;
            return;
        }
        simulation.take(recorded);
    }

    private boolean isByUnknownRules(Instant moment) {
        Instant unknown = rules.unknownFrom();
        return unknown != null && !moment.isBefore(unknown);
    }

    /** Who does not know the rules says so, and does not cry wolf. */
    private Instant withKnownRules(Instant moment) {
        Instant unknown = rules.unknownFrom();
        return unknown == null || moment.isBefore(unknown) ? moment : unknown.minusNanos(1);
    }

    private void watchEngine() {
        Optional<Duration> stoodStill = engine.stoodStillFor();
        if (stoodStill.isPresent() && !engineStopped) {
            Instant now = clock.instant();
            found(Finding.engineStopped(now.minus(stoodStill.get()), now));
        }
        engineStopped = stoodStill.isPresent();
    }

    private void found(Finding finding) {
        findings.add(finding);
        alarm.accept(finding);
    }

    private void beat() {
        Instant now = clock.instant();
        Tail open = tail;
        Instant through = open == null ? Instant.EPOCH : open.through();
        boolean blind = (caughtUp || open == null) && lastSeen(through).isBefore(now.minus(limits.blind()));
        Sight sight = blind ? Sight.BLIND : caughtUp ? Sight.WATCHING : Sight.CATCHING_UP;
        state = new State(
                startedAt,
                now,
                through,
                sight,
                open == null ? 0 : open.lag(),
                !engineStopped,
                engine.lag(),
                simulation.inMemory(),
                reckoning.agreed(),
                reckoning.notJudged() + notFollowed,
                casesNotFollowed,
                limits.cases(),
                rulesWatch.unknownFrom(),
                findings.counts(),
                findings.newest());
    }

    /** Before anything was read the start counts. */
    private Instant lastSeen(Instant through) {
        return through.isAfter(startedAt) ? through : startedAt;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE_AT_CLOSE)) {
                thread.interrupt();
                thread.join(PATIENCE_AT_CLOSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        engine.close();
    }
}
