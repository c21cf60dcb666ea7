package cn.zhibao.hazard.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.hazard.RegisterFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

    private final Criteria criteria = RegisterFiles.load().criteria();

    @Test
    void the_catalogues_of_construction_2024_city_gas_2023_and_houses_are_complete_and_2022_has_what_is_known_of_it() {
        assertThat(criteria.size()).isEqualTo(53 + 22 + 4 + 24);
    }

    @ParameterizedTest
    @CsvSource({
        "C22-04,1",
        "C22-05,0",
        "C22-06,0",
        "C22-07,5",
        "C22-08,7",
        "C22-09,3",
        "C22-10,1",
        "C22-11,2",
        "C22-12,1",
        "C22-13,2",
        "C22-14,1",
        "C22-15,1",
        "C24-04,5",
        "C24-05,4",
        "C24-06,4",
        "C24-07,3",
        "C24-08,9",
        "C24-09,5",
        "C24-10,2",
        "C24-11,4",
        "C24-12,2",
        "C24-13,7",
        "C24-14,3",
        "C24-15,3",
        "C24-16,1",
        "C24-17,1",
        "G23-04,5",
        "G23-05,5",
        "G23-06,3",
        "G23-07,3",
        "G23-08,1",
        "G23-09,4",
        "G23-10,1"
    })
    void each_article_has_its_items(String article, int items) {
        assertThat(IntStream.rangeClosed(1, 20)
                        .filter(item -> criteria.find(article + "-" + item).isPresent()))
                .hasSize(items);
    }

    @Test
    void a_criterion_says_since_when_it_is_in_force() {
        assertThat(criteria.find("C24-08-4")).get().satisfies(found -> {
            assertThat(found.text()).isEqualTo("安全装置缺失、失效或被拆改");
            assertThat(found.inForce()).isEqualTo(LocalDate.of(2024, 12, 13));
        });
        assertThat(criteria.find("G23-08-1"))
                .get()
                .extracting(Criterion::inForce)
                .isEqualTo(LocalDate.of(2023, 9, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "C22-08-5, 2022-04-18, false", "C22-08-5, 2022-04-19, true", "C22-08-5, 2024-12-12, true",
        "C22-08-5, 2024-12-13, false", "C24-08-4, 2024-12-12, false", "C24-08-4, 2024-12-13, true"
    })
    void the_day_of_finding_chooses_the_edition(String code, LocalDate day, boolean inForce) {
        assertThat(criteria.find(code))
                .get()
                .extracting(one -> one.inForceOn(day))
                .isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2022-04-19, C22 H16", "2024-12-12, C22 G23 H16", "2024-12-13, C24 G23 H16", "2016-11-30, ''"})
    void a_day_has_its_catalogues(LocalDate day, String codes) {
        assertThat(String.join(
                        " ",
                        criteria.on(day).stream().map(Criteria.Catalogue::code).toList()))
                .isEqualTo(codes);
    }

    @Test
    void a_catalogue_without_its_day_or_source_or_with_a_code_twice_is_refused() {
        assertThatThrownBy(() -> Criteria.of(List.of(List.of("code;category;criterion"))))
                .hasMessageContaining("in force");
        assertThatThrownBy(() ->
                        Criteria.of(List.of(List.of("# in-force: 2024-12-13", "code;category;criterion", "C1-1;a;b"))))
                .hasMessageContaining("on what source");
        assertThatThrownBy(() -> Criteria.of(List.of(List.of(
                        "# source: X", "# in-force: 2024-12-13", "code;category;criterion", "C1-1;a;b", "C1-1;a;b"))))
                .hasMessageContaining("twice");
    }
}
