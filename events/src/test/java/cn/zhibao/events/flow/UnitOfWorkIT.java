package cn.zhibao.events.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of it or nothing, also of work that hangs, is late, or whose caller has gone; and the next one is served. */
class UnitOfWorkIT {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MORE_THAN_CONNECTIONS = 2 * Instance.POOL + 4;

    @RegisterExtension
    final Scene scene = new Scene();

    private Instance service;
    private UUID caseId;

    @BeforeEach
    void a_service_of_little_patience() {
        service = scene.instance(Change.unitOfWork(LIMIT));
        caseId = service.ids.next();
    }

    @Test
    void work_that_takes_too_long_is_named_and_undone() {
        // when
        assertThatThrownBy(() -> service.inTransaction(session -> leaves(session, "half done")
                        .chain(() -> Uni.createFrom().nothing())))
                .isExactlyInstanceOf(Bridge.TookTooLong.class)
                .hasMessageContaining("PT3S");
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isZero());
        assertThat(effects()).isEmpty();
    }

    @Test
    void a_statement_that_takes_too_long_is_named_and_undone() {
        // when
        assertThatThrownBy(() -> service.inTransaction(
                        session -> leaves(session, "half done").chain(() -> sleeps(session, 60))))
                .isExactlyInstanceOf(Bridge.TookTooLong.class)
                .hasMessageContaining("PT3S")
                .hasCauseInstanceOf(TimeoutException.class);
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isZero());
        assertThat(effects()).isEmpty();
    }

    @Test
    void connections_of_work_that_took_too_long_serve_again() {
        // given
        List<CompletableFuture<Void>> hanging = all(n -> session -> leaves(session, "half done")
                .chain(() -> n % 2 == 0 ? Uni.createFrom().nothing() : sleeps(session, 60)));
        hanging.forEach(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(Bridge.TookTooLong.class));
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isZero());
        // when
        all(_ -> session -> leaves(session, "done")).forEach(CompletableFuture::join);
        // then
        assertThat(effects()).hasSize(MORE_THAN_CONNECTIONS).containsOnly("done");
        assertThat(openTransactions()).isZero();
    }

    @Test
    void who_is_next_on_a_connection_that_postgres_closes_gets_another() {
        // given
        List<CompletableFuture<Void>> slow = IntStream.range(0, Instance.POOL)
                .mapToObj(_ -> submit(session -> sleeps(session, 60)))
                .toList();
        await().atMost(SOON).until(() -> transactionsOlderThan("1.5 seconds") == Instance.POOL);
        // when
        var writes = all(_ -> session -> leaves(session, "done"));
        var reads = IntStream.range(0, MORE_THAN_CONNECTIONS)
                .mapToObj(_ -> service.flow
                        .bridge()
                        .submit(() -> service.flow.unitOfWork().read(session -> sleeps(session, 0))))
                .toList();
        // then
        writes.forEach(CompletableFuture::join);
        reads.forEach(CompletableFuture::join);
        assertThat(effects()).hasSize(MORE_THAN_CONNECTIONS).containsOnly("done");
        slow.forEach(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(Bridge.TookTooLong.class));
    }

    @Test
    void work_that_waited_too_long_for_its_turn_has_no_effect() {
        // given
        List<CompletableFuture<Void>> before = IntStream.range(0, Instance.POOL)
                .mapToObj(_ -> submit(session -> sleeps(session, 1.9)))
                .toList();
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isEqualTo(Instance.POOL));
        // when
        var late = submit(session -> leaves(session, "late").chain(() -> sleeps(session, 1.9)));
        // then
        assertThatThrownBy(late::join).hasCauseInstanceOf(Bridge.TookTooLong.class);
        before.forEach(CompletableFuture::join);
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isZero());
        assertThat(effects()).isEmpty();
    }

    @Test
    void one_statement_is_committed_whatever_comes_after_it() {
        // when
        assertThatThrownBy(() -> one(session -> leaves(session, "done")
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("afterwards"))))
                        .join())
                .hasRootCauseMessage("afterwards");
        // then
        assertThat(effects()).containsExactly("done");
        assertThat(openTransactions()).isZero();
    }

    @Test
    void one_statement_that_takes_too_long_is_named_and_undone() {
        // when
        assertThatThrownBy(() -> one(session -> session.createNativeQuery("""
                                        insert into effect (case_id, what, sequence)
                                        select cast(:case as uuid), cast(pg_sleep(60) as text), 0""")
                                .setParameter("case", caseId.toString())
                                .executeUpdate()
                                .replaceWithVoid())
                        .join())
                .hasCauseInstanceOf(Bridge.TookTooLong.class);
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isZero());
        assertThat(effects()).isEmpty();
    }

    @Test
    void one_statement_that_waited_too_long_for_its_turn_has_no_effect() {
        // given
        List<CompletableFuture<Void>> before = IntStream.range(0, 2 * Instance.POOL)
                .mapToObj(_ -> service.flow
                        .bridge()
                        .submit(() -> service.flow.unitOfWork().read(session -> sleeps(session, 1.9))))
                .toList();
        // when
        var late = one(session -> leaves(session, "late"));
        // then
        assertThatThrownBy(late::join).hasCauseInstanceOf(Bridge.TookTooLong.class);
        scene.passes(Duration.ofSeconds(2));
        assertThat(before).allSatisfy(one -> assertThat(one).isDone());
        assertThat(effects()).isEmpty();
    }

    @Test
    void work_whose_caller_goes_away_is_done_whole() {
        // given
        CompletableFuture<Runnable> hangsUp = new CompletableFuture<>();
        service.flow.bridge().await(() -> {
            var context = requireNonNull(Vertx.currentContext());
            Cancellable waiting = service.flow
                    .unitOfWork()
                    .run(session -> leaves(session, "first")
                            .chain(() -> sleeps(session, 1))
                            .chain(() -> leaves(session, "second")))
                    .subscribe()
                    .with(_ -> {});
            hangsUp.complete(() -> context.runOnContext(_ -> waiting.cancel()));
            return Uni.createFrom().voidItem();
        });
        await().atMost(SOON)
                .until(() -> scene.number(
                                "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and state = 'active'")
                        == 1);
        // when
        hangsUp.join().run();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions()).isZero());
        assertThat(effects()).containsExactly("first", "second");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT2.701S, true", "PT2.7S, false", "PT0.5S, false"})
    void a_service_that_postgres_does_not_stop_in_time_says_so(Duration limit, boolean complains) {
        // given
        Instance other = scene.instance(Change.unitOfWork(LIMIT), _ -> limit);
        // when
        Optional<String> wrong = other.flow.bridge().await(other.flow.unitOfWork()::wrongLimit);
        // then
        assertThat(wrong.isPresent()).isEqualTo(complains);
    }

    private Uni<Void> leaves(Mutiny.StatelessSession session, String what) {
        return Instance.effect(session, caseId, what, 0);
    }

    private static Uni<Void> sleeps(Mutiny.StatelessSession session, double seconds) {
        return session.createNativeQuery("select cast(pg_sleep(:seconds) as text)", String.class)
                .setParameter("seconds", seconds)
                .getSingleResult()
                .replaceWithVoid();
    }

    private CompletableFuture<Void> submit(Function<Mutiny.StatelessSession, Uni<Void>> work) {
        return service.flow.bridge().submit(() -> service.flow.unitOfWork().run(work));
    }

    private CompletableFuture<Void> one(Function<Mutiny.StatelessSession, Uni<Void>> work) {
        return service.flow.bridge().submit(() -> service.flow.unitOfWork().runOne(work));
    }

    /** Units at the same time, more than there are connections. */
    private List<CompletableFuture<Void>> all(Function<Integer, Function<Mutiny.StatelessSession, Uni<Void>>> work) {
        return IntStream.range(0, MORE_THAN_CONNECTIONS)
                .mapToObj(n -> submit(work.apply(n)))
                .toList();
    }

    private List<String> effects() {
        return scene.texts("select what from effect order by position");
    }

    private long openTransactions() {
        return transactionsOlderThan("0");
    }

    private long transactionsOlderThan(String age) {
        return scene.number("""
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                and xact_start < clock_timestamp() - interval '""" + age + "'");
    }
}
