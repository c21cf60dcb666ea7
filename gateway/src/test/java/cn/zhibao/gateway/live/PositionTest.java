package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final String CLUSTER = "k3x9";

    @RepeatedTest(50)
    void the_text_of_a_position_names_that_position(RepetitionInfo run) {
        Position position = random(new Random(run.getCurrentRepetition()));
        assertThat(Position.parse(position.text(CLUSTER), CLUSTER)).contains(position);
    }

    @Test
    void the_text_is_compact_and_needs_no_escaping() {
        Position position = Position.ZERO.with(0, 4, 1_295).with(3, 0, Long.MAX_VALUE);
        assertThat(position.text(CLUSTER)).isEqualTo("1~k3x9~0.0.0.0.zz~~~1y2p0ij32e8e7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "garbage",
                "2~k3x9~0~0~0~0",
                "1~other~0~0~0~0",
                "1~k3x9~0~0~0",
                "1~k3x9~0~0~0~0~0",
                "1~k3x9~-1~0~0~0",
                "1~k3x9~1.~0~0~0",
                "1~k3x9~!~0~0~0",
                "1~k3x9~1y2p0ij32e8e8~0~0~0",
                "1~k3x9~zzzzzzzzzzzzzzzzzzzzz~0~0~0"
            })
    void a_text_that_is_no_position_of_the_cluster_is_refused(String text) {
        assertThat(Position.parse(text, CLUSTER)).isEmpty();
    }

    @Test
    void a_text_with_thousands_of_partitions_is_refused() {
        String text = "1~k3x9~" + "0.".repeat(1_000) + "0~0~0~0";
        assertThat(Position.parse(text, CLUSTER)).isEmpty();
    }

    @Test
    void a_partition_that_a_position_does_not_mention_was_not_seen() {
        Position before = Position.ZERO.with(0, 0, 5);
        Position grown = before.with(0, 7, 0);
        assertThat(before.reaches(grown)).isTrue();
        assertThat(before).isEqualTo(grown).hasSameHashCodeAs(grown);
        assertThat(before.reaches(grown.with(0, 7, 1))).isFalse();
    }

    @RepeatedTest(50)
    void the_union_reaches_both_and_nothing_more(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        Position one = random(random);
        Position other = random(random);
        Position union = one.union(other);
        assertThat(union.reaches(one) && union.reaches(other)).isTrue();
        assertThat(one.distanceTo(other)).isEqualTo(one.distanceTo(union));
        assertThat(union.distanceTo(one)).isZero();
    }

    private static Position random(Random random) {
        Position position = Position.ZERO;
        for (int topic = 0; topic < 4; topic++) {
            for (int partition = 0; partition < random.nextInt(6); partition++) {
                position = position.with(topic, partition, random.nextLong(1L << random.nextInt(1, 63)));
            }
        }
        return position;
    }
}
