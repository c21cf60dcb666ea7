package cn.zhibao.hazard.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.RectificationDue;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HazardRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant FOUND = NOW.minus(Duration.ofHours(2));
    private static final CaseIdentity IDENTITY = new CaseIdentity(new UUID(1, 2), "YH-370302-20261122-0000001", NOW);

    private final HazardRules rules = new HazardRules(RegisterFiles.load(), HazardScene.POLICY);

    @Test
    void a_criterion_makes_a_hazard_major_whatever_its_finder_thinks() {
        // given
        HazardFiling filing = filing(HazardLevel.GENERAL, "C24-08-4", null);
        // when
        assertThat(faults(filing)).isEmpty();
        Hazard hazard = filed(filing);
        // then
        assertThat(hazard.facts().level()).isEqualTo(HazardLevel.MAJOR);
        assertThat(hazard.facts().category()).isEqualTo("起重机械");
    }

    @Test
    void a_filing_without_a_deadline_gets_the_default_of_the_system() {
        assertThat(filed(filing(null, null, null)).facts().rectifyBy()).isEqualTo(FOUND.plus(Duration.ofDays(7)));
        assertThat(filed(filing(HazardLevel.MAJOR, null, null)).facts().rectifyBy())
                .isEqualTo(FOUND.plus(Duration.ofDays(15)));
        assertThat(filed(filing(null, null, NOW)).facts().rectifyBy()).isEqualTo(NOW);
    }

    @Test
    void a_filing_is_told_as_found() {
        var decision = (Decision.Accepted<Hazard>)
                rules.file(filing(null, null, null), IDENTITY, Supervised.BY_COUNTY, new Filer("inspector", null));
        assertThat(decision.next()).isInstanceOf(Hazard.Found.class);
        assertThat(decision.events())
                .singleElement(type(HazardFound.class))
                .extracting(HazardFound::hazard)
                .isEqualTo(decision.next().facts());
    }

    @Test
    void every_fault_is_named_at_once() {
        // given
        HazardFiling wrong = new HazardFiling(
                null,
                "C24-08-99",
                null,
                "37030",
                null,
                new Project("无", "x".repeat(201), null),
                new Enterprise("123", " "),
                null,
                NOW.plus(Duration.ofHours(1)),
                NOW,
                "",
                false,
                FindingFiling.NONE);
        // when, then
        assertThat(faults(wrong))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/source", "required"),
                        tuple("/description", "blank"),
                        tuple("/foundAt", "in-future"),
                        tuple("/region", "unknown-region"),
                        tuple("/project/name", "too-long"),
                        tuple("/project/permitNo", "not-a-permit-number"),
                        tuple("/enterprise/uscc", "bad-uscc"),
                        tuple("/enterprise/name", "blank"),
                        tuple("/criterion", "unknown-criterion"),
                        tuple("/rectifyBy", "before-found"));
    }

    @Test
    void a_criterion_is_applied_only_to_findings_since_it_is_in_force() {
        HazardFiling early = found(Instant.parse("2024-12-12T15:59:59Z"), "C24-08-4");
        HazardFiling onTheDay = found(Instant.parse("2024-12-12T16:00:00Z"), "C24-08-4");
        assertThat(faults(early)).extracting(Fault::code).containsExactly("not-in-force");
        assertThat(faults(onTheDay)).isEmpty();
    }

    @Test
    void what_was_found_earlier_is_judged_by_the_edition_of_its_day() {
        Instant lastMoment = Instant.parse("2024-12-12T15:59:59Z");
        assertThat(faults(found(lastMoment, "C22-08-5"))).isEmpty();
        assertThat(faults(found(lastMoment.plusSeconds(1), "C22-08-5")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("not-in-force");
                    assertThat(fault.params()).containsEntry("until", "2024-12-12");
                });
        assertThat(filed(found(lastMoment, "C22-08-5")).facts().level()).isEqualTo(HazardLevel.MAJOR);
    }

    @Test
    void a_value_that_could_not_be_read_is_not_also_called_missing() {
        // given
        Faults faults = new Faults();
        faults.add("/foundAt", "not-a-time");
        // when
        rules.check(found(null, null), faults, NOW);
        // then
        assertThat(faults.list()).extracting(Fault::code).containsExactly("not-a-time");
    }

    @Test
    void the_marks_of_a_deadline_follow_one_another() {
        Instant deadline = NOW.plus(Duration.ofDays(2));
        assertThat(DeadlineMark.firstAfter(NOW, deadline)).isEqualTo(DeadlineMark.DAY_BEFORE);
        assertThat(DeadlineMark.firstAfter(NOW.plus(Duration.ofDays(1)), deadline))
                .isEqualTo(DeadlineMark.AT_DEADLINE);
        assertThat(DeadlineMark.firstAfter(NOW.plus(Duration.ofDays(9)), deadline))
                .isEqualTo(DeadlineMark.AT_DEADLINE);
        assertThat(DeadlineMark.DAY_BEFORE.next()).contains(DeadlineMark.AT_DEADLINE);
        assertThat(DeadlineMark.AT_DEADLINE.next()).contains(DeadlineMark.OVERDUE);
        assertThat(DeadlineMark.OVERDUE.next()).isEmpty();
        assertThat(DeadlineMark.DAY_BEFORE.dueAt(deadline)).isEqualTo(deadline.minus(Duration.ofDays(1)));
        assertThat(DeadlineMark.OVERDUE.dueAt(deadline)).isAfter(deadline);
    }

    @Test
    void an_open_hazard_is_called_due_before_and_at_its_deadline_and_overdue_after_it() {
        Hazard hazard = filed(filing(null, null, NOW));
        assertThat(mark(hazard, DeadlineMark.DAY_BEFORE, NOW).events())
                .singleElement(type(RectificationDue.class))
                .extracting(RectificationDue::mark)
                .hasToString("PT24H");
        assertThat(mark(hazard, DeadlineMark.AT_DEADLINE, NOW).events())
                .singleElement(type(RectificationDue.class))
                .extracting(RectificationDue::mark)
                .hasToString("PT0S");
        var overdue = mark(hazard, DeadlineMark.OVERDUE, NOW);
        assertThat(overdue.events())
                .singleElement(type(RectificationOverdue.class))
                .extracting(RectificationOverdue::overdueSince)
                .isEqualTo(NOW);
        assertThat(overdue.next().progress().overdueSince()).isEqualTo(NOW);
    }

    @Test
    void a_hazard_is_called_overdue_once_and_never_for_a_deadline_that_moved() {
        Hazard hazard = filed(filing(null, null, NOW));
        Hazard overdue = mark(hazard, DeadlineMark.OVERDUE, NOW).next();
        assertThat(HazardRules.deadlineMark(overdue, DeadlineMark.OVERDUE, NOW))
                .isEqualTo(Decision.refuse(new Refusal.TooLate()));
        assertThat(HazardRules.deadlineMark(hazard, DeadlineMark.OVERDUE, NOW.minusSeconds(1)))
                .isEqualTo(Decision.refuse(new Refusal.TooLate()));
    }

    @Test
    void nothing_is_said_while_the_unit_waits_for_the_look_on_site_but_the_next_moment_is_waited_for() {
        // given
        Hazard submitted = HazardScene.in("SUBMITTED");
        // when
        var silent = mark(submitted, DeadlineMark.DAY_BEFORE, HazardScene.DEADLINE);
        // then
        assertThat(silent.events()).isEmpty();
        assertThat(silent.next()).isEqualTo(submitted);
    }

    @Test
    void a_filing_whose_level_its_finder_names_is_graded_and_one_without_waits_for_it() {
        assertThat(filed(filing(HazardLevel.GENERAL, null, null))).isInstanceOf(Hazard.Graded.class);
        assertThat(filed(filing(null, "C24-08-4", null))).isInstanceOf(Hazard.Graded.class);
        assertThat(filed(filing(null, null, null))).isInstanceOf(Hazard.Found.class);
    }

    @Test
    void a_house_is_graded_by_its_letter() {
        assertThat(filed(filing(null, "H16-B", null)).facts().level()).isEqualTo(HazardLevel.GENERAL);
        assertThat(filed(filing(null, "H16-C", null)).facts().level()).isEqualTo(HazardLevel.MAJOR);
    }

    @ParameterizedTest
    @CsvSource({"BY_COUNTY, HOUSING-370302", "BY_TOWNSHIP, TOWNSHIP-370302"})
    void a_new_case_belongs_to_who_supervises_the_project(Supervised project, String owner) {
        var decision = (Decision.Accepted<Hazard>)
                rules.file(filing(null, null, null), IDENTITY, project, new Filer("inspector", null));
        assertThat(decision.next().progress().owner()).isEqualTo(owner);
    }

    @Test
    void facts_from_before_there_was_progress_are_read_as_graded_and_as_late_as_they_were() {
        // given
        HazardFacts old = Next.after(HazardScene.in("GRADED").facts()).facts();
        HazardFacts bare = new HazardFacts(
                old.hazardId(),
                old.number(),
                old.level(),
                null,
                null,
                old.region(),
                null,
                null,
                null,
                old.source(),
                old.foundAt(),
                old.reportedAt(),
                old.rectifyBy(),
                old.description(),
                false,
                null,
                null);
        // when
        Hazard late = Hazard.of(new RectificationOverdue(bare, HazardScene.DEADLINE));
        Hazard inTime = Hazard.of(new HazardFound(bare));
        // then
        assertThat(late).isInstanceOf(Hazard.Graded.class);
        assertThat(late.progress().overdueSince()).isEqualTo(HazardScene.DEADLINE);
        assertThat(inTime.progress().overdueSince()).isNull();
        assertThat(inTime.progress().owner()).isEqualTo("HOUSING-370302");
    }

    private static Decision.Accepted<Hazard> mark(Hazard hazard, DeadlineMark mark, Instant deadline) {
        return (Decision.Accepted<Hazard>) HazardRules.deadlineMark(hazard, mark, deadline);
    }

    private List<Fault> faults(HazardFiling filing) {
        Faults faults = new Faults();
        rules.check(filing, faults, NOW);
        return faults.list();
    }

    private Hazard filed(HazardFiling filing) {
        return ((Decision.Accepted<Hazard>)
                        rules.file(filing, IDENTITY, Supervised.BY_COUNTY, new Filer("inspector", null)))
                .next();
    }

    private static HazardFiling found(@Nullable Instant foundAt, @Nullable String criterion) {
        return new HazardFiling(
                null,
                criterion,
                null,
                "370302",
                null,
                null,
                null,
                Source.INSPECTION,
                foundAt,
                null,
                "塔机限位失效",
                false,
                FindingFiling.NONE);
    }

    private static HazardFiling filing(
            @Nullable HazardLevel level, @Nullable String criterion, @Nullable Instant rectifyBy) {
        return new HazardFiling(
                level,
                criterion,
                null,
                "370302",
                null,
                null,
                null,
                Source.INSPECTION,
                FOUND,
                rectifyBy,
                "塔机限位失效",
                false,
                FindingFiling.NONE);
    }
}
