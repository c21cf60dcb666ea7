package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_time_or_a_rule_did_is_decided_again_and_changes_nothing_where_it_is_replayed_too(long seed) {
        // given
        List<Recorded> history = Histories.of(seed, 2);
        Seen without = Seen.of(history);
        List<Recorded> decisions = without.moments.stream()
                .map(each -> new Recorded(Recorded.NEXT, each.at(), each.fact()))
                .filter(each -> !each.isReplayed())
                .toList();
        // when
        Seen with = Seen.of(Stream.concat(history.stream(), decisions.stream())
                .sorted(Comparator.comparing(Recorded::moment))
                .toList());
        // then
        assertThat(decisions).isNotEmpty();
        assertThat(history).allMatch(Recorded::isReplayed);
        assertThat(with.lines()).isEqualTo(without.lines());
    }
}
