package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.InForce;
import cn.zhibao.escalation.app.rules.ActiveRules;
import cn.zhibao.escalation.app.rules.KeptCalendars;
import cn.zhibao.escalation.app.rules.KeptRosters;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.app.rules.Packs;
import cn.zhibao.escalation.packs.CalendarBook;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.escalation.scene.Topic;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other rules come into force without a restart, in every instance at the same fact (0026). */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(RulesChangeOverIT.OwnService.class)
class RulesChangeOverIT {

    /** A service of its own, because its rules change. */
    public static final class OwnService implements QuarkusTestProfile {}

    private static final Desk COUNTRY = Desk.of("000000");
    private static final String TWO_HOURS = Changed.TWO_HOURS;

    @Inject
    MovableClock clock;

    @Inject
    Flow flow;

    @Inject
    DecideCase here;

    @Inject
    Packs packs;

    @Inject
    PackReading reading;

    @Inject
    KeptCalendars calendars;

    @Inject
    KeptRosters rosters;

    @Inject
    World world;

    private Auditor auditor;

    @BeforeEach
    void open() {
        auditor = Audits.of(reading, clock, Audits.limits(Duration.ofSeconds(10), 1_000));
    }

    @AfterEach
    void close() {
        auditor.close();
    }

    private static String pack(String version) {
        return Changed.version(version, Map.of(TWO_HOURS, TWO_HOURS.replace("2 HOUR", "90 MINUTE")));
    }

    private ActiveRules knowledge() {
        return new ActiveRules(packs, reading, calendars, new CalendarBook(), rosters, clock);
    }

    @Test
    void what_happens_after_the_moment_is_decided_by_the_new_version_in_every_instance() {
        // given: an auditor, and another instance, which has read the rules before they change
        auditor.start();
        DecideCase there = new DecideCase(knowledge(), (_, _) -> {});
        decides(there, accident(now()));
        var before = world.accident(Samples.ZICHUAN, 1);
        COUNTRY.hears(before.id(), "CN-3");
        PackRoad road = new PackRoad("CN-2030.1");
        Instant from = now().plusSeconds(30);
        // when
        road.goes(pack("2030.1"), from);
        clock.goesTo(from.plusSeconds(1));
        var after = world.accident(Samples.ZICHUAN, 1);
        COUNTRY.hears(after.id(), "CN-3");
        // then
        assertThat(limitOf(before.id())).isEqualTo(Duration.ofHours(2));
        assertThat(limitOf(after.id())).isEqualTo(Duration.ofMinutes(90));
        assertThat(COUNTRY.clock(after.id(), "CN-3")).containsEntry("packVersion", "CN-2030.1");
        assertThat(road.stands().getString("state")).isEqualTo("ACTIVE");
        assertThat(new PackRoad(Changed.shipped()).stands().getString("state")).isEqualTo("SUPERSEDED");
        // and: both instances decide a fact by its own moment, however late they get it
        for (DecideCase instance : List.of(here, there)) {
            assertThat(limitOf(decides(instance, accident(from.minus(1, ChronoUnit.MICROS)))))
                    .isEqualTo(Duration.ofHours(2));
            assertThat(limitOf(decides(instance, accident(from)))).isEqualTo(Duration.ofMinutes(90));
        }
        // and: who decides everything again knew of the change in time
        auditFindsNothing(before.id(), after.id());
    }

    /** Everything about these cases was told as it had to be, and time enough has passed to miss it. */
    private void auditFindsNothing(UUID before, UUID after) {
        clock.passes(Duration.ofSeconds(20));
        Instant passed = clock.instant();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(auditor.state().through()).isAfter(passed);
            assertThat(auditor.state().agreed()).isGreaterThanOrEqualTo(toldOf(before) + toldOf(after));
        });
        assertThat(toldOf(after)).isPositive();
        assertThat(auditor.state().findings()).isEmpty();
    }

    private long toldOf(UUID caseId) {
        return new Topic(Backbone.kafka().bootstrap())
                .escalations().stream()
                        .filter(each -> each.caseId().equals(caseId))
                        .count();
    }

    @Test
    void an_instance_does_not_decide_beyond_what_it_knows() {
        // given
        Received ahead = accident(now().plusSeconds(60));
        // when, then
        assertThatThrownBy(() -> decides(here, ahead)).isInstanceOf(InForce.NotKnownException.class);
        assertThat(COUNTRY.clocks(ahead.caseId())).isEmpty();
        // and: it is decided once time has come so far
        clock.passes(Duration.ofSeconds(60));
        assertThat(COUNTRY.clocks(decides(here, ahead))).isNotEmpty();
    }

    private Duration limitOf(UUID caseId) {
        Map<String, Object> county = COUNTRY.clock(caseId, "CN-3");
        return Duration.between(
                Instant.parse((String) county.get("startedAt")), Instant.parse((String) county.get("dueAt")));
    }

    private UUID decides(DecideCase instance, Received fact) {
        Reactions reactions = new Reactions(instance);
        flow.bridge().await(() -> flow.unitOfWork().run(session -> reacts(reactions, session, fact)));
        return fact.caseId();
    }

    private Uni<Void> reacts(Reactions reactions, Mutiny.StatelessSession session, Received fact) {
        return reactions.onFacts(new CaseTransaction(session, flow), List.of(fact));
    }

    /** Of another unit: what is never told on a topic must not be added to the points of those that are. */
    private Received accident(Instant at) {
        var accident = new Samples.Accident(UUID.randomUUID(), Samples.ZICHUAN, Casualties.NONE, at, at, at);
        Event event = new AccidentReported(Punished.of(Punished.UNIT, accident.facts()), List.of());
        return new Received(
                UUID.randomUUID(),
                EventTypes.typeOf(event.getClass()),
                "/zhibao/hazard-service",
                event.caseId(),
                1,
                at,
                null,
                event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
