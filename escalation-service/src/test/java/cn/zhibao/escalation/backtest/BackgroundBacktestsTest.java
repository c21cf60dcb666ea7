package cn.zhibao.escalation.backtest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.Backtests.Begun;
import cn.zhibao.escalation.app.Backtests.Kind;
import cn.zhibao.escalation.app.Backtests.Order;
import cn.zhibao.escalation.app.Backtests.Source;
import cn.zhibao.escalation.app.Backtests.Standing;
import cn.zhibao.escalation.app.Backtests.State;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.events.contract.AccidentReported;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundBacktestsTest {

    private static final String PROVINCE = "370000";
    private static final PolicyVersions.Version ACTIVE = new PolicyVersions.Version(
            "active", true, new Setting(Story.POLICY, Roster.EVERYWHERE, Story.CALENDAR), Map.of());

    private final CountDownLatch gate = new CountDownLatch(1);
    private final Past past = new Past();
    private long lastId;
    private BackgroundBacktests backtests = of(new Bounds(10, 10, Duration.ofDays(30), 1 << 20, 2, 2));

    private BackgroundBacktests of(Bounds bounds) {
        return new BackgroundBacktests(past, bounds, Clock.systemUTC(), () -> new UUID(0, ++lastId));
    }

    @AfterEach
    void end() {
        gate.countDown();
        backtests.close();
    }

    /** A history of some accidents, which waits for the gate once it is read. */
    private final class Past implements RecordedHistory {

        private final List<Recorded> all = new ArrayList<>();
        private boolean away;
        private boolean tooMuch;

        @Override
        public void read(Instant from, Instant to, Reader reader) {
            try {
                gate.await();
            } catch (InterruptedException end) {
                throw new UnavailableException("ended", end);
            }
            if (away) {
                throw new UnavailableException("away", new IOException());
            }
            if (tooMuch) {
                throw new OutOfMemoryError("heap");
            }
            boolean wanted = true;
            for (int i = 0; wanted && i < all.size(); i++) {
                wanted = reader.take(all.get(i));
            }
        }

        @Override
        public Uni<List<Recorded>> ofCase(UUID caseId, UUID matter, Instant since) {
            return Uni.createFrom().item(all);
        }

        void has(int accidents) {
            for (int i = 0; i < accidents; i++) {
                var accident = Samples.Accident.reported("2026-03-28 10:00").withId(new UUID(9, i));
                all.add(new Recorded(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of())));
            }
        }
    }

    private static Order history() {
        return new Order(
                ACTIVE, null, PROVINCE, new Source.History(Instant.EPOCH, Instant.parse("2026-03-28T03:00:00Z")));
    }

    private static Order sent(InputStream lines) {
        return new Order(ACTIVE, null, PROVINCE, new Source.Sent(lines, null));
    }

    private UUID begins() {
        return ((Begun.Waiting) backtests.begin(history())).standing().id();
    }

    private Standing becomes(UUID id, State state) {
        return await().until(() -> backtests.find(id, PROVINCE).orElseThrow(), standing -> standing.state() == state);
    }

    @Test
    void one_runs_at_a_time_others_wait_and_what_is_too_much_is_refused() {
        // given
        UUID running = begins();
        becomes(running, State.RUNNING);
        UUID second = begins();
        begins();
        // when
        Begun refused = backtests.begin(history());
        // then
        assertThat(refused).isEqualTo(new Begun.TooMany(2));
        assertThat(becomes(second, State.WAITING).startedAt()).isNull();
        assertThat(backtests.lines(running, PROVINCE, Kind.DECISIONS)).isEmpty();
        gate.countDown();
        becomes(second, State.DONE);
    }

    @Test
    void a_waiting_one_that_is_removed_never_runs_and_a_running_one_ends() {
        // given
        past.has(3);
        UUID running = begins();
        becomes(running, State.RUNNING);
        UUID waiting = begins();
        // when
        assertThat(backtests.remove(waiting, PROVINCE)).isTrue();
        assertThat(backtests.remove(running, "370200")).isFalse();
        assertThat(backtests.remove(running, PROVINCE)).isTrue();
        gate.countDown();
        UUID next = begins();
        // then
        becomes(next, State.DONE);
        assertThat(backtests.list(PROVINCE)).extracting(Standing::id).containsExactly(next);
    }

    @Test
    void what_is_refused_is_not_even_read_and_what_was_sent_lasts_as_long_as_its_run() {
        // given
        gate.countDown();
        backtests.close();
        backtests = of(new Bounds(10, 10, Duration.ofDays(30), 1 << 20, 1, 2));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch slowly = new CountDownLatch(1);
        InputStream slow = sending(() -> {
            reading.countDown();
            awaitUninterruptibly(slowly);
        });
        InputStream unread = sending(() -> {
            throw new AssertionError("nobody has to read this");
        });
        Thread sender = Thread.ofVirtual().start(() -> backtests.begin(sent(slow)));
        awaitUninterruptibly(reading);
        // when
        Begun refused = backtests.begin(sent(unread));
        slowly.countDown();
        await().until(() -> !sender.isAlive());
        // then
        assertThat(refused).isEqualTo(new Begun.TooMany(1));
        UUID id = ((Begun.Waiting) backtests.begin(sent(new ByteArrayInputStream("\n".getBytes(US_ASCII)))))
                .standing()
                .id();
        becomes(id, State.DONE);
        Path decisions = backtests.lines(id, PROVINCE, Kind.DECISIONS).orElseThrow();
        await().untilAsserted(() ->
                assertThat(decisions.resolveSibling("events.ndjson")).doesNotExist());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    /** What happens when somebody reads it. */
    private interface Read {
        void happens() throws IOException;
    }

    /** Ends where it begins, if reading goes well. */
    private static InputStream sending(Read read) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                read.happens();
                return -1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
    }

    @Test
    void only_the_newest_results_are_kept() {
        // given
        gate.countDown();
        // when
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(begins());
            becomes(all.getLast(), State.DONE);
        }
        // then
        assertThat(backtests.list(PROVINCE))
                .extracting(Standing::id)
                .containsExactlyElementsOf(all.reversed().subList(0, 3));
        assertThat(backtests.find(all.getFirst(), PROVINCE)).isEmpty();
    }

    @Test
    void a_history_that_cannot_be_read_and_cases_without_end_are_failures_with_a_name() {
        // given
        gate.countDown();
        past.away = true;
        assertThat(becomes(begins(), State.FAILED).failure()).isEqualTo("history-unavailable");
        // when
        past.away = false;
        past.has(11);
        // then
        UUID id = begins();
        Standing failed = becomes(id, State.FAILED);
        assertThat(failed.failure()).isEqualTo("too-many-cases-under-way");
        assertThat(failed.complete()).isFalse();
        assertThat(backtests.lines(id, PROVINCE, Kind.DECISIONS)).isEmpty();
    }

    @Test
    void one_that_takes_too_much_memory_fails_and_the_next_one_runs() {
        // given
        gate.countDown();
        past.tooMuch = true;
        assertThat(becomes(begins(), State.FAILED).failure()).isEqualTo("internal");
        // when
        past.tooMuch = false;
        // then
        becomes(begins(), State.DONE);
    }

    @Test
    void results_beyond_their_bound_are_counted_but_not_kept() {
        // given
        gate.countDown();
        past.has(9);
        backtests.close();
        backtests = of(new Bounds(10, 10, Duration.ofDays(30), 2_000, 2, 2));
        // when
        UUID id = begins();
        Standing standing = becomes(id, State.DONE);
        // then
        assertThat(standing.complete()).isFalse();
        assertThat(standing.results().getFirst().summary().raised()).isGreaterThan(9);
        assertThat(backtests.lines(id, PROVINCE, Kind.DECISIONS))
                .hasValueSatisfying(file -> assertThat(file)
                        .isNotEmptyFile()
                        .satisfies(found -> assertThat(Files.size(found)).isLessThan(2_000)));
    }

    @Test
    void lines_without_content_or_end_leave_nothing_behind() {
        // given
        InputStream brokenOff = sending(() -> {
            throw new IOException("connection lost");
        });
        // when, then
        assertThat(backtests.begin(sent(new ByteArrayInputStream(new byte[0])))).isEqualTo(new Begun.Empty());
        assertThat(backtests.begin(sent(brokenOff))).isEqualTo(new Begun.BrokenOff());
        assertThat(backtests.list(PROVINCE)).isEmpty();
    }
}
