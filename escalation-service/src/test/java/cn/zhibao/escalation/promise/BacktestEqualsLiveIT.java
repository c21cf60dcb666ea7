package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.scene.Backtest;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SupervisionStep;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.wire.EventTypes;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 5: what the active pack decides about the recorded history is what it decided live, word for word. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(BacktestEqualsLiveIT.OwnService.class)
class BacktestEqualsLiveIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Desk COUNTRY = Desk.of("000000");
    private static final String SERIES = " in a series";
    private static final Set<String> AMONG_OTHERS =
            Set.of("DET-CLUSTER", "DET-REPEAT", "DET-UNDER", "DET-CLOSURE", "DET-CLOSURE-YEAR");

    /** A service of its own, because it is stopped here. */
    public static final class OwnService implements QuarkusTestProfile {}

    @Inject
    MovableClock clock;

    @Inject
    Flow first;

    @Inject
    FlowSettings settings;

    @Inject
    Flow.Platform platform;

    @Inject
    DecideCase decide;

    private final List<Told> told = new ArrayList<>();
    private World world;
    private Flow running;

    private record Told(long sequence, Event event) {}

    @BeforeEach
    void open() {
        world = new World(clock);
        running = first;
    }

    @AfterEach
    void close() {
        running.close();
        world.close();
    }

    @Test
    void the_recorded_history_decides_again_what_was_decided_live() {
        // given: a day with answers, duplicates, and a service that is away for some hours of it, when other rules come
        var death = world.accident(Samples.ZICHUAN, 1);
        var larger = world.accident(Samples.ZICHUAN, 3);
        told.add(new Told(1, new AccidentReported(death.facts(), List.of())));
        world.accident(Samples.CHANGSHA_WANGCHENG, 1);
        HazardFacts overdue = world.overdueMajorHazard();
        HazardFacts tip = finds("PUBLIC_TIP");
        HazardFacts patrol = finds("THIRD_PARTY_PATROL");
        HazardFacts closed = finds("INSPECTION");
        settle();
        passes(Duration.ofMinutes(7));
        CITY.acknowledges(CITY.hears(death.id(), "CN-3")).statusCode(200);
        PROVINCE.acknowledges(PROVINCE.hears(larger.id(), "SD-1")).statusCode(200);
        fulfils(larger.id(), "SD-2");
        answersOtherwise(overdue, death);
        lists(overdue);
        tells(2, new HazardGraded(Samples.graded(tip), HazardLevel.GENERAL));
        tells(2, new HazardReleased(Samples.ownerless(patrol), "HOUSING-370302", "another's"));
        tells(2, new HazardClosed(Samples.at(closed, HazardStage.CLOSED, null, now())));
        again();
        settle();
        passes(Duration.ofMinutes(40));
        Map<String, Object> taken = COUNTY.hears(larger.id(), "CN-COUNTY");
        COUNTY.acknowledges(taken).statusCode(200);
        COUNTY.answers(taken, "resolution", Map.of("reason", "已处置")).statusCode(200);
        treats(overdue);
        rules(death.id());
        // when: it stops, the world goes on, and it starts again
        running.close();
        clock.passes(Duration.ofMinutes(30));
        tells(3, new HazardGraded(Samples.at(patrol, HazardStage.GRADED, null, null), HazardLevel.GENERAL));
        tells(2, new AccidentSupplemented(death.deaths(3).facts(), List.of("casualties"), now(), null, null));
        tells(3, new AccidentRegraded(death.deaths(3).facts(), Grade.ORDINARY, Grade.LARGER));
        changesRules();
        var later = world.accident(Samples.ZICHUAN, 1);
        HazardFacts laterTip = finds("PUBLIC_TIP");
        // the fourth death in five days, and a fault for the second time; more is told of both before they can be
        // judged
        HazardFacts repeated = world.overdueMajorHazard();
        var fourth = world.accident(Samples.ZICHUAN, 1);
        // word of an accident that is reported, and of one that is not
        UUID answered = signals(Samples.ZICHUAN);
        UUID hidden = signals("370305");
        // a unit that is punished for the third time, while its major hazard stands and after it is struck off
        UUID third = punished("91350100M000100Y43");
        clock.passes(Duration.ofMinutes(10));
        tells(2, new AccidentSupplemented(fourth.deaths(4).facts(), List.of("casualties"), now(), null, null));
        clock.passes(Duration.ofHours(3));
        tells(3, new HazardReopened(Samples.at(closed, HazardStage.RECTIFYING, now(), null), "again"));
        tells(3, new RectificationOverdue(Samples.at(tip, HazardStage.RECTIFYING, now(), null), now()));
        again();
        running = successor();
        settle();
        passes(Duration.ofDays(3));
        // then
        Map<String, List<String>> live = live();
        assertThat(live.keySet())
                .filteredOn(each -> !each.contains(SERIES))
                .hasSize(13)
                .doesNotContain(answered.toString());
        assertThat(lines(live, "pattern-suspected "))
                .satisfiesExactlyInAnyOrder(
                        cluster -> assertThat(cluster)
                                .contains(
                                        "DET-CLUSTER",
                                        fourth.id().toString(),
                                        death.id().toString()),
                        repeat -> assertThat(repeat)
                                .contains(
                                        "DET-REPEAT",
                                        repeated.hazardId().toString(),
                                        overdue.hazardId().toString()),
                        closure -> assertThat(closure).contains("DET-CLOSURE", "majorHazard", third.toString()));
        assertThat(lines(live, "CN-2030.1"))
                .anyMatch(line -> line.contains(later.id().toString()));
        assertThat(lines(live, "CN-LATER"))
                .anyMatch(line -> line.contains(laterTip.hazardId().toString()));
        assertThat(lines(live, "clock-breached")).isNotEmpty();
        for (String answer : List.of(
                "escalation-snoozed",
                "escalation-reassigned",
                "supervision-listed",
                "supervision-inspected",
                "supervision-continued")) {
            assertThat(lines(live, answer + " ")).as(answer).hasSize(1);
        }
        // by a person, and by the ruling that answered the call for it
        assertThat(lines(live, "escalation-resolved ")).hasSize(2);
        assertThat(lines(live, "supervision-overdue ")).hasSize(1);
        assertThat(lines(live, "\"CONCEALMENT\""))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(hidden.toString());
        assertThat(lines(live, "misreport-ruled ")).hasSize(1);
        assertThat(lines(live, "misreport-suspected "))
                .filteredOn(line -> line.contains(death.id().toString()))
                .hasSizeGreaterThan(1);
        assertThat(backtest()).isEqualTo(live);
    }

    /** Less time, a quicker ladder, another name, and a rule that was not there: in a minute. */
    private void changesRules() {
        String yaml = Changed.version(
                "2030.1",
                Map.of(
                        "starts: FILED\n    limit: 2 HOUR", "starts: FILED\n    limit: 1 HOUR",
                        "within: 30 MINUTE", "within: 7 MINUTE",
                        "id: CN-FIRST-TIP", "id: CN-LATER-TIP",
                        "starts: OVERDUE\n    kind: RECTIFICATION_OVERDUE",
                                "starts: FILED\n    kind: RECTIFICATION_OVERDUE"));
        new PackRoad("CN-2030.1").goes(yaml, clock.instant().plusSeconds(60));
        clock.passes(Duration.ofMinutes(2));
    }

    private HazardFacts finds(String source) {
        Instant now = now();
        HazardFacts hazard = Samples.of(UUID.randomUUID(), Samples.ZICHUAN, Samples.foundBy(source, now, now));
        tells(1, new HazardFound(hazard));
        return hazard;
    }

    /** Two times after another, with a hazard that is struck off before the fourth time. */
    private UUID punished(String unit) {
        HazardFacts hazard = Punished.hazard(UUID.randomUUID(), unit, HazardLevel.MAJOR, now());
        tells(1, new HazardFound(hazard));
        penalty(unit);
        penalty(unit);
        UUID third = penalty(unit);
        clock.passes(Duration.ofMinutes(1));
        tells(2, new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, now())));
        clock.passes(Duration.ofMinutes(1));
        penalty(unit);
        return third;
    }

    private UUID penalty(String unit) {
        clock.passes(Duration.ofMinutes(1));
        UUID id = UUID.randomUUID();
        tells(1, new PenaltyDecided(Punished.penalty(id, unit, now(), now())));
        return id;
    }

    private UUID signals(String region) {
        UUID id = UUID.randomUUID();
        tells(1, new SignalReceived(Samples.signal(id, SignalKind.EMERGENCY_120, region, now(), now())));
        return id;
    }

    private void tells(long sequence, Event event) {
        world.tells(UUID.randomUUID(), sequence, event);
        told.add(new Told(sequence, event));
    }

    /** Everything is delivered once more, in another order. */
    private void again() {
        told.reversed().forEach(each -> world.tells(UUID.randomUUID(), each.sequence(), each.event()));
    }

    private void fulfils(UUID caseId, String rule) {
        Object clockId = CITY.clock(caseId, rule).get("clockId");
        CITY.call()
                .body(Map.of("at", clock.instant().toString(), "form", "WRITTEN"))
                .post("/api/v1/clocks/" + clockId + "/fulfilment")
                .then()
                .statusCode(200);
    }

    private void answersOtherwise(HazardFacts hazard, Samples.Accident accident) {
        Map<String, Object> overdue = COUNTY.hears(hazard.hazardId(), "CN-OVERDUE");
        Instant later =
                Instant.parse(String.valueOf(overdue.get("acknowledgeBy"))).plusSeconds(600);
        COUNTY.answers(overdue, "snooze", Map.of("until", later.toString(), "reason", "在途"))
                .statusCode(200);
        Map<String, Object> direct = PROVINCE.hears(accident.id(), "SD-1");
        COUNTY.answers(
                        COUNTY.hears(accident.id(), "CN-COUNTY"),
                        "snooze",
                        Map.of("until", later.toString(), "reason", "x"))
                .statusCode(409);
        PROVINCE.answers(direct, "reassignment", Map.of("level", "PROVINCE", "target", "PRINCIPAL", "reason", "由负责人接报"))
                .statusCode(200);
    }

    /** Fails the review, and is late in the second round. */
    private void treats(HazardFacts hazard) {
        UUID id = UUID.fromString(String.valueOf(
                PROVINCE.supervisions(hazard.hazardId()).getFirst().get("supervisionId")));
        for (SupervisionStep step : SupervisionStep.values()) {
            COUNTY.orders(id, "steps", Map.of("step", step, "opinion", "合格")).statusCode(200);
        }
        COUNTY.orders(id, "lift-application", Map.of("statement", "申请解除")).statusCode(200);
        PROVINCE.orders(id, "inspection", Map.of("passed", false, "opinion", "不合格"))
                .statusCode(200);
        String soon = now().plus(Duration.ofDays(1)).toString();
        PROVINCE.orders(id, "continuation", Map.of("rectifyBy", soon, "reason", "继续"))
                .statusCode(200);
    }

    /** The province did not take the call in time: what is suspected is ruled, and found again at the next hop. */
    private void rules(UUID caseId) {
        Object id = CITY.call()
                .queryParam("caseId", caseId)
                .get("/api/v1/suspicions")
                .then()
                .extract()
                .path("items[0].suspicionId");
        CITY.call()
                .body(Map.of("verdict", "CLEARED", "checked", "值班电话", "reason", "已电话报告"))
                .post("/api/v1/suspicions/" + id + "/ruling")
                .then()
                .statusCode(200);
    }

    private void lists(HazardFacts hazard) {
        Object id = PROVINCE.supervisions(hazard.hazardId()).getFirst().get("supervisionId");
        PROVINCE.call()
                .body(Map.of("rectifyBy", now().plus(Duration.ofDays(10)).toString(), "reason", "逾期未整改"))
                .post("/api/v1/supervisions/" + id + "/listing")
                .then()
                .statusCode(200);
    }

    /** As the service's own wiring starts it. */
    private Flow successor() {
        Flow flow = new Flow(settings, platform, Ids.timeOrdered(clock));
        Reactions reactions = new Reactions(decide);
        flow.start(
                (session, facts) -> reactions.onFacts(new CaseTransaction(session, flow), facts),
                (session, timers, _) -> reactions.onTimers(new CaseTransaction(session, flow), timers));
        return flow;
    }

    /** Time passes, and whatever is due by then has rung. */
    private void passes(Duration time) {
        clock.passes(time);
        await().untilAsserted(() -> assertThat(number("select count(*) from timer where due_at < cast('"
                        + now().minusSeconds(1) + "' as timestamptz)"))
                .isZero());
        settle();
    }

    /** Every fact was handled and everything was told. */
    private void settle() {
        long facts = world.told();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                number("select cast(coalesce(sum(next_offset), 0) as bigint) from inbox_position"))
                        .isEqualTo(facts));
        await().untilAsserted(
                        () -> assertThat(number("select count(*) from outbox")).isZero());
    }

    private long number(String query) {
        return first.bridge()
                .await(() -> first.unitOfWork()
                        .read(session ->
                                session.createNativeQuery(query, Long.class).getSingleResult()));
    }

    private Map<String, List<String>> live() {
        List<Object[]> rows = first.bridge()
                .await(() -> first.unitOfWork()
                        .read(session -> session.createNativeQuery(
                                        "select type, data from journal where type not in ('cn.zhibao.rules-activated.v1', 'cn.zhibao.calendar-activated.v1') order by version",
                                        Object[].class)
                                .getResultList()));
        Map<String, List<String>> byCase = new TreeMap<>();
        rows.forEach(row -> add(byCase, EventTypes.nameOf((String) row[0]), Lines.tree((String) row[1])));
        return byCase;
    }

    private Map<String, List<String>> backtest() {
        Map<String, List<String>> byCase = new TreeMap<>();
        Backtest.ofHistory(COUNTRY, Map.of())
                .decisions()
                .forEach(line -> add(byCase, line.get("event").textValue(), line.get("data")));
        return byCase;
    }

    /** What a case is judged for among others waits for them: between the other decisions about it, it has its place in time alone. */
    private static void add(Map<String, List<String>> byCase, String event, JsonNode data) {
        String caseId = data.findValue("caseId").textValue();
        JsonNode rule = data.findValue("rule");
        boolean amongOthers = rule != null && AMONG_OTHERS.contains(rule.textValue());
        byCase.computeIfAbsent(amongOthers ? caseId + SERIES : caseId, _ -> new ArrayList<>())
                .add(event + " " + data);
    }

    private static List<String> lines(Map<String, List<String>> byCase, String type) {
        return byCase.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(type))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
