package cn.zhibao.escalation;

import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Cases;
import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.LookAtClocks;
import cn.zhibao.escalation.app.Part;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.app.Scores;
import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.escalation.app.Suspicions;
import cn.zhibao.escalation.app.rules.ActiveRules;
import cn.zhibao.escalation.app.rules.CalendarReading;
import cn.zhibao.escalation.app.rules.ChangeCalendars;
import cn.zhibao.escalation.app.rules.ChangePacks;
import cn.zhibao.escalation.app.rules.KeptCalendars;
import cn.zhibao.escalation.app.rules.KeptRosters;
import cn.zhibao.escalation.app.rules.LookAtCalendars;
import cn.zhibao.escalation.app.rules.LookAtPacks;
import cn.zhibao.escalation.app.rules.NamedRules;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.app.rules.Packs;
import cn.zhibao.escalation.app.rules.ProvePack;
import cn.zhibao.escalation.app.rules.ToldRules;
import cn.zhibao.escalation.backtest.BackgroundBacktests;
import cn.zhibao.escalation.packs.CalendarBook;
import cn.zhibao.escalation.packs.PackBook;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.escalation.store.CalendarStore;
import cn.zhibao.escalation.store.CaseStore;
import cn.zhibao.escalation.store.ClockStore;
import cn.zhibao.escalation.store.EscalationStore;
import cn.zhibao.escalation.store.PackStore;
import cn.zhibao.escalation.store.ScoreStore;
import cn.zhibao.escalation.store.SupervisionStore;
import cn.zhibao.escalation.store.SuspicionStore;
import cn.zhibao.escalation.stream.AuditLimits;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.Pools;
import cn.zhibao.events.wire.Topics;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Builds the service from its rooms. */
final class Wiring {

    static final String SERVICE = "escalation-service";

    /** Nobody notices a fiftieth of a second; gathered, many events at once cost half. */
    private static final Duration GATHER = Duration.ofMillis(20);

    /** Longer than Kafka needs to share the partitions out anew, also when instances die one after the other. */
    private static final Duration CATCH_UP = Duration.ofMinutes(1);

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    FlowSettings settings(EscalationConfig config) {
        return FlowSettings.of(SERVICE, List.of(Topics.ESCALATIONS), Reactions.TOPICS, config.kafka())
                .gathering(GATHER)
                .catchingUp(CATCH_UP);
    }

    @Produces
    @Singleton
    Flow flow(FlowSettings settings, Flow.Platform platform) {
        return new Flow(settings, platform, Ids.timeOrdered(platform.clock()));
    }

    @Produces
    @Singleton
    PgPoolCreator pools() {
        return asked -> Pools.of(asked.vertx(), asked.poolOptions(), asked.pgConnectOptionsList());
    }

    @Produces
    @Singleton
    Flow.Platform platform(
            Instance<Mutiny.SessionFactory> sessions,
            @DataSource("migration") Instance<AgroalDataSource> database,
            Vertx vertx,
            Clock clock,
            MeterRegistry metrics) {
        // Asked for when there is an engine: the auditor has no database.
        return new Flow.Platform(sessions.get(), database.get(), vertx, clock, metrics);
    }

    @Produces
    @Singleton
    PackReading reading() {
        return new PackBook();
    }

    @Produces
    @Singleton
    Packs packs(Flow flow) {
        return new PackStore(flow);
    }

    @Produces
    @Singleton
    ActiveRules active(
            Packs packs,
            PackReading reading,
            KeptCalendars calendars,
            CalendarReading calendarReading,
            KeptRosters rosters,
            Clock clock,
            MeterRegistry metrics) {
        ActiveRules active = new ActiveRules(packs, reading, calendars, calendarReading, rosters, clock);
        Gauge.builder("zhibao.calendar.days.ahead", active, ActiveRules::daysCountable)
                .register(metrics);
        Gauge.builder("zhibao.rosters.ending", active, ActiveRules::rostersEnding)
                .register(metrics);
        return active;
    }

    @Produces
    @Singleton
    PolicyVersions versions(ActiveRules active, Packs packs, PackReading reading, Clock clock, Flow flow) {
        return new AnyThread(new NamedRules(active, packs, reading, clock), flow.bridge());
    }

    @Produces
    @Singleton
    ChangePacks changePacks(Packs packs, PackReading reading, Clock clock) {
        return new ChangePacks(packs, reading, clock);
    }

    @Produces
    @Singleton
    CalendarReading calendarReading() {
        return new CalendarBook();
    }

    @Produces
    @Singleton
    KeptCalendars calendars(Flow flow) {
        return new CalendarStore(flow);
    }

    @Produces
    @Singleton
    ChangeCalendars changeCalendars(KeptCalendars calendars, CalendarReading reading, Clock clock) {
        return new ChangeCalendars(calendars, reading, clock);
    }

    @Produces
    @Singleton
    LookAtCalendars lookAtCalendars(KeptCalendars calendars, CalendarReading reading, Clock clock) {
        return new LookAtCalendars(calendars, reading, clock);
    }

    @Produces
    @Singleton
    LookAtPacks lookAtPacks(Packs packs, PackReading reading, Clock clock) {
        return new LookAtPacks(packs, reading, clock);
    }

    @Produces
    @Singleton
    ProvePack provePack(BackgroundBacktests backtests, Packs packs, PackReading reading, ChangePacks change) {
        return new ProvePack(backtests, packs, reading, change);
    }

    @Produces
    @Singleton
    DecideCase decideCase(ActiveRules active, MeterRegistry metrics) {
        return new DecideCase(active, new Watch(metrics));
    }

    @Produces
    @Singleton
    Part part(EscalationConfig config) {
        return config.part();
    }

    @Produces
    @Singleton
    AuditWatch auditWatch(MeterRegistry metrics) {
        return new AuditWatch(metrics);
    }

    @Produces
    @Singleton
    Auditor auditor(
            EscalationConfig config, PackReading reading, CalendarReading calendars, Clock clock, AuditWatch watch) {
        EscalationConfig.Audit audit = config.audit();
        AuditLimits limits = new AuditLimits(
                audit.settle(),
                audit.tolerance(),
                audit.stopped(),
                audit.starting(),
                audit.blind(),
                audit.lookBack(),
                audit.cases()
                        .orElseGet(
                                () -> AuditLimits.casesIn(Runtime.getRuntime().maxMemory())));
        ToldRules rules = new ToldRules(Shipped.packs(), reading, Shipped.calendars(), calendars);
        Auditor auditor = new Auditor(config.kafka(), SERVICE, rules, limits, clock, watch::found);
        watch.measures(auditor, clock);
        return auditor;
    }

    void end(@Disposes Auditor auditor) {
        auditor.close();
    }

    @Produces
    @Singleton
    Cases cases(Flow flow) {
        return new CaseStore(flow);
    }

    @Produces
    @Singleton
    AnswerCase answerCase(Cases cases, DecideCase decide, Clock clock) {
        return new AnswerCase(cases, decide, clock);
    }

    @Produces
    @Singleton
    Escalations escalations(Flow flow) {
        return new EscalationStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    LookAtClocks lookAtClocks(Flow flow, ActiveRules active, Clock clock) {
        return new LookAtClocks(new ClockStore(flow.unitOfWork()), active, clock);
    }

    @Produces
    @Singleton
    Supervisions supervisions(Flow flow) {
        return new SupervisionStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    Suspicions suspicions(Flow flow) {
        return new SuspicionStore(flow.unitOfWork());
    }

    @Produces
    @Singleton
    Scores scores(Flow flow) {
        return new ScoreStore(flow.unitOfWork());
    }
}
