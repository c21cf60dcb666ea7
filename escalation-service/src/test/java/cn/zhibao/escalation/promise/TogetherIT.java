package cn.zhibao.escalation.promise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.InForce;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts and timers that come at once are decided in one transaction, and leave what they would have left one by one. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TogetherIT {

    private static final String ALONE = "130102";
    private static final String TOGETHER = "140102";
    private static final String OTHER = "210102";
    private static final String TRACED = "220102";

    private static final List<String> LEFT_BEHIND = List.of(
            "select 'file ' || region || cast(cast(regexp_replace(file, "
                    + "'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'id', 'g') as jsonb) as text) "
                    + "from case_file where case_id = :case",
            "select 'clock ' || state || ' ' || desk || ' ' || due_at || ' ' || (cast(facts as json)->>'rule') "
                    + "from clock where case_id = :case order by 1",
            "select 'call ' || open || ' ' || desk || ' ' || version || ' ' || (cast(facts as json)->>'rule') "
                    + "from escalation where case_id = :case order by 1",
            "select 'trace ' || version || ' ' || type from decision_trace where case_id = :case order by version",
            "select 'fact ' || version || ' ' || type from journal where case_id = :case order by version",
            "select 'timer ' || lane || ' ' || due_at from timer where case_id = :case order by 1");

    @Inject
    MovableClock clock;

    @Inject
    Flow flow;

    /** Half an hour ahead is more than an instance knows of the rules that will count then. */
    private final DecideCase decide = new DecideCase(
            InForce.always(new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars())), (_, _) -> {});

    @Test
    void deciding_together_leaves_what_deciding_one_by_one_leaves() {
        // given: each in a province of its own and the last of four deaths there, when no timer of the service rings
        // yet
        Instant start = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Reactions reactions = new Reactions(decide);
        UUID alone = UUID.randomUUID();
        UUID together = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (String region : List.of(ALONE, TOGETHER, OTHER)) {
            Stream.of(3, 2, 1)
                    .map(before -> accident(UUID.randomUUID(), region, start.minusSeconds(before)))
                    .map(accident -> reported(accident.deaths(1)))
                    .forEach(fact -> inOne(List.of(fact), reactions::onFacts));
        }
        // when
        story(alone, ALONE, start).forEach(fact -> inOne(List.of(fact), reactions::onFacts));
        rings(alone, start).forEach(timer -> inOne(List.of(timer), reactions::onTimers));
        inOne(
                Stream.concat(story(together, TOGETHER, start).stream(), story(other, OTHER, start).stream())
                        .toList(),
                reactions::onFacts);
        inOne(
                Stream.concat(rings(other, start).stream(), rings(together, start).stream())
                        .toList(),
                reactions::onTimers);
        // then
        assertThat(leftBehind(alone, ALONE))
                .anyMatch(line -> line.startsWith("file ") && line.contains("\"count\", \"value\": \"4\""))
                .anyMatch(line -> line.startsWith("clock BREACHED"))
                .anyMatch(line -> line.startsWith("call true") && line.endsWith(" DET-CLUSTER"))
                .anyMatch(line -> line.startsWith("timer 0"));
        assertThat(leftBehind(together, TOGETHER)).isEqualTo(leftBehind(alone, ALONE));
        assertThat(leftBehind(other, OTHER)).isEqualTo(leftBehind(alone, ALONE));
    }

    @Test
    void what_a_fact_causes_carries_its_trace_and_nobody_elses() {
        // given
        Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Received one = story(UUID.randomUUID(), TRACED, start).getFirst();
        Received two = traced(one, UUID.randomUUID(), "00-11111111111111111111111111111111-2222222222222222-01");
        Received three = traced(one, UUID.randomUUID(), "00-33333333333333333333333333333333-4444444444444444-01");
        // when
        inOne(List.of(two, one, three), new Reactions(decide)::onFacts);
        // then
        assertThat(traces(one.caseId())).containsOnlyNulls();
        assertThat(traces(two.caseId())).containsOnly(two.traceParent());
        assertThat(traces(three.caseId())).containsOnly(three.traceParent());
    }

    private static Received traced(Received fact, UUID caseId, String trace) {
        var accident = accident(caseId, TRACED, fact.time()).deaths(1);
        return new Received(
                UUID.randomUUID(),
                fact.type(),
                fact.source(),
                caseId,
                1,
                fact.time(),
                trace,
                new AccidentReported(accident.facts(), List.of()));
    }

    private <T> void inOne(List<T> inputs, BiFunction<CaseTransaction, List<T>, Uni<Void>> reaction) {
        flow.bridge()
                .await(() ->
                        flow.unitOfWork().run(session -> reaction.apply(new CaseTransaction(session, flow), inputs)));
    }

    /** Whichever the province is. */
    private List<String> leftBehind(UUID caseId, String region) {
        String province = region.substring(0, 2);
        return LEFT_BEHIND.stream()
                .flatMap(query -> rows(query, caseId).stream())
                .map(line -> line.replaceAll("\\b" + province + "(\\d{4})\\b", "province-$1"))
                .toList();
    }

    private List<String> traces(UUID caseId) {
        return rows("select trace_parent from journal where case_id = :case", caseId);
    }

    private List<String> rows(String query, UUID caseId) {
        return flow
                .bridge()
                .await(() -> flow.unitOfWork()
                        .read(session -> session.createNativeQuery(query, Object.class)
                                .setParameter("case", caseId)
                                .getResultList()))
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** One death becomes three within a minute, and so another grade. */
    private static List<Received> story(UUID caseId, String region, Instant start) {
        var first = accident(caseId, region, start).deaths(1);
        var then = first.deaths(3).facts();
        Instant later = start.plusSeconds(60);
        return List.of(
                reported(first),
                fact(2, later, new AccidentSupplemented(then, List.of("casualties"), later, null, null)),
                fact(3, later, new AccidentRegraded(then, Grade.ORDINARY, Grade.LARGER)));
    }

    /** The case is judged in its series, and nobody answers for more than two hours. */
    private List<Timer> rings(UUID caseId, Instant start) {
        Stream<Timer> series = file(caseId).memberships().stream()
                .map(each -> ring(each.id(), requireNonNull(each.alarm()).at(), caseId));
        Stream<Timer> others = Stream.of(11, 31, 121)
                .map(minutes -> ring(UUID.randomUUID(), start.plus(Duration.ofMinutes(minutes)), caseId));
        return Stream.concat(series, others).toList();
    }

    private static Timer ring(UUID timerId, Instant at, UUID caseId) {
        return new Timer(timerId, Lane.LIFE, at, caseId, "case-due", "");
    }

    private CaseFile file(UUID caseId) {
        return flow.bridge()
                .await(() -> flow.unitOfWork().run(session -> new CaseTransaction(session, flow).load(Set.of(caseId))))
                .getFirst();
    }

    private static Samples.Accident accident(UUID caseId, String region, Instant at) {
        return new Samples.Accident(caseId, region, Casualties.NONE, at, at, at);
    }

    private static Received reported(Samples.Accident accident) {
        return fact(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of()));
    }

    private static Received fact(long sequence, Instant at, Event event) {
        return new Received(
                UUID.randomUUID(),
                EventTypes.typeOf(event.getClass()),
                "/zhibao/hazard-service",
                event.caseId(),
                sequence,
                at,
                null,
                event);
    }
}
