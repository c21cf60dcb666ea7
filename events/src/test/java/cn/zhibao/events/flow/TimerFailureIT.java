package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A timer whose effect does not come about is tried again, and holds up nobody. */
class TimerFailureIT {

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
    void a_timer_whose_effect_fails_comes_again_and_holds_up_nobody() {
        // given
        AtomicInteger failures = new AtomicInteger(2);
        Timer broken = service.timer(Lane.LIFE, due);
        service.handlingTimersWith(
                (session, timer, now) -> timer.timerId().equals(broken.timerId()) && failures.getAndDecrement() > 0
                        ? Uni.createFrom().failure(new IllegalStateException("not yet"))
                        : service.leavesAnEffect(session, timer, now));
        service.start().sets(broken, service.timer(Lane.LIFE, due), service.timer(Lane.ROUTINE, due));
        // when
        service.flow.sweep(due);
        // then
        assertThat(scene.number("select count(*) from effect")).isEqualTo(2);
        assertThat(service.flow.sweep(due.plusMillis(999))).isZero();
        service.flow.sweep(due.plusMillis(1_000));
        assertThat(scene.number("select count(*) from effect where case_id = '" + broken.caseId() + "'"))
                .isEqualTo(1);
        assertThat(service.count("zhibao.timer.failures")).isEqualTo(1);
    }

    @Test
    void a_timer_whose_effect_never_ends_comes_again_and_holds_up_nobody() {
        // given
        Instance impatient = scene.instance(s -> Change.readsNothing()
                .andThen(Change.unitOfWork(Duration.ofSeconds(2)))
                .apply(s));
        Timer endless = service.timer(Lane.LIFE, due);
        impatient
                .handlingTimersWith((session, timer, now) -> timer.timerId().equals(endless.timerId())
                        ? Uni.createFrom().nothing()
                        : impatient.leavesAnEffect(session, timer, now))
                .start()
                .sets(endless, service.timer(Lane.LIFE, due));
        // when
        impatient.flow.sweep(due);
        // then
        assertThat(scene.number("select count(*) from effect")).isEqualTo(1);
        assertThat(scene.texts("select cast(timer_id as text) from timer where attempts = 1"))
                .containsExactly(endless.timerId().toString());
    }

    @Test
    void a_timer_that_was_put_off_keeps_its_due_time() {
        // given
        AtomicInteger tries = new AtomicInteger();
        CompletableFuture<Timer> fired = new CompletableFuture<>();
        service.handlingTimersWith((session, timer, now) -> tries.incrementAndGet() <= 2
                ? Uni.createFrom().failure(new IllegalStateException("not yet"))
                : Uni.createFrom().voidItem().invoke(() -> fired.complete(timer)));
        Timer set = service.timer(Lane.LIFE, due);
        service.start().sets(set);
        // when
        service.flow.sweep(due);
        service.flow.sweep(due.plusSeconds(60));
        // then
        assertThat(fired).isCompletedWithValue(set);
    }
}
