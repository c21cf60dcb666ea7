package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Answers are remembered, and no case gets the answer of another. */
class ConditionsTest {

    private static Facts accident(int deaths) {
        return Facts.OfAccident.first(
                Samples.Accident.reported("2026-03-02 10:00").deaths(deaths).facts());
    }

    private static Facts hazard(String source, String criterion) {
        Instant found = Times.at("2026-03-02 10:00");
        return new Facts.OfHazard(Samples.judgedBy(criterion, Samples.foundBy(source, found, found)), null, null, null);
    }

    @Test
    void a_number_has_its_own_answer_however_many_were_asked_before() {
        Condition condition = Conditions.compile("accident.deaths % 2 == 1", Subject.ACCIDENT);

        for (int round = 0; round < 2; round++) {
            for (int deaths = 0; deaths < 1_000; deaths++) {
                assertThat(condition.holds(accident(deaths))).isEqualTo(deaths % 2 == 1);
            }
        }
    }

    @Test
    void all_fields_that_are_read_decide() {
        Condition condition = Conditions.compile(
                "hazard.source == \"INSPECTION\" && hazard.criterion == \"C24-08-4\"", Subject.HAZARD);

        for (int round = 0; round < 2; round++) {
            assertThat(condition.holds(hazard("INSPECTION", "C24-08-4"))).isTrue();
            assertThat(condition.holds(hazard("INSPECTION", "C24-08-3"))).isFalse();
            assertThat(condition.holds(hazard("SELF_CHECK", "C24-08-4"))).isFalse();
        }
    }
}
