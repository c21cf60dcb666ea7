package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.Pools;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.app.CurrentPostings;
import cn.zhibao.hazard.app.FileHazard;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.MergeHazards;
import cn.zhibao.hazard.app.MoveHazard;
import cn.zhibao.hazard.app.SuggestDuplicates;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.domain.hazard.HazardMoves;
import cn.zhibao.hazard.domain.hazard.HazardRules;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.store.AccidentStore;
import cn.zhibao.hazard.store.HazardStore;
import cn.zhibao.hazard.store.Sequences;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.IntConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Builds the service from its rooms. */
final class Wiring {

    private static final String SERVICE = "hazard-service";

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return Ids.timeOrdered(clock);
    }

    @Produces
    @Singleton
    Registers registers() {
        return RegisterFiles.load();
    }

    @Produces
    @Singleton
    AccidentTypes accidentTypes() {
        return RegisterFiles.accidentTypes();
    }

    @Produces
    @Singleton
    FilingPolicy policy(HazardConfig config) {
        return new FilingPolicy(
                config.clockSkew(),
                config.rectifyWithin().general(),
                config.rectifyWithin().major(),
                config.recheckAfter());
    }

    @Produces
    @Singleton
    PgPoolCreator pools() {
        return asked -> Pools.of(asked.vertx(), asked.poolOptions(), asked.pgConnectOptionsList());
    }

    @Produces
    @Singleton
    Flow.Platform platform(
            Mutiny.SessionFactory sessions,
            @DataSource("migration") AgroalDataSource database,
            Vertx vertx,
            Clock clock,
            MeterRegistry metrics) {
        return new Flow.Platform(sessions, database, vertx, clock, metrics);
    }

    @Produces
    @Singleton
    Flow flow(HazardConfig config, Flow.Platform platform, Ids ids) {
        List<String> owns = List.of(Topics.HAZARDS, Topics.ACCIDENTS);
        return new Flow(FlowSettings.of(SERVICE, owns, List.of(Topics.ESCALATIONS), config.kafka()), platform, ids);
    }

    @Produces
    @Singleton
    HazardStore hazards(Flow flow, Ids ids, Receipts receipts, MeterRegistry metrics) {
        return new HazardStore(flow, ids, receipts, batchSizes(metrics, "hazard"));
    }

    @Produces
    @Singleton
    AccidentReplay accidentReplay(AccidentTypes types) {
        return new AccidentReplay(types);
    }

    @Produces
    @Singleton
    AccidentStore accidents(Flow flow, Ids ids, AccidentReplay replay, Receipts receipts, MeterRegistry metrics) {
        return new AccidentStore(flow, ids, replay, receipts, batchSizes(metrics, "accident"));
    }

    private static IntConsumer batchSizes(MeterRegistry metrics, String subject) {
        DistributionSummary sizes = DistributionSummary.builder("zhibao.filing.batch.size")
                .description("filings written by one statement")
                .tag("subject", subject)
                .register(metrics);
        return sizes::record;
    }

    @Produces
    @Singleton
    Identities identities(Ids ids, Flow flow) {
        return new Identities(ids::next, Sequences.caseNumbers(flow));
    }

    @Produces
    @Singleton
    FileHazard fileHazard(
            HazardRules rules, Identities identities, Hazards hazards, CurrentPostings postings, Clock clock) {
        return new FileHazard(rules, identities, hazards, postings, clock);
    }

    @Produces
    @Singleton
    HazardRules hazardRules(Registers registers, FilingPolicy policy) {
        return new HazardRules(registers, policy);
    }

    @Produces
    @Singleton
    FilingChecks checks(Registers registers, FilingPolicy policy) {
        return new FilingChecks(registers.regions(), policy);
    }

    @Produces
    @Singleton
    HazardMoves hazardMoves(Registers registers, FilingPolicy policy) {
        return new HazardMoves(registers, policy);
    }

    @Produces
    @Singleton
    MoveHazard moveHazard(HazardMoves moves, FilingChecks checks, Hazards hazards, Clock clock) {
        return new MoveHazard(moves, checks, hazards, clock);
    }

    @Produces
    @Singleton
    SuggestDuplicates suggestDuplicates(Hazards hazards) {
        return new SuggestDuplicates(hazards);
    }

    @Produces
    @Singleton
    MergeHazards mergeHazards(HazardMoves moves, FilingChecks checks, Hazards hazards, Clock clock) {
        return new MergeHazards(moves, checks, hazards, clock);
    }
}
