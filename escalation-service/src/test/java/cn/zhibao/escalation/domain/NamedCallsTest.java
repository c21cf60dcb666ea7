package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Duties.everywhere;
import static cn.zhibao.escalation.Duties.known;
import static cn.zhibao.escalation.Duties.yaml;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.DutyCall;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.OfficeHolder;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.VacantStep;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a call: by the roster of the moment at which it is made. */
class NamedCallsTest {

    private static final String OVERDUE = "CN-OVERDUE";
    private static final String COUNTY = "370302";
    private static final String CITY = "370300";
    private static final String PROVINCE = "370000";
    private static final String FROM = "2026-03-30 08:00";
    private static final String TO = "2026-06-01 08:00";
    private static final String DAYS = "  - {from: 2026-03-31 08:00, to: 2026-04-01 00:00, people: [zhang]}";
    private static final String NIGHTS = "  - {from: 2026-04-01 00:00, to: 2026-04-01 08:00, people: [li]}";

    /** A general hazard that is late at that moment: the county has four hours, the city eight, the province a day. */
    private static Story late(Roster roster, String at) {
        HazardFacts hazard = Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", at);
        Story story = new Story(hazard.hazardId(), roster);
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        story.fact(new RectificationOverdue(hazard, Times.at(at)), Times.at(at));
        return story;
    }

    private static EscalationFacts call(Story story) {
        return story.escalation(OVERDUE).facts();
    }

    private static DutyCall meant(Story story) {
        return requireNonNull(requireNonNull(call(story).progress()).duty());
    }

    private static List<String> names(Story story) {
        return requireNonNull(meant(story).people()).stream()
                .map(OfficeHolder::name)
                .toList();
    }

    private static Trace lastTrace(Story story) {
        return story.decisions.stream()
                .filter(Decision.Told.class::isInstance)
                .map(each -> ((Decision.Told) each).trace())
                .toList()
                .getLast();
    }

    private static Roster county(String... duty) {
        return everywhere(yaml(COUNTY, FROM, TO, duty));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-03-31 23:59:59.999, 张伟",
        "2026-04-01 00:00,        李强",
        "2026-04-01 07:59:59.999, 李强",
    })
    void a_call_names_who_is_on_duty_at_its_moment(String at, String name) {
        // when
        Story story = late(county("duty-officer:", DAYS, NIGHTS), at);
        // then
        assertThat(call(story).desk()).isEqualTo(COUNTY);
        assertThat(names(story)).containsExactly(name);
        assertThat(meant(story).roster()).isEqualTo("370302.1");
        assertThat(lastTrace(story).roster()).isEqualTo("370302.1");
    }

    @Test
    void a_step_at_which_nobody_is_on_duty_is_skipped_at_once_and_the_fact_says_so() {
        // when: nobody is on from 08:00 to the minute
        Story story = late(county("duty-officer:", DAYS, NIGHTS), "2026-04-01 08:00");
        // then
        assertThat(story.toldOf("calls"))
                .containsExactly("CN-OVERDUE calls 370300 duty-officer for RECTIFICATION_OVERDUE");
        assertThat(call(story).acknowledgeBy()).isEqualTo(Times.at("2026-04-01 16:00"));
        EscalationProgress progress = requireNonNull(call(story).progress());
        assertThat(progress.skipped()).containsExactly(Level.COUNTY);
        assertThat(progress.duty())
                .isEqualTo(new DutyCall(null, null, List.of(new VacantStep(COUNTY, "duty-officer", "370302.1"))));
        assertThat(lastTrace(story).inputs())
                .contains(
                        new Condition.Value("skipped", "[COUNTY]"),
                        new Condition.Value("vacant", "[370302 duty-officer]"));
    }

    @Test
    void a_desk_without_a_roster_is_called_as_ever() {
        // given: the county has none for its officers, and the city had one until the day before
        Roster roster = everywhere(
                yaml(COUNTY, FROM, TO, "principal:", "  - {people: [wang]}"),
                yaml(CITY, FROM, "2026-03-31 08:00", "duty-officer: []"));
        // when
        Story story = late(roster, "2026-04-01 00:00");
        // then
        Story ever = late(Roster.EVERYWHERE, "2026-04-01 00:00");
        assertThat(call(story)).isEqualTo(call(ever));
        assertThat(call(story).progress()).isNull();
        assertThat(lastTrace(story)).isEqualTo(lastTrace(ever));
        // when
        story.passes("2026-04-01 04:00");
        ever.passes("2026-04-01 04:00");
        // then
        assertThat(call(story)).isEqualTo(call(ever));
        assertThat(call(story).desk()).isEqualTo(CITY);
    }

    @Test
    void the_last_step_is_never_skipped() {
        // given: nobody is on anywhere, and no principal is named
        Roster roster = everywhere(
                yaml(COUNTY, FROM, TO, "duty-officer: []"),
                yaml(CITY, FROM, TO, "duty-officer: []"),
                yaml(PROVINCE, FROM, TO, "duty-officer: []", "principal: []"));
        // when
        Story story = late(roster, "2026-04-01 00:00");
        // then
        assertThat(story.toldOf("calls"))
                .containsExactly("CN-OVERDUE calls 370000 principal for RECTIFICATION_OVERDUE");
        assertThat(meant(story).people()).isEmpty();
        assertThat(meant(story).vacant()).extracting(VacantStep::desk).containsExactly(COUNTY, CITY, PROVINCE);
    }

    @Test
    void the_ladder_ends_at_a_principal_by_name_who_is_called_again() {
        // given: the principal changes between two calls
        Roster roster = everywhere(
                yaml(PROVINCE, FROM, "2026-04-03 00:00", "principal:", "  - {people: [wang]}"),
                yaml(PROVINCE, "2026-04-03 00:00", TO, "principal:", "  - {people: [li]}"));
        Story story = late(roster, "2026-04-01 00:00");
        // when, then
        story.passes("2026-04-02 12:00");
        assertThat(call(story).target()).isEqualTo("principal");
        assertThat(names(story)).containsExactly("王芳");
        // when, then
        story.passes("2026-04-03 12:00");
        assertThat(call(story).step()).isEqualTo(5);
        assertThat(names(story)).containsExactly("李强");
    }

    @Test
    void a_step_names_who_was_on_when_it_was_due_however_late_its_timer_rings() {
        // given: the shift of the city changes right after the step is due
        Roster roster = everywhere(yaml(
                CITY,
                FROM,
                TO,
                "duty-officer:",
                "  - {from: 2026-03-31 08:00, to: 2026-04-01 04:01, people: [zhang]}",
                "  - {from: 2026-04-01 04:01, to: 2026-04-03 08:00, people: [li]}"));
        Story story = late(roster, "2026-04-01 00:00");
        // when
        story.give(new Input.TimerFired(), Times.at("2026-04-01 07:00"));
        // then
        assertThat(names(story)).containsExactly("张伟");
        assertThat(call(story).acknowledgeBy()).isEqualTo(Times.at("2026-04-01 12:00"));
    }

    @Test
    void a_roster_counts_from_when_it_is_in_force() {
        // given
        String all = yaml(COUNTY, FROM, TO, "duty-officer:", "  - {people: [zhang]}");
        DutyRosters later = DutyRosters.NONE.with(List.of(known(all, 1, Times.at("2026-04-01 00:00:00.001"))));
        Roster roster = Roster.EVERYWHERE.with(later);
        // when, then
        assertThat(call(late(roster, "2026-04-01 00:00")).progress()).isNull();
        assertThat(names(late(roster, "2026-04-01 00:01"))).containsExactly("张伟");
    }

    @Test
    void who_was_called_stays_named_whatever_becomes_of_the_call() {
        // given
        Story story = late(county("duty-officer:", NIGHTS), "2026-04-01 00:00");
        var id = story.escalation(OVERDUE).id();
        // when, then
        story.give(
                new Input.Snoozed(id, Times.at("2026-04-01 06:00"), "officer", COUNTY, "在途"),
                Times.at("2026-04-01 01:00"));
        assertThat(names(story)).containsExactly("李强");
        story.acknowledges(OVERDUE, COUNTY, "2026-04-01 02:00");
        assertThat(names(story)).containsExactly("李强");
        story.give(new Input.Resolved(id, COUNTY, COUNTY, "已处置"), Times.at("2026-04-01 03:00"));
        assertThat(names(story)).containsExactly("李强");
    }

    @Test
    void a_call_that_is_sent_elsewhere_names_who_is_on_there() {
        // given
        Story story =
                late(everywhere(yaml(CITY, FROM, TO, "duty-leader:", "  - {people: [wang]}")), "2026-04-01 00:00");
        // when
        story.give(
                new Input.Reassigned(
                        story.escalation(OVERDUE).id(), Level.CITY, "duty-leader", "officer", PROVINCE, "由其牵头"),
                Times.at("2026-04-01 01:00"));
        // then
        assertThat(names(story)).containsExactly("王芳");
    }
}
