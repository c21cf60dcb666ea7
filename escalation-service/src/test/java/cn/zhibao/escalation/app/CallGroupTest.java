package cn.zhibao.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallGroupTest {

    private static final Instant MORNING = Instant.parse("2026-03-28T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static EscalationFacts call(Subject subject, @Nullable String project, int hours) {
        Instant at = MORNING.plus(Duration.ofHours(hours));
        return new EscalationFacts(
                new UUID(hours, 1),
                new UUID(1, hours),
                EscalationKind.RECTIFICATION_OVERDUE,
                "CN-OVERDUE",
                "CN-2026.3",
                Level.COUNTY,
                "370302",
                1,
                at,
                at,
                null,
                null,
                null,
                null,
                "duty-officer",
                new CaseSummary(subject, "H-" + hours, "GENERAL", 0, 0, "370302", null, project, null),
                "370302",
                false,
                null);
    }

    @Test
    void calls_about_hazards_of_one_project_within_a_day_are_one_group_that_lists_its_cases() {
        // when
        List<CallGroup> groups = CallGroup.of(
                List.of(
                        call(Subject.HAZARD, "一期", 30),
                        call(Subject.HAZARD, "一期", 3),
                        call(Subject.HAZARD, "二期", 4),
                        call(Subject.HAZARD, "一期", 1)),
                DAY);
        // then
        assertThat(groups)
                .extracting(group -> group.project() + " " + group.calls().size())
                .containsExactly("一期 1", "二期 1", "一期 2");
        assertThat(groups.getLast().calls())
                .extracting(call -> call.summary().number())
                .containsExactly("H-1", "H-3");
    }

    @Test
    void hazards_without_a_project_are_not_taken_for_one() {
        assertThat(CallGroup.of(List.of(call(Subject.HAZARD, null, 1), call(Subject.HAZARD, null, 2)), DAY))
                .hasSize(2);
    }

    @Test
    void a_call_about_an_accident_is_in_no_group() {
        EscalationFacts death = call(Subject.ACCIDENT, "一期", 1);
        assertThat(CallGroup.of(List.of(death, call(Subject.HAZARD, "一期", 2)), DAY))
                .extracting(group -> group.calls().size())
                .containsExactly(1);
        assertThatThrownBy(() -> new CallGroup("一期", "370302", death.kind(), List.of(death)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
