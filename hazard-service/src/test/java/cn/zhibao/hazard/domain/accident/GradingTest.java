package cn.zhibao.hazard.domain.accident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * 《生产安全事故报告和调查处理条例》第三条, every bound with its neighbours, as {@code bounds/grades.csv} lists them: "以上" includes the number, "以下" excludes it, and the
 * worst of the three columns decides ("或者").
 */
class GradingTest {

    private static final String TABLE = "/bounds/grades.csv";
    private static final int BOUNDS = 52;

    private static final AtomicInteger READ = new AtomicInteger();

    @ParameterizedTest(name = "{0} deaths, {1} serious injuries, {3} missing, {4} trapped, {5} yuan: {6} ({7})")
    @CsvFileSource(resources = TABLE, delimiter = '|')
    void the_worst_of_deaths_injuries_and_loss_decides(
            int deaths,
            int seriousInjuries,
            int minorInjuries,
            int missing,
            int trapped,
            @Nullable BigDecimal loss,
            Grade grade,
            String why) {
        READ.incrementAndGet();
        assertThat(Grading.grade(new Casualties(deaths, seriousInjuries, minorInjuries, missing, trapped), loss))
                .as(why)
                .isEqualTo(grade);
    }

    @AfterAll
    static void every_line_was_read() {
        assertThat(READ).hasValue(BOUNDS);
    }
}
