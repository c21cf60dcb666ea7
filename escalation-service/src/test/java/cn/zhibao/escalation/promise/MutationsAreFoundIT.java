package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.Audit;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.domain.audit.Finding;
import cn.zhibao.escalation.domain.audit.Finding.Kind;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Topic;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.stream.AuditLimits;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.PackFacts;
import cn.zhibao.events.contract.RulesActivated;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Promise: whatever keeps a decision from the topic, or puts one there twice, is found and named within 30 seconds. By the
 * clock of the machine, with the patience that the auditor has in service.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(MutationsAreFoundIT.OwnService.class)
class MutationsAreFoundIT {

    private static final Duration PROMISED = Duration.ofSeconds(30);
    private static final Duration DIRECT_REPORT = Duration.ofMinutes(30);
    private static final Desk CITY = Desk.of("370300");

    /** A service of its own, because it is stopped here. */
    public static final class OwnService implements QuarkusTestProfile {}

    @Inject
    MovableClock clock;

    @Inject
    Flow engine;

    @Inject
    Flow.Platform platform;

    @Inject
    PackReading reading;

    @Inject
    World world;

    private Topic topic;
    private Auditor auditor;

    @BeforeEach
    void open() {
        topic = new Topic(Backbone.kafka().bootstrap());
        auditor = Audits.of(
                reading,
                clock,
                new AuditLimits(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30),
                        Duration.ofDays(1),
                        1_000));
        auditor.start();
    }

    @AfterEach
    void close() {
        auditor.close();
        engine.close();
    }

    @Test
    void whatever_keeps_a_decision_from_the_topic_is_found_and_nothing_else_is() throws SQLException {
        // given: a road on which nothing is wrong, with an answer and a limit that passes
        var answered = world.accident(Samples.ZICHUAN, 3);
        UUID passed = deathWhoseDirectReportIsDueIn(Duration.ofSeconds(3));
        world.overdueMajorHazard();
        CITY.acknowledges(CITY.hears(answered.id(), "CN-3")).statusCode(200);
        awaitTold(passed, "clock-breached");
        await().atMost(PROMISED)
                .until(() -> auditor.state().agreed() == topic.escalations().size());
        assertThat(auditor.state().findings()).isEmpty();
        assertThat(auditor.state().sight()).isEqualTo(Audit.Sight.WATCHING);
        assertThat(auditor.state().engineAnswers()).isTrue();

        // when: one event is withheld, one clock is put off, one event is written twice
        UUID withheld = UUID.randomUUID();
        UUID fifth = UUID.randomUUID();
        withhold(Map.of(withheld, "cn.zhibao.escalation-raised.v1", fifth, "cn.zhibao.pattern-suspected.v1"));
        UUID delayed = deathWhoseDirectReportIsDueIn(Duration.ofSeconds(4));
        awaitTold(delayed, "clock-opened");
        Instant mutatedAt = Instant.now();
        run("update timer set due_at = due_at + interval '1 hour' where case_id = '" + delayed + "'");
        deathWhoseDirectReportIsDueIn(withheld, DIRECT_REPORT);
        topic.repeatUnderAnotherId(answered.id(), "cn.zhibao.clock-opened.v1");
        // and when: that was the fourth death of a series, and as many of one type; what is suspected with the fifth is
        // withheld, and then all are forgotten
        awaitTold(withheld, "pattern-suspected");
        deathWhoseDirectReportIsDueIn(fifth, DIRECT_REPORT);
        awaitVerification(fifth, "DET-CLUSTER");
        awaitVerification(fifth, "DET-CLUSTER-TYPE");
        run("delete from series_member");
        UUID sixth = deathWhoseDirectReportIsDueIn(DIRECT_REPORT);
        // then
        await().atMost(PROMISED.minus(Duration.between(mutatedAt, Instant.now())))
                .untilAsserted(() -> {
                    assertThat(found(answered.id())).extracting(Finding::kind).containsOnly(Kind.DOUBLED);
                    assertThat(events(withheld, Kind.MISSING)).contains("EscalationRaised");
                    assertThat(events(delayed, Kind.MISSING)).contains("ClockBreached");
                    assertThat(events(fifth, Kind.MISSING)).containsExactly("PatternSuspected", "PatternSuspected");
                    assertThat(events(sixth, Kind.MISSING))
                            .containsExactlyInAnyOrder(
                                    "PatternSuspected",
                                    "ClockOpened",
                                    "EscalationRaised",
                                    "PatternSuspected",
                                    "ClockOpened",
                                    "EscalationRaised");
                });
        assertThat(auditor.state().findings())
                .allSatisfy(finding -> assertThat(
                                Objects.requireNonNull(finding.sign()).caseId())
                        .isIn(answered.id(), withheld, delayed, fifth, sixth));

        // when: the engine stops, and an accident is reported
        engine.close();
        Instant stoppedAt = Instant.now();
        UUID unheard = world.accident(Samples.ZICHUAN, 1).id();
        // then
        await().atMost(PROMISED.minus(Duration.between(stoppedAt, Instant.now())))
                .untilAsserted(() -> {
                    assertThat(auditor.state().engineAnswers()).isFalse();
                    assertThat(auditor.state().counts()).containsEntry(Kind.ENGINE_STOPPED, 1L);
                    assertThat(events(unheard, Kind.MISSING)).contains("ClockOpened", "EscalationRaised");
                });

        // when: rules come into force that only a later program can read, and an accident is reported
        Instant from = clock.instant().plusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        world.tells(UUID.randomUUID(), 3, new RulesActivated(later(), from));
        await().atMost(PROMISED)
                .untilAsserted(() -> assertThat(auditor.state().counts()).containsEntry(Kind.RULES_UNKNOWN, 1L));
        clock.goesTo(from.plusSeconds(1));
        UUID notJudged = world.accident(Samples.ZICHUAN, 1).id();
        clock.passes(PROMISED);
        // then
        await().atMost(PROMISED).until(() -> auditor.state().through().isAfter(from.plus(PROMISED)));
        assertThat(auditor.state().rulesUnknownFrom()).isEqualTo(from);
        assertThat(found(notJudged)).isEmpty();
    }

    private PackFacts later() {
        String content = "pack: CN\nversion: \"2099.1\"\nforeseen: nowhere\n";
        return new PackFacts("CN-2099.1", "CN", null, content, reading.hashOf(content), "approver");
    }

    private UUID deathWhoseDirectReportIsDueIn(Duration time) {
        return deathWhoseDirectReportIsDueIn(UUID.randomUUID(), time);
    }

    /** A report that lay on its way: its clocks run since it was recorded. */
    private UUID deathWhoseDirectReportIsDueIn(UUID caseId, Duration time) {
        Instant reportedAt = clock.instant().minus(DIRECT_REPORT).plus(time).truncatedTo(ChronoUnit.MICROS);
        Instant before = reportedAt.minusSeconds(600);
        var accident = new Samples.Accident(
                caseId, Samples.ZICHUAN, new Casualties(1, 0, 0, 0, 0), before, before, reportedAt);
        world.tellsRecordedAt(reportedAt, 1, new AccidentReported(accident.facts(), List.of()));
        return caseId;
    }

    private void awaitVerification(UUID caseId, String rule) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.escalations().stream()
                        .anyMatch(each -> each.event() instanceof ClockOpened(var clock)
                                && clock.caseId().equals(caseId)
                                && clock.rule().equals(rule)));
    }

    private void awaitTold(UUID caseId, String type) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.escalations().stream()
                        .anyMatch(each ->
                                each.caseId().equals(caseId) && each.type().contains(type)));
    }

    private List<Finding> found(UUID caseId) {
        return auditor.state().findings().stream()
                .filter(each -> each.sign() != null && each.sign().caseId().equals(caseId))
                .toList();
    }

    private List<String> events(UUID caseId, Kind kind) {
        return found(caseId).stream()
                .filter(each -> each.kind() == kind)
                .map(each -> Objects.requireNonNull(each.sign()).event())
                .toList();
    }

    /** The relay never sees that event of each case: its place in the outbox is taken away as soon as it is there. */
    private void withhold(Map<UUID, String> typeByCase) throws SQLException {
        String events = typeByCase.entrySet().stream()
                .map(each -> "('%s', '%s')".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        run("""
                create function withhold() returns trigger language plpgsql as $$
                begin
                    delete from outbox o using journal j
                    where o.position = new.position and j.position = new.position
                      and (cast(j.case_id as text), j.type) in (%s);
                    return null;
                end $$""".formatted(events));
        run("create trigger withhold after insert on outbox for each row execute function withhold()");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = platform.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
