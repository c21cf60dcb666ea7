package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a simulation remembers who was of a series, and how many. */
class SeriesMemoryTest {

    private static final Instant START = Times.at("2026-03-01 00:00");
    private static final Duration COUNTS = Duration.ofDays(35);

    private static Member member(int number) {
        Instant at = START.plus(Duration.ofHours(number));
        return new Member(new UUID(1, number), at, at, at.plus(COUNTS), null);
    }

    private static Series series(int number) {
        return new Series("DET-CLUSTER", "PROVINCE=" + number % 10, false);
    }

    private static SeriesQuestion question(int number) {
        Member asker = member(number);
        return new SeriesQuestion(
                new UUID(2, number), series(number), asker, asker.joinedAt(), Instant.MIN, Instant.MAX, null);
    }

    @Test
    void what_does_not_count_any_more_is_forgotten() {
        // given
        SeriesMemory memory = new SeriesMemory();
        for (int i = 0; i < 100; i++) {
            memory.add(series(i), member(i));
        }
        assertThat(memory.answer(question(90))).hasSize(10);
        // when
        memory.passTime(START.plus(COUNTS).plus(Duration.ofHours(51)));
        // then
        assertThat(memory.size()).isEqualTo(49);
        assertThat(memory.answer(question(90))).hasSize(4);
        assertThat(memory.forgottenEarly()).isZero();
    }

    @Test
    void of_the_points_of_a_unit_more_are_remembered_than_are_looked_at_and_no_more() {
        // given
        SeriesMemory memory = new SeriesMemory();
        Series unit = new Series("DET-CONDITIONS", "ENTERPRISE=1", false);
        // when
        Member newest = member(0);
        for (int i = 0; i < 10_000; i++) {
            Instant at = START.plusSeconds(i);
            newest = new Member(new UUID(3, i), at, at, at.plus(COUNTS), new Member.Lost("PENALTY", 1));
            memory.add(unit, newest);
            assertThat(memory.size()).isLessThan(2_000);
        }
        // then
        List<Member> answer = memory.answer(
                new SeriesQuestion(new UUID(2, 0), unit, newest, newest.joinedAt(), Instant.MIN, Instant.MAX, null));
        assertThat(answer).hasSize(SeriesQuestion.MOST).first().isEqualTo(newest);
        assertThat(answer.getLast().caseId()).isEqualTo(new UUID(3, 9_999 - SeriesQuestion.MOST + 1));
        assertThat(memory.forgottenEarly()).isZero();
    }

    @Test
    void too_many_are_forgotten_from_the_oldest_on_and_counted() {
        // given
        SeriesMemory memory = new SeriesMemory(100);
        // when
        for (int i = 0; i < 1_000; i++) {
            memory.add(series(i), member(i));
            assertThat(memory.size()).isLessThanOrEqualTo(100);
        }
        // then
        assertThat(memory.forgottenEarly()).isEqualTo(1_000 - memory.size());
        assertThat(memory.answer(question(999)))
                .isNotEmpty()
                .allMatch(each -> each.joinedAt().isAfter(START.plus(Duration.ofHours(890))));
    }
}
