package cn.zhibao.hazard.domain.accident.procedure;

import static cn.zhibao.hazard.domain.accident.Scene.OCCURRED;
import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static cn.zhibao.hazard.domain.accident.Scene.faults;
import static cn.zhibao.hazard.domain.accident.Scene.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.events.contract.Investigation;
import cn.zhibao.events.contract.InvestigationAuthority;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.CasualtyCounts;
import cn.zhibao.hazard.domain.accident.Scene;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvestigationRulesTest {

    private static final Instant STARTED = OCCURRED.plus(Duration.ofDays(1));
    private static final Instant NOW = OCCURRED.plus(Duration.ofDays(900));

    private final InvestigationRules rules = new InvestigationRules(Scene.checks(), Scene.replay());

    @ParameterizedTest
    @CsvSource({
        ", , 2022-06-28T16:00:00Z",
        "60, , 2022-08-27T16:00:00Z",
        ", 10, 2022-07-08T16:00:00Z",
        "1, 1, 2022-06-30T16:00:00Z"
    })
    void the_report_is_due_60_days_after_the_occurrence_beside_extension_and_appraisal(
            @Nullable Integer extended, @Nullable Integer appraisal, Instant due) {
        // when
        Investigation investigation = steps(extended, appraisal, due.minusMillis(1), null, null, null);
        Investigation late = steps(extended, appraisal, due, null, null, null);
        // then
        var facts = reported(deaths(1)).facts();
        assertThat(Deadlines.of(facts, investigation).reportBy()).isEqualTo(due);
        assertThat(Deadlines.late(facts, investigation, due.minusMillis(1))).isEmpty();
        assertThat(Deadlines.late(facts, late, due)).containsExactly("report");
    }

    @ParameterizedTest
    @CsvSource({
        "1, , 2022-06-16T16:00:00Z",
        "10, , 2022-06-16T16:00:00Z",
        "30, , 2022-07-01T16:00:00Z",
        "30, 30, 2022-07-31T16:00:00Z"
    })
    void the_approval_is_due_15_days_after_the_receipt_and_30_for_an_especially_major_accident(
            int deaths, @Nullable Integer extended, Instant due) {
        // given: received on 1 June in China
        Instant received = Instant.parse("2022-06-01T01:00:00Z");
        Investigation steps = steps(null, null, received.minusSeconds(60), received, extended, due);
        // then
        var facts = reported(deaths(deaths)).facts();
        assertThat(Deadlines.of(facts, steps).approveBy()).isEqualTo(due);
        assertThat(Deadlines.late(facts, steps, due)).containsExactly("approval");
    }

    @Test
    void the_evaluation_is_due_within_a_year_of_the_approval() {
        // given: approved on 29 February in China
        Instant approved = Instant.parse("2024-02-28T16:00:00Z");
        Investigation steps = steps(null, null, OCCURRED.plusSeconds(9), null, null, approved);
        // then
        assertThat(Deadlines.of(reported(deaths(1)).facts(), steps).evaluateBy())
                .isEqualTo(Instant.parse("2025-02-28T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"0, COUNTY", "2, COUNTY", "3, CITY", "9, CITY", "10, PROVINCE", "29, PROVINCE", "30, STATE_COUNCIL"})
    void the_grade_says_who_investigates(int deaths, InvestigationAuthority authority) {
        assertThat(started(reported(deaths(deaths)), started()).investigation().authority())
                .isEqualTo(authority);
    }

    @Test
    void a_higher_level_may_take_over_and_a_lower_one_may_not() {
        assertThat(started(reported(deaths(3)), startedBy(InvestigationAuthority.PROVINCE))
                        .investigation()
                        .authority())
                .isEqualTo(InvestigationAuthority.PROVINCE);
        assertThat(faults(record(reported(deaths(3)), startedBy(InvestigationAuthority.COUNTY))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/authority", "below-legal"));
    }

    @Test
    void only_when_nobody_was_hurt_may_the_unit_investigate_itself() {
        var nobody = Scene.said(null, new CasualtyCounts(0, 0, 0, 0, 0), null, null, null);
        assertThat(record(reported(nobody), startedBy(InvestigationAuthority.UNIT)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(faults(record(reported(Scene.nothing()), startedBy(InvestigationAuthority.UNIT))))
                .extracting(Fault::code)
                .containsExactly("below-legal");
    }

    @Test
    void a_regrade_lifts_the_level_that_investigates() {
        // given
        Accident running = accepted(record(reported(deaths(2)), started())).next();
        // when
        Accident.UnderInvestigation regraded = (Accident.UnderInvestigation)
                Scene.supplemented(running, deaths(10), STARTED).next();
        // then
        assertThat(InvestigationRules.atLeastLegal(
                        regraded.dossier(), regraded.investigation().authority()))
                .isEqualTo(InvestigationAuthority.PROVINCE);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "60, true", "0, false", "61, false", "-1, false"})
    void an_extension_has_1_to_60_days(int days, boolean holds) {
        // given
        Accident running = accepted(record(reported(deaths(1)), started())).next();
        // when
        var decision = record(running, new InvestigationFiling(null, null, days, null, null, null, null, null, null));
        // then
        assertThat(decision instanceof Decision.Accepted<Accident>).isEqualTo(holds);
    }

    @Test
    void the_first_step_is_its_beginning() {
        assertThat(faults(record(
                        reported(deaths(1)),
                        new InvestigationFiling(null, null, null, null, NOW, null, null, null, null))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/startedAt", "required"));
    }

    @Test
    void no_step_lies_before_the_one_it_follows_and_each_needs_it() {
        // given: every step a second before the one it follows
        InvestigationFiling backwards = new InvestigationFiling(
                null,
                OCCURRED.minusSeconds(1),
                null,
                null,
                OCCURRED.minusSeconds(2),
                OCCURRED.minusSeconds(3),
                5,
                OCCURRED.minusSeconds(4),
                OCCURRED.minusSeconds(5));
        // when, then
        assertThat(faults(record(reported(deaths(1)), backwards)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/startedAt", "before-occurred"),
                        tuple("/reportSubmittedAt", "before-started"),
                        tuple("/reportReceivedAt", "before-submitted"),
                        tuple("/approvedAt", "before-received"),
                        tuple("/evaluatedAt", "before-approved"),
                        tuple("/approvalExtendedDays", "only-especially-major"));
        assertThat(faults(record(
                        reported(deaths(1)),
                        new InvestigationFiling(null, STARTED, null, null, null, STARTED, null, null, STARTED))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(tuple("/reportSubmittedAt", "required"), tuple("/approvedAt", "required"));
    }

    @Test
    void a_corrected_time_of_occurrence_does_not_stop_the_steps_that_follow() {
        // given: it turns out that the accident happened after what is on file as the beginning
        Accident running = accepted(record(reported(deaths(1)), started())).next();
        Accident corrected = Scene.supplemented(
                        running, Scene.said(null, null, null, STARTED.plusSeconds(60), null), STARTED.plusSeconds(90))
                .next();
        // when
        var submitted = record(
                corrected,
                new InvestigationFiling(null, null, null, null, STARTED.plusSeconds(120), null, null, null, null));
        // then
        assertThat(submitted).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void each_step_names_what_it_changed_and_a_step_without_news_is_refused() {
        // given
        var begun = accepted(record(reported(deaths(1)), started()));
        assertThat(((InvestigationRecorded) begun.events().getFirst()).changed())
                .containsExactly("authority", "startedAt");
        // when
        var submitted = accepted(
                record(begun.next(), new InvestigationFiling(null, null, null, null, STARTED, null, null, null, null)));
        // then
        assertThat(((InvestigationRecorded) submitted.events().getFirst()).changed())
                .containsExactly("reportSubmittedAt");
        assertThat(faults(record(submitted.next(), started())))
                .extracting(Fault::code)
                .containsExactly("nothing-changed");
    }

    private Decision<Accident> record(Accident accident, InvestigationFiling said) {
        return rules.record(accident, said, new Faults(), NOW);
    }

    private static Decision.Accepted<Accident> accepted(Decision<Accident> decision) {
        return (Decision.Accepted<Accident>) decision;
    }

    private Accident.UnderInvestigation started(Accident accident, InvestigationFiling said) {
        return (Accident.UnderInvestigation) accepted(record(accident, said)).next();
    }

    private static InvestigationFiling started() {
        return new InvestigationFiling(null, STARTED, null, null, null, null, null, null, null);
    }

    private static InvestigationFiling startedBy(InvestigationAuthority authority) {
        return new InvestigationFiling(authority, STARTED, null, null, null, null, null, null, null);
    }

    private static Investigation steps(
            @Nullable Integer extended,
            @Nullable Integer appraisal,
            @Nullable Instant submitted,
            @Nullable Instant received,
            @Nullable Integer approvalExtended,
            @Nullable Instant approved) {
        return new Investigation(
                InvestigationAuthority.COUNTY,
                OCCURRED,
                extended,
                appraisal,
                submitted,
                received,
                approvalExtended,
                approved,
                null);
    }
}
