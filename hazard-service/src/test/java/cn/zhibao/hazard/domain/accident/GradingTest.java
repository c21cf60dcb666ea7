package cn.zhibao.hazard.domain.accident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 《生产安全事故报告和调查处理条例》第三条, every bound with its neighbours: "以上" includes the number, "以下" excludes it, and the
 * worst of the three columns decides ("或者").
 */
class GradingTest {

    @ParameterizedTest(name = "{0} deaths: {1}")
    @CsvSource(delimiter = '|', textBlock = """
              0 | ORDINARY
              1 | ORDINARY
              2 | ORDINARY
              3 | LARGER
              4 | LARGER
              9 | LARGER
             10 | MAJOR
             11 | MAJOR
             29 | MAJOR
             30 | ESPECIALLY_MAJOR
             31 | ESPECIALLY_MAJOR
            300 | ESPECIALLY_MAJOR
            """)
    void deaths_alone(int deaths, Grade grade) {
        assertThat(Grading.grade(new Casualties(deaths, 0, 0, 0, 0), null)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} serious injuries: {1}")
    @CsvSource(delimiter = '|', textBlock = """
               1 | ORDINARY
               9 | ORDINARY
              10 | LARGER
              11 | LARGER
              49 | LARGER
              50 | MAJOR
              51 | MAJOR
              99 | MAJOR
             100 | ESPECIALLY_MAJOR
             101 | ESPECIALLY_MAJOR
            """)
    void serious_injuries_alone(int seriousInjuries, Grade grade) {
        assertThat(Grading.grade(new Casualties(0, seriousInjuries, 0, 0, 0), null))
                .isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} yuan: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                         | ORDINARY
                       0 | ORDINARY
              9999999.99 | ORDINARY
                10000000 | LARGER
             10000000.00 | LARGER
             10000000.01 | LARGER
             49999999.99 | LARGER
                50000000 | MAJOR
             50000000.01 | MAJOR
             99999999.99 | MAJOR
               100000000 | ESPECIALLY_MAJOR
                   1E+8  | ESPECIALLY_MAJOR
            100000000.01 | ESPECIALLY_MAJOR
            """)
    void direct_loss_alone(@Nullable BigDecimal loss, Grade grade) {
        assertThat(Grading.grade(Casualties.NONE, loss)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} deaths, {1} serious injuries, {2} yuan: {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
             2 |   9 |   9999999.99 | ORDINARY         | all three just below
             3 |   9 |   9999999.99 | LARGER           | deaths alone say so
             2 |  10 |   9999999.99 | LARGER           | injuries alone say so
             2 |   9 |  10000000.00 | LARGER           | loss alone says so
             9 |  49 |  49999999.99 | LARGER           | all three just below
            10 |  49 |  49999999.99 | MAJOR            | deaths alone say so
             9 |  50 |  49999999.99 | MAJOR            | injuries alone say so
             9 |  49 |  50000000.00 | MAJOR            | loss alone says so
            29 |  99 |  99999999.99 | MAJOR            | all three just below
            30 |  99 |  99999999.99 | ESPECIALLY_MAJOR | deaths alone say so
            29 | 100 |  99999999.99 | ESPECIALLY_MAJOR | injuries alone say so
            29 |  99 | 100000000.00 | ESPECIALLY_MAJOR | loss alone says so
            54 |   9 |  90778600.00 | ESPECIALLY_MAJOR | Changsha, 29 April 2022: by deaths, though its loss is MAJOR
             1 |   0 |  90778600.00 | MAJOR            | the same loss with one death
             0 |   0 | 100000000.00 | ESPECIALLY_MAJOR | nobody hit
            """)
    void the_worst_of_deaths_injuries_and_loss_decides(
            int deaths, int seriousInjuries, BigDecimal loss, Grade grade, String why) {
        assertThat(Grading.grade(new Casualties(deaths, seriousInjuries, 0, 0, 0), loss))
                .as(why)
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"40,0", "0,40"})
    void missing_and_trapped_people_do_not_count_as_dead(int missing, int trapped) {
        assertThat(Grading.grade(new Casualties(0, 0, 500, missing, trapped), null))
                .isEqualTo(Grade.ORDINARY);
    }
}
