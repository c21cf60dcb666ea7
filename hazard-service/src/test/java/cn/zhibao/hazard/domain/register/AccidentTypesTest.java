package cn.zhibao.hazard.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.hazard.RegisterFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccidentTypesTest {

    private final AccidentTypes types = RegisterFiles.accidentTypes();

    @Test
    void the_table_of_1986_has_twenty_codes_and_ends_where_the_provisional_one_begins() {
        assertThat(types.tables())
                .satisfiesExactly(
                        old -> {
                            assertThat(old.types()).hasSize(20);
                            assertThat(old.provisional()).isFalse();
                            assertThat(old.until()).isEqualTo(LocalDate.of(2026, 6, 30));
                        },
                        now -> {
                            assertThat(now.types()).hasSize(27);
                            assertThat(now.provisional()).isTrue();
                            assertThat(now.inForce()).isEqualTo(LocalDate.of(2026, 7, 1));
                            assertThat(now.until()).isNull();
                        });
    }

    @Test
    void an_old_code_knows_what_it_became_and_a_new_one_what_it_was() {
        assertThat(type("02").successors()).containsExactly("P25-02", "P25-03");
        assertThat(type("P25-03").formerly()).containsExactly("02");
        assertThat(type("11").successors()).isEmpty();
        assertThat(types.tables().getLast().types())
                .flatExtracting(AccidentType::formerly)
                .allMatch(types::knows);
    }

    @Test
    void a_type_is_known_under_its_codes_of_all_tables() {
        assertThat(types.everywhere("10")).containsExactlyInAnyOrder("10", "P25-12");
        assertThat(types.everywhere("P25-12")).containsExactlyInAnyOrder("10", "P25-12");
        assertThat(types.everywhere("P25-16")).containsExactlyInAnyOrder("P25-16", "15", "18");
        assertThat(types.everywhere("P25-25")).containsExactly("P25-25");
        assertThat(types.everywhere("unheard-of")).containsExactly("unheard-of");
    }

    @Test
    void a_table_that_is_wrong_is_refused() {
        List<String> sound = List.of(
                "# table: x", "# source: X", "# in-force: 2020-01-01", "code;name;window-days;formerly", "1;a;30;");
        assertThatThrownBy(() -> AccidentTypes.of(List.of(sound, sound))).hasMessageContaining("twice");
        assertThatThrownBy(() -> AccidentTypes.of(List.of(sound.subList(1, 5)))).hasMessageContaining("name");
        assertThatThrownBy(() -> AccidentTypes.of(
                        List.of(List.of("# table: x", "# source: X", "code;name;window-days;formerly"))))
                .hasMessageContaining("since when");
        assertThatThrownBy(() -> AccidentTypes.of(
                        List.of(List.of("# table: x", "# in-force: 2020-01-01", "code;name;window-days;formerly"))))
                .hasMessageContaining("on what source");
    }

    private AccidentType type(String code) {
        return types.tables().stream()
                .flatMap(table -> table.types().stream())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
