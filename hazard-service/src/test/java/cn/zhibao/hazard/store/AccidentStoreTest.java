package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.flow.JournalRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccidentStoreTest {

    private static final Instant AT = Instant.parse("2026-11-26T03:00:00Z");

    @Test
    void what_was_known_at_a_time_ends_with_the_first_row_that_is_later() {
        // given: the second row is of an instance whose clock runs two seconds ahead
        List<JournalRow> rows = List.of(row(1, AT), row(2, AT.plusSeconds(3)), row(3, AT.plusSeconds(1)));
        // then
        assertThat(versions(rows, AT.minusMillis(1))).isEmpty();
        assertThat(versions(rows, AT)).containsExactly(1);
        assertThat(versions(rows, AT.plusSeconds(1))).containsExactly(1);
        assertThat(versions(rows, AT.plusSeconds(3))).containsExactly(1, 2, 3);
    }

    private static List<Integer> versions(List<JournalRow> rows, Instant at) {
        return AccidentStore.until(rows, at).stream().map(JournalRow::version).toList();
    }

    private static JournalRow row(int version, Instant recordedAt) {
        return new JournalRow(
                new UUID(7, 1),
                version,
                new UUID(1, version),
                "",
                "a-type",
                null,
                recordedAt,
                "actor",
                null,
                null,
                "{}",
                JournalRow.GENESIS,
                "");
    }
}
