package cn.zhibao.hazard.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.register.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNamesTest {

    private final CaseNames names = new CaseNames(RegisterFiles.load().regions());

    private static CaseContent content(String region, String day, @Nullable String mark, Lesson... lessons) {
        return new CaseContent(
                new Region(region),
                LocalDate.parse(day),
                mark,
                "10",
                Grade.MAJOR,
                10,
                null,
                null,
                "房屋倒塌",
                null,
                new CaseContent.Source("调查报告", null),
                null,
                List.of(lessons));
    }

    @ParameterizedTest
    @CsvSource({
        "430112, 2022-04-29, 长沙市望城区“4·29”",
        "430100, 2022-04-29, 长沙市“4·29”",
        "430000, 2022-04-29, 湖南省“4·29”",
        "310106, 2010-11-15, 上海市静安区“11·15”",
        "310000, 2010-11-15, 上海市“11·15”",
        "310100, 2010-11-15, 上海市“11·15”",
        "429004, 2020-06-13, 湖北省仙桃市“6·13”",
        "360981, 2016-11-24, 宜春市丰城市“11·24”",
        "341300, 2026-01-10, 宿州市“1·10”",
        "3703Z1, 2024-02-29, 淄博市淄博高新区“2·29”",
    })
    void a_case_is_known_by_its_place_from_the_city_down_and_its_day(String region, String day, String name) {
        assertThat(names.of(content(region, day, null))).isEqualTo(name);
    }

    @Test
    void two_on_one_place_and_day_are_told_apart_by_their_marks() {
        assertThat(names.of(content("430112", "2022-04-29", "第二起"))).isEqualTo("长沙市望城区“4·29”（第二起）");
    }

    @Test
    void it_is_found_by_its_whole_place_its_words_and_its_lessons_with_any_dot() {
        Lesson lesson = new Lesson("先撤人", List.of(), List.of(), List.of(), "查裂缝");
        String searched = names.searched(content("430112", "2022-04-29", null, lesson));
        assertThat(searched).contains("湖南省长沙市望城区", "房屋倒塌", "调查报告", "先撤人", "查裂缝");
        for (String typed : List.of("4·29", "4.29", "4．29", "4・29", "4•29", "望城区“4.29”")) {
            assertThat(searched).contains(CaseNames.sought(typed));
        }
        assertThat(CaseNames.sought("第 C.D 级")).isEqualTo("第 c.d 级");
    }

    @Test
    void a_lesson_concerns_what_it_names_and_else_the_type_of_its_case() {
        // given
        Lesson named = new Lesson("t", List.of("C24-08-4"), List.of("04"), List.of(), null);
        Lesson general = new Lesson("t", List.of(), List.of(), List.of(), null);
        // then
        assertThat(named.concerns(new Concern("C24-08-4", Set.of(), null), "10"))
                .isTrue();
        assertThat(named.concerns(new Concern("C24-08-1", Set.of(), null), "10"))
                .isFalse();
        assertThat(named.concerns(new Concern("C24-08-4", Set.of("10"), null), "10"))
                .isFalse();
        assertThat(named.concerns(new Concern(null, Set.of("04", "P25-05"), null), "10"))
                .isTrue();
        assertThat(general.concerns(new Concern(null, Set.of("10", "P25-12"), null), "10"))
                .isTrue();
        assertThat(general.concerns(new Concern(null, Set.of("04"), null), "10"))
                .isFalse();
    }
}
