package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids are given once, and neighbours in time are neighbours in an index. */
class IdsTest {

    private static final Instant NOW = Instant.parse("2026-03-28T01:31:07.250Z");

    @Test
    void an_id_is_of_version_7_and_begins_with_the_time() {
        // when
        UUID id = at(NOW).next();
        // then
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo(NOW);
    }

    @Test
    void ids_of_one_moment_differ_in_every_bit_that_is_not_time_or_version() {
        // given
        Ids ids = at(NOW);
        // when
        List<UUID> many = Stream.generate(ids::next).limit(100_000).toList();
        // then
        assertThat(many).doesNotHaveDuplicates();
        assertThat(varyingBits(
                        many.stream().mapToLong(UUID::getMostSignificantBits).toArray()))
                .isEqualTo(0x0fffL);
        assertThat(varyingBits(
                        many.stream().mapToLong(UUID::getLeastSignificantBits).toArray()))
                .isEqualTo(0x3fff_ffff_ffff_ffffL);
    }

    @Test
    void later_ids_are_written_after_earlier_ones() {
        // when
        List<String> ids = IntStream.range(0, 1_000)
                .mapToObj(n -> at(NOW.plusMillis(n)).next().toString())
                .toList();
        // then
        assertThat(ids).isSorted();
    }

    private static long varyingBits(long[] values) {
        long varying = 0;
        for (long value : values) {
            varying |= value ^ values[0];
        }
        return varying;
    }

    private static Ids at(Instant moment) {
        return Ids.timeOrdered(Clock.fixed(moment, ZoneOffset.UTC));
    }
}
