package cn.zhibao.escalation;

import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.rules.ActiveRules;
import cn.zhibao.escalation.app.rules.ChangeCalendars;
import cn.zhibao.escalation.app.rules.ChangePacks;
import cn.zhibao.escalation.app.rules.KeptCalendars;
import cn.zhibao.escalation.app.rules.PackText;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.flow.Flow;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** What the engine does by itself: knowing the rules, reading Kafka and ringing timers. */
@Singleton
final class EngineWork {

    private static final Logger LOG = Logger.getLogger(EngineWork.class);

    /** Often enough that what is known of the rules never runs out between two looks. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Flow flow;
    private final Reactions reactions;
    private final ChangePacks packs;
    private final ActiveRules rules;
    private final ChangeCalendars calendars;
    private final KeptCalendars kept;
    private final Vertx vertx;
    private long looking;

    EngineWork(
            Flow flow,
            DecideCase decide,
            ChangePacks packs,
            ActiveRules rules,
            ChangeCalendars calendars,
            KeptCalendars kept,
            Vertx vertx) {
        this.flow = flow;
        this.reactions = new Reactions(decide);
        this.packs = packs;
        this.rules = rules;
        this.calendars = calendars;
        this.kept = kept;
        this.vertx = vertx;
    }

    /** A faulty rule pack ends the start: no rules are better than wrong ones, and the fault is named. */
    void begin() {
        List<PackText> shipped = Shipped.packs();
        flow.bridge()
                .await(() -> packs.ship(shipped))
                .forEach(name -> LOG.errorf(
                        "the software comes with another pack of the name %s; the one that is known stays", name));
        flow.bridge().await(() -> calendars.ship(Shipped.calendarFiles()));
        flow.bridge().await(rules::refresh);
        looking = vertx.setPeriodic(LOOK_EVERY.toMillis(), _ -> look());
        flow.start(
                (session, facts) -> reactions.onFacts(new CaseTransaction(session, flow), facts),
                (session, timers, _) -> reactions.onTimers(new CaseTransaction(session, flow), timers));
    }

    private void look() {
        flow.bridge()
                .onOwnContext(() -> rules.refresh().chain(rules::calendars))
                .subscribe()
                .with(
                        this::wake,
                        away -> LOG.error("which rules are in force cannot be read; soon nothing is decided", away));
    }

    /** Cases whose limits could not be counted get a timer for the moment from which they can. */
    private void wake(Calendars inForce) {
        flow.bridge()
                .onOwnContext(() -> kept.wake(inForce))
                .subscribe()
                .with(
                        woken -> {
                            if (woken > 0) {
                                wake(inForce);
                            }
                        },
                        away -> LOG.error("cases that wait for a calendar cannot be woken; it is tried again", away));
    }

    void end() {
        vertx.cancelTimer(looking);
        flow.close();
    }
}
