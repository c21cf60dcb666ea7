package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.ResumeRequested;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private static final Desk ELSEWHERE = Desk.of("370200");
    private static final Desk COUNTY = Desk.of("370302");
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

    @Inject
    World world;

    private EventfulDay day;
    private Flow running;

    @BeforeEach
    void open() {
        day = new EventfulDay(world, clock);
        running = first;
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void the_recorded_history_decides_again_what_was_decided_live() {
        // given: a day with answers, duplicates, and a service that is away for some hours of it, when other rules come
        var death = world.accident(Samples.ZICHUAN, 1);
        var larger = world.accident(Samples.ZICHUAN, 3);
        day.wasTold(1, new AccidentReported(death.facts(), List.of()));
        world.accident(Samples.CHANGSHA_WANGCHENG, 1);
        var unclear = world.incompleteAccident();
        HazardFacts overdue = world.overdueMajorHazard();
        HazardFacts tip = day.finds("PUBLIC_TIP");
        HazardFacts patrol = day.finds("THIRD_PARTY_PATROL");
        HazardFacts closed = day.finds("INSPECTION");
        HazardFacts stopped = day.stops(day.finds("HIGHER_INSPECTION"));
        HazardFacts resident = day.findsForElsewhere();
        settle();
        passes(Duration.ofMinutes(7));
        CITY.acknowledges(CITY.hears(death.id(), "CN-3")).statusCode(200);
        PROVINCE.acknowledges(PROVINCE.hears(larger.id(), "SD-1")).statusCode(200);
        ELSEWHERE
                .acknowledges(ELSEWHERE.hears(resident.hazardId(), "CN-SENDER"))
                .statusCode(200);
        day.fulfils(larger.id(), "SD-2");
        day.answersOtherwise(overdue, death);
        day.lists(overdue);
        day.lists(death);
        day.getsMoreTime(overdue);
        day.needsNotSay(unclear);
        day.tells(2, new HazardGraded(Samples.graded(tip), HazardLevel.GENERAL));
        day.tells(2, new HazardReleased(Samples.ownerless(patrol), "HOUSING-370302", "another's"));
        day.tells(2, new HazardClosed(Samples.at(closed, HazardStage.CLOSED, null, day.now())));
        day.again();
        settle();
        passes(Duration.ofMinutes(40));
        Map<String, Object> taken = COUNTY.hears(larger.id(), "CN-COUNTY");
        COUNTY.acknowledges(taken).statusCode(200);
        COUNTY.answers(taken, "resolution", Map.of("reason", "已处置")).statusCode(200);
        day.treats(overdue);
        day.leavesInvestigation(death);
        day.interviews(larger);
        day.rules(death.id());
        // a unit that defies a decision to stop
        UUID defiant = day.defies("9144030071526726XG");
        settle();
        day.confirmsWorse(defiant);
        // when: it stops, the world goes on, and it starts again
        running.close();
        clock.passes(Duration.ofMinutes(30));
        day.tells(3, new HazardGraded(Samples.at(patrol, HazardStage.GRADED, null, null), HazardLevel.GENERAL));
        day.tells(2, new AccidentSupplemented(death.deaths(3).facts(), List.of("casualties"), day.now(), null, null));
        day.tells(3, new AccidentRegraded(death.deaths(3).facts(), Grade.ORDINARY, Grade.LARGER));
        changesRules();
        var later = world.accident(Samples.ZICHUAN, 1);
        HazardFacts laterTip = day.finds("PUBLIC_TIP");
        // the fourth death in five days, and a fault for the second time; more is told of both before they can be
        // judged
        HazardFacts repeated = world.overdueMajorHazard();
        var fourth = world.accident(Samples.ZICHUAN, 1);
        // word of an accident that is reported, and of one that is not
        UUID answered = day.signals(Samples.ZICHUAN);
        UUID hidden = day.signals("370305");
        // a unit that is punished for the third time, while its major hazard stands and after it is struck off
        UUID third = day.punished("91350100M000100Y43");
        clock.passes(Duration.ofMinutes(10));
        day.tells(2, new AccidentSupplemented(fourth.deaths(4).facts(), List.of("casualties"), day.now(), null, null));
        clock.passes(Duration.ofHours(3));
        day.tells(3, new ResumeRequested(Stopped.asks(stopped, day.now())));
        day.tells(3, new HazardReopened(Samples.at(closed, HazardStage.RECTIFYING, day.now(), null), "again"));
        day.tells(3, new RectificationOverdue(Samples.at(tip, HazardStage.RECTIFYING, day.now(), null), day.now()));
        day.again();
        running = successor();
        settle();
        day.fulfils(third, "CN-PENALTY-PUBLIC");
        passes(Duration.ofDays(3));
        // then
        Map<String, List<String>> live = Retold.live(first);
        assertThat(live.keySet())
                .filteredOn(each -> !each.contains(Retold.SERIES))
                .hasSize(27);
        assertThat(lines(live, "hint-matched "))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(answered.toString(), "DET-CONCEALMENT", "matched.hours");
        assertThat(lines(live, "pattern-suspected "))
                .satisfiesExactlyInAnyOrder(
                        cluster -> assertThat(cluster)
                                .contains(
                                        "\"DET-CLUSTER\"",
                                        fourth.id().toString(),
                                        death.id().toString()),
                        alike -> assertThat(alike)
                                .contains(
                                        "DET-CLUSTER-TYPE",
                                        later.id().toString(),
                                        larger.id().toString()),
                        alikeAgain -> assertThat(alikeAgain)
                                .contains(
                                        "DET-CLUSTER-TYPE",
                                        fourth.id().toString(),
                                        later.id().toString()),
                        repeat -> assertThat(repeat)
                                .contains(
                                        "DET-REPEAT",
                                        repeated.hazardId().toString(),
                                        overdue.hazardId().toString()),
                        closure -> assertThat(closure).contains("DET-CLOSURE", "majorHazard", third.toString()),
                        defied -> assertThat(defied).contains("DET-CLOSURE-REFUSED", defiant.toString()),
                        graver -> assertThat(graver)
                                .contains(
                                        "DET-CONDITIONS",
                                        "lost.LARGER_ACCIDENT",
                                        larger.id().toString(),
                                        death.id().toString()),
                        punished -> assertThat(punished)
                                .contains("DET-CONDITIONS", "lost.MAJOR_HAZARD", "\"value\":\"45\"", third.toString()));
        assertThat(lines(live, "pattern-ruled "))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(defiant.toString(), "OBSTRUCTED_ENFORCEMENT", "REFUSED_STOP_ORDER");
        assertThat(lines(live, "CN-2030.1"))
                .anyMatch(line -> line.contains(later.id().toString()));
        assertThat(lines(live, "CN-LATER"))
                .anyMatch(line -> line.contains(laterTip.hazardId().toString()));
        assertThat(lines(live, "clock-breached")).isNotEmpty();
        assertThat(lines(live, "clock-met ")).anyMatch(line -> line.contains("SD-INTERVIEW"));
        for (String answer : List.of(
                "escalation-snoozed",
                "escalation-reassigned",
                "clock-extended",
                "clock-extension-refused",
                "clock-waived",
                "supervision-extended",
                "supervision-inspected",
                "supervision-continued")) {
            assertThat(lines(live, answer + " ")).as(answer).hasSize(1);
        }
        // by a person, and by the rulings that answered the calls for them
        assertThat(lines(live, "escalation-resolved ")).hasSize(3);
        assertThat(lines(live, "supervision-listed ")).hasSize(2);
        assertThat(lines(live, "supervision-overdue ")).hasSize(1);
        assertThat(lines(live, "\"CONCEALMENT\""))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(hidden.toString());
        assertThat(lines(live, "misreport-ruled ")).hasSize(1);
        assertThat(lines(live, "misreport-suspected "))
                .filteredOn(line -> line.contains(death.id().toString()))
                .hasSizeGreaterThan(1);
        assertThat(Retold.backtest()).isEqualTo(live);
    }

    /** Less time, a quicker ladder, another name, and a rule that was not there: in a minute. */
    private void changesRules() {
        String yaml = Changed.version(
                "2030.1",
                Map.of(
                        Changed.TWO_HOURS,
                        Changed.TWO_HOURS.replace("2 HOUR", "1 HOUR"),
                        "within: 30 MINUTE",
                        "within: 7 MINUTE",
                        "id: CN-FIRST-TIP",
                        "id: CN-LATER-TIP",
                        "starts: OVERDUE\n    kind: RECTIFICATION_OVERDUE",
                        "starts: FILED\n    kind: RECTIFICATION_OVERDUE"));
        new PackRoad("CN-2030.1").goes(yaml, clock.instant().plusSeconds(60));
        clock.passes(Duration.ofMinutes(2));
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
                        + day.now().minusSeconds(1) + "' as timestamptz)"))
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

    private static List<String> lines(Map<String, List<String>> byCase, String type) {
        return byCase.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(type))
                .toList();
    }
}
