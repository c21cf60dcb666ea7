package cn.zhibao.hazard.domain.accident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,,ORDINARY",
        "2,9,9999999.99,ORDINARY",
        "3,0,,LARGER",
        "9,0,,LARGER",
        "10,0,,MAJOR",
        "29,0,,MAJOR",
        "30,0,,ESPECIALLY_MAJOR",
        "0,10,,LARGER",
        "0,49,,LARGER",
        "0,50,,MAJOR",
        "0,99,,MAJOR",
        "0,100,,ESPECIALLY_MAJOR",
        "0,0,10000000,LARGER",
        "0,0,10000000.00,LARGER",
        "0,0,49999999.99,LARGER",
        "0,0,50000000,MAJOR",
        "0,0,99999999.99,MAJOR",
        "0,0,100000000,ESPECIALLY_MAJOR",
        "54,9,90778600,ESPECIALLY_MAJOR",
        "1,0,90778600,MAJOR"
    })
    void the_worst_of_deaths_injuries_and_loss_decides(
            int deaths, int seriousInjuries, @Nullable BigDecimal loss, Grade grade) {
        assertThat(Grading.grade(new Casualties(deaths, seriousInjuries, 0, 0, 0), loss))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"40,0", "0,40"})
    void missing_and_trapped_people_do_not_count_as_dead(int missing, int trapped) {
        assertThat(Grading.grade(new Casualties(0, 0, 500, missing, trapped), null))
                .isEqualTo(Grade.ORDINARY);
    }
}
