package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time is kept: nothing early, nothing lost, nothing twice, and life comes first. */
class TimerIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final Scene scene = new Scene();

    private Instant due;

    private Instance service;

    @BeforeEach
    void a_service() {
        due = scene.tomorrow();
        service = scene.instance(Change.readsNothing());
    }

    @Test
    void a_timer_fires_at_its_moment_and_not_before() {
        // given
        service.start().sets(service.timer(Lane.MAJOR, due));
        // when
        int early = service.flow.sweep(due.minusNanos(1_000));
        int inTime = service.flow.sweep(due);
        // then
        assertThat(early).isZero();
        assertThat(inTime).isEqualTo(1);
        assertThat(service.flow.sweep(due.plusSeconds(60))).isZero();
    }

    @Test
    void life_is_served_before_thousands_of_routine_timers() {
        // given
        service.start()
                .sets(IntStream.range(0, 5_000)
                        .mapToObj(n -> service.timer(Lane.ROUTINE, due.minusSeconds(n % 50)))
                        .toArray(Timer[]::new));
        service.sets(IntStream.range(0, 20)
                .mapToObj(_ -> service.timer(Lane.LIFE, due))
                .toArray(Timer[]::new));
        service.sets(IntStream.range(0, 20)
                .mapToObj(_ -> service.timer(Lane.MAJOR, due))
                .toArray(Timer[]::new));
        // when
        int fired = service.flow.sweep(due);
        // then
        assertThat(fired).isEqualTo(5_040);
        assertThat(scene.number("select max(position) from effect where sequence = 0"))
                .isEqualTo(20);
        assertThat(scene.number("select max(position) from effect where sequence = 1"))
                .isEqualTo(40);
    }

    @Test
    void a_death_that_becomes_due_during_a_storm_waits_for_one_batch_at_most() {
        // given
        AtomicInteger served = new AtomicInteger();
        service.handlingTimersWith((session, timer, now) -> served.incrementAndGet() == 1
                        ? service.flow
                                .timers()
                                .schedule(session, List.of(service.timer(Lane.LIFE, due)))
                                .chain(() -> service.leavesAnEffect(session, timer, now))
                        : service.leavesAnEffect(session, timer, now))
                .start()
                .sets(IntStream.range(0, 1_000)
                        .mapToObj(_ -> service.timer(Lane.ROUTINE, due))
                        .toArray(Timer[]::new));
        // when
        service.flow.sweep(due);
        // then
        assertThat(scene.number("select position from effect where sequence = 0"))
                .isEqualTo(201);
    }

    @Test
    void a_death_that_becomes_due_while_a_storm_drains_does_not_wait_for_its_end() {
        // given
        service.handlingTimersWith(
                (session, timer, now) -> session.createNativeQuery("select pg_sleep(0.001)", Object.class)
                        .getResultList()
                        .chain(() -> service.leavesAnEffect(session, timer, now)));
        Instant now = scene.clock.instant();
        service.sets(IntStream.range(0, 3_000)
                .mapToObj(_ -> service.timer(Lane.ROUTINE, now))
                .toArray(Timer[]::new));
        service.sets(service.timer(Lane.LIFE, now.plusSeconds(2)));
        // when
        service.start();
        // then
        await().atMost(SOON).until(() -> scene.number("select count(*) from effect") == 3_001);
        assertThat(scene.number("select position from effect where sequence = 0"))
                .isLessThan(3_000);
    }

    @Test
    void a_sweep_and_a_cancellation_read_no_timer_that_waits() {
        // given
        scene.execute("""
                insert into timer (timer_id, lane, due_at, case_id, kind, payload)
                select gen_random_uuid(), 1, now() + interval '1 day', gen_random_uuid(), 'waiting', ''
                from generate_series(1, 20000)""");
        scene.execute("analyze timer");
        UUID one = service.ids.next();
        scene.execute("""
                insert into timer (timer_id, lane, due_at, case_id, kind, payload)
                values ('%s', 1, now() - interval '1 day', gen_random_uuid(), 'due', '')""".formatted(one));
        long before = timersRead();
        // when
        service.inTransaction(session -> service.flow
                .timers()
                .cancel(session, List.of(service.ids.next()))
                .chain(() -> service.flow
                        .timers()
                        .takeDue(session, Lane.MAJOR, Instant.now(), 200)
                        .invoke(due -> assertThat(due).hasSize(1))));
        // then: PostgreSQL adds up what a connection read when it is done
        service.close();
        await().atMost(SOON).until(() -> timersRead() > before);
        assertThat(timersRead() - before).isLessThan(10);
    }

    private long timersRead() {
        return scene.number("select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'timer'");
    }

    @Test
    void two_sweepers_share_the_work_and_nothing_is_lost_or_doubled() {
        // given
        Instance other = scene.instance(Change.readsNothing()).start();
        service.start()
                .sets(IntStream.range(0, 2_000)
                        .mapToObj(n -> service.timer(
                                List.of(Lane.LIFE, Lane.MAJOR, Lane.ROUTINE).get(n % 3), due.minusSeconds(n % 7)))
                        .toArray(Timer[]::new));
        // when
        var here = CompletableFuture.supplyAsync(() -> service.flow.sweep(due));
        var there = CompletableFuture.supplyAsync(() -> other.flow.sweep(due));
        int fired = here.join() + there.join();
        // then
        assertThat(fired).isEqualTo(2_000);
        assertThat(scene.number("select count(*) from effect")).isEqualTo(2_000);
        assertThat(scene.number("select count(distinct case_id) from effect")).isEqualTo(2_000);
        assertThat(scene.number("select count(*) from timer")).isZero();
    }

    @Test
    void a_sweep_that_waits_is_woken_by_an_earlier_timer() {
        // given
        Instance patient = scene.instance(s -> Change.readsNothing()
                        .andThen(Change.sweepPoll(Duration.ofHours(1)))
                        .apply(s))
                .start();
        patient.sets(service.timer(Lane.ROUTINE, due));
        // when
        patient.sets(service.timer(Lane.LIFE, scene.clock.instant().plusMillis(1_500)));
        // then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(scene.texts("select sequence from effect")).containsExactly("0"));
    }

    @Test
    void timers_set_by_another_instance_are_found_by_the_poll() {
        // given
        service.start();
        Instance silent = scene.instance(Change.readsNothing());
        // when
        silent.sets(service.timer(Lane.LIFE, scene.clock.instant()));
        // then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(scene.number("select count(*) from effect")).isEqualTo(1));
    }

    @Test
    void a_timer_that_is_set_twice_fires_once_and_a_cancelled_one_never() {
        // given
        Timer twice = service.timer(Lane.MAJOR, due);
        Timer cancelled = service.timer(Lane.MAJOR, due);
        Timer cancelledByKind = service.timer(Lane.MAJOR, due);
        service.start().sets(twice, cancelled, cancelledByKind);
        service.sets(twice);
        service.inTransaction(session -> service.flow
                .timers()
                .cancel(session, List.of(cancelled.timerId()))
                .chain(() -> service.flow.timers().cancel(session, cancelledByKind.caseId(), cancelledByKind.kind())));
        // when
        int fired = service.flow.sweep(due);
        // then
        assertThat(fired).isEqualTo(1);
        assertThat(scene.texts("select cast(case_id as text) from effect"))
                .containsExactly(twice.caseId().toString());
    }

    @Test
    void a_cancellation_does_not_wait_for_a_timer_that_is_being_fired() throws SQLException {
        // given
        Timer firing = service.timer(Lane.MAJOR, due);
        service.handlingTimersWith((session, timer, now) -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(7)", Object.class)
                        .getSingleResult()
                        .chain(() -> service.leavesAnEffect(session, timer, now)))
                .start()
                .sets(firing);
        try (Connection other = service.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(7)");
            CompletableFuture<Integer> sweep = CompletableFuture.supplyAsync(() -> service.flow.sweep(due));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(scene.number(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not granted"))
                            .isEqualTo(1));
            // when
            service.inTransaction(session -> service.flow
                    .timers()
                    .cancel(session, List.of(firing.timerId()))
                    .chain(() -> service.flow.timers().cancel(session, firing.caseId(), firing.kind())));
            statement.execute("select pg_advisory_unlock(7)");
            // then
            assertThat(sweep.join()).isEqualTo(1);
            assertThat(scene.number("select count(*) from effect")).isEqualTo(1);
        }
    }
}
