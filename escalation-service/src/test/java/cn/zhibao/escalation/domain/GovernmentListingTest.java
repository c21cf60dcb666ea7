package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.GovernmentListing;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A department proposes to its government to list a major hazard that is late, and another person records the decision. */
class GovernmentListingTest {

    private static final String ASKED = "2026-04-11 09:00";
    private static final String DECIDED = "2026-04-12 09:00";

    @Test
    void a_late_major_hazard_is_proposed_and_listed_by_the_government_under_its_own_number() {
        // given
        Listed listed = Listed.hazard().lists("2026-04-10 00:00");
        // when
        assertThat(listed.order(proposal(listed), ASKED).refusal()).isNull();
        assertThat(listed.order(Listed.governmentLists(id(listed), "370300"), DECIDED)
                        .refusal())
                .isNull();
        // then
        GovernmentListing government = government(listed);
        assertThat(government.desk()).isEqualTo("370300");
        assertThat(government.reason()).isEqualTo("未能及时消除");
        assertThat(requireNonNull(government.decision()).number()).isEqualTo("淄政督〔2026〕1号");
        assertThat(facts(listed).facts().rectifyBy()).as("its deadline stays").isEqualTo(Times.at("2026-04-10 00:00"));
        assertThat(listed.news()).contains("proposed to the government of 370300", "listed by the government");
    }

    @Test
    void what_the_government_lists_stays_so_in_the_next_round_and_until_it_is_lifted() {
        // given
        Listed listed = Listed.hazard().lists("2026-04-10 00:00");
        listed.order(proposal(listed), ASKED);
        listed.order(Listed.governmentLists(id(listed), "370300"), DECIDED);
        // when
        listed.passes("2026-04-13 09:00");
        listed.proceeds("370300", "2026-05-01 00:00")
                .stepsOfTreatment()
                .applies()
                .reviews(true)
                .lifts();
        // then
        assertThat(listed.supervision()).isInstanceOf(Supervision.Lifted.class);
        assertThat(requireNonNull(government(listed).decision()).listed()).isTrue();
    }

    @Test
    void it_is_proposed_once_and_after_a_refusal_again_in_the_next_round_alone() {
        // given
        Listed listed = Listed.hazard().lists("2026-04-10 00:00");
        listed.order(proposal(listed), ASKED);
        // then
        assertThat(listed.order(proposal(listed), ASKED).refusal()).isEqualTo(Refusal.GOVERNMENT_ALREADY_ASKED);
        // when
        assertThat(listed.order(ruling(listed, false, "2026-04-12", "principal", "370300"), DECIDED)
                        .refusal())
                .isNull();
        // then
        assertThat(listed.order(proposal(listed), DECIDED).refusal()).isEqualTo(Refusal.GOVERNMENT_REFUSED);
        assertThat(listed.order(Listed.governmentLists(id(listed), "370300"), DECIDED)
                        .refusal())
                .isEqualTo(Refusal.GOVERNMENT_DECIDED);
        // when
        listed.passes("2026-04-13 09:00");
        listed.proceeds("370300", "2026-05-01 00:00");
        // then
        assertThat(listed.order(proposal(listed), "2026-04-14 09:00").refusal()).isNull();
        // when
        listed.order(ruling(listed, true, "2026-04-14", "principal", "370300"), "2026-04-14 10:00");
        // then
        assertThat(listed.order(proposal(listed), "2026-04-14 11:00").refusal())
                .isEqualTo(Refusal.GOVERNMENT_ALREADY_LISTS);
    }

    @ParameterizedTest(name = "by {0} of {1} on {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            leader,    370300, 2026-04-12, SAME_PERSON
            principal, 370302, 2026-04-12, DESK_OUT_OF_SCOPE
            principal, 370000, 2026-04-12, DESK_OUT_OF_SCOPE
            principal, 370300, 2026-04-10, DECIDED_BEFORE_PROPOSED
            principal, 370300, 2026-04-13, DECIDED_IN_FUTURE
            principal, 370300, 2026-04-11, -
            principal, 370300, 2026-04-12, -
            """)
    void another_person_of_the_same_authority_records_the_decision_of_a_day_between(
            String by, String desk, String day, @Nullable Refusal refusal) {
        // given
        Listed listed = Listed.hazard().lists("2026-04-10 00:00");
        listed.order(proposal(listed), ASKED);
        // then
        assertThat(listed.order(ruling(listed, true, day, by, desk), DECIDED).refusal())
                .isEqualTo(refusal);
    }

    @Test
    void a_government_is_not_asked_about_an_accident() {
        // given
        Listed listed = Listed.accident(reported("2026-04-01 09:00").deaths(1), "2026-04-01 10:00");
        listed.order(new Order.Listing(listed.directId(), "370300", null, "查处督办", "leader"), "2026-04-01 11:00");
        // then
        assertThat(listed.order(proposal(listed), ASKED).refusal()).isEqualTo(Refusal.NOT_A_MAJOR_HAZARD);
    }

    private static Order proposal(Listed listed) {
        return new Order.GovernmentProposal(id(listed), "370300", "未能及时消除", "leader");
    }

    private static Order ruling(Listed listed, boolean lists, String day, String by, String desk) {
        return new Order.GovernmentRuling(
                id(listed), lists, lists ? "淄政督〔2026〕1号" : null, LocalDate.parse(day), "已研究", by, desk);
    }

    private static UUID id(Listed listed) {
        return listed.supervision().id();
    }

    private static Supervision.Ordered facts(Listed listed) {
        return (Supervision.Ordered) listed.supervision();
    }

    private static GovernmentListing government(Listed listed) {
        return requireNonNull(facts(listed).facts().government());
    }
}
