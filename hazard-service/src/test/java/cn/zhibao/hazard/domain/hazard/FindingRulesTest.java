package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.decide;
import static cn.zhibao.hazard.domain.hazard.HazardScene.holds;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.FindingConfirmed;
import cn.zhibao.events.contract.FindingSupplemented;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardWithdrawn;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a finding after it is on file. */
class FindingRulesTest {

    private static final Instant NOW = HazardScene.NOW;
    private static final Instant FILED = NOW.minus(Duration.ofHours(1));
    private static final HazardCommand.Confirm YES = new HazardCommand.Confirm(true, null);

    private final HazardRules rules = new HazardRules(RegisterFiles.load(), HazardScene.POLICY);

    @Test
    void what_a_patrol_found_is_not_verified_before_an_authority_has_confirmed_it() {
        // given
        Hazard found = filed(Source.THIRD_PARTY_PATROL, HazardLevel.GENERAL, null);
        Hazard done = holds(found, new HazardCommand.Submit("已加固", NOW.minusSeconds(60), List.of()), HazardScene.UNIT)
                .next();
        var look = new HazardCommand.Verify(true, NOW, "合格");
        // when, then
        assertThat(decide(done, look, HazardScene.AUTHORITY))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("confirmation-required")));
        Hazard confirmed = holds(done, YES, HazardScene.OTHER).next();
        assertThat(holds(confirmed, look, HazardScene.AUTHORITY).next()).isInstanceOf(Hazard.Closed.class);
    }

    @Test
    void a_deadline_says_nothing_while_a_patrols_finding_is_not_confirmed_and_begins_anew_when_it_had_passed() {
        // given
        Instant passed = NOW.minusSeconds(60);
        Hazard found = filed(Source.THIRD_PARTY_PATROL, HazardLevel.GENERAL, passed);
        // when
        var silent = (Decision.Accepted<Hazard>) HazardRules.deadlineMark(found, DeadlineMark.OVERDUE, passed);
        var confirmed = holds(found, YES, HazardScene.AUTHORITY);
        // then
        assertThat(silent.events()).isEmpty();
        assertThat(confirmed.next().facts().rectifyBy()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(confirmed.events()).singleElement().isInstanceOf(FindingConfirmed.class);
        assertThat(confirmed.next().progress().confirmation())
                .satisfies(word -> assertThat(Objects.requireNonNull(word).by()).isEqualTo("inspector"));
    }

    @Test
    void a_patrols_finding_that_the_authority_refuses_ends_with_its_reason() {
        // given
        Hazard found = filed(Source.THIRD_PARTY_PATROL, HazardLevel.GENERAL, null);
        // when
        var refused = holds(found, new HazardCommand.Confirm(false, "现场无此设备"), HazardScene.AUTHORITY);
        // then
        assertThat(refused.next()).isInstanceOf(Hazard.Withdrawn.class);
        assertThat(refused.events()).singleElement().isInstanceOf(HazardWithdrawn.class);
        assertThat(faults(found, new HazardCommand.Confirm(false, null))).containsExactly("/reason required");
        assertThat(faults(found, new HazardCommand.Confirm(null, null))).containsExactly("/confirmed required");
    }

    @Test
    void who_filed_it_does_not_confirm_it_and_nobody_confirms_twice() {
        // given
        Hazard found = filed(Source.THIRD_PARTY_PATROL, HazardLevel.GENERAL, null);
        Actor filer = new Actor("filer", Actor.Side.AUTHORITY, HazardScene.AUTHORITY.region());
        // when, then
        assertThat(decide(found, YES, filer)).isEqualTo(Decision.refuse(new Refusal.Forbidden("same-person")));
        assertThat(decide(holds(found, YES, HazardScene.AUTHORITY).next(), YES, HazardScene.OTHER))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("already-confirmed")));
    }

    @Test
    void what_is_found_by_anybody_else_is_not_refused_by_a_single_word() {
        assertThat(decide(
                        filed(Source.INSPECTION, HazardLevel.GENERAL, null),
                        new HazardCommand.Confirm(false, "误报"),
                        HazardScene.AUTHORITY))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("withdrawal-required")));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void the_first_to_act_answers_what_was_found_but_a_patrol_is_answered_by_a_confirmation_alone(Source source) {
        // given
        Hazard found = filed(source, null, null);
        var grade = new HazardCommand.Grade(HazardLevel.GENERAL, null, "现场复核");
        // when
        Hazard graded = holds(found, grade, HazardScene.AUTHORITY).next();
        Hazard extended = holds(
                        found,
                        new HazardCommand.Extend(HazardScene.DEADLINE.plus(Duration.ofDays(90)), "材料未到"),
                        HazardScene.UNIT)
                .next();
        Hazard confirmed = holds(found, YES, HazardScene.AUTHORITY).next();
        // then
        assertThat(found.progress().answeredAt()).isNull();
        assertThat(extended.progress().answeredAt()).isNull();
        assertThat(confirmed.progress().answeredAt()).isEqualTo(NOW);
        assertThat(graded.progress().answeredAt()).isEqualTo(source == Source.THIRD_PARTY_PATROL ? null : NOW);
    }

    @Test
    void a_unit_that_settles_the_level_of_what_it_found_itself_has_answered() {
        assertThat(filed(Source.SELF_CHECK, HazardLevel.GENERAL, null)
                        .progress()
                        .answeredAt())
                .isEqualTo(FILED);
        assertThat(filed(Source.INSPECTION, HazardLevel.GENERAL, null)
                        .progress()
                        .answeredAt())
                .isNull();
    }

    @Test
    void what_a_source_had_not_named_is_added_and_what_is_not_said_again_stays() {
        // given
        Hazard found = filed(Source.RANDOM_DRAW, null, null);
        var number = numbered("抽2026-3");
        var people = new HazardCommand.Supplement(
                new FindingFiling(null, null, null, List.of("37030012001", "37030012002"), null, null));
        // when
        Hazard numbered = holds(found, number, HazardScene.AUTHORITY).next();
        var whole = holds(numbered, people, HazardScene.AUTHORITY);
        // then
        Finding finding = Objects.requireNonNull(whole.next().facts().finding());
        assertThat(finding.reference()).isEqualTo("抽2026-3");
        assertThat(finding.inspectors()).hasSize(2);
        assertThat(finding.filedBy()).isEqualTo("filer");
        assertThat(whole.events()).singleElement().isInstanceOf(FindingSupplemented.class);
        assertThat(decide(numbered, number, HazardScene.AUTHORITY))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("nothing-changed")));
        assertThat(faults(found, new HazardCommand.Supplement(FindingFiling.NONE)))
                .containsExactly("/finding required");
        assertThat(faults(
                        found,
                        new HazardCommand.Supplement(
                                new FindingFiling(null, null, null, List.of(), NOW.minusSeconds(5), null))))
                .containsExactly("/finding/demandedAt not-of-this-source");
    }

    @Test
    void a_unit_names_what_lacks_and_replaces_nothing_that_somebody_else_has_named() {
        // given
        Hazard found = filed(Source.INSPECTION, null, null);
        Hazard named = holds(found, numbered("检2026-3"), HazardScene.AUTHORITY).next();
        var people = new HazardCommand.Supplement(
                new FindingFiling(null, null, "检2026-3", List.of("37030012001", "37030012002"), null, null));
        Actor filer = new Actor("filer", Actor.Side.UNIT, null);
        // when, then
        assertThat(decide(named, numbered("检2026-9"), HazardScene.UNIT))
                .isEqualTo(Decision.refuse(new Refusal.Forbidden("authority-only")));
        assertThat(Objects.requireNonNull(holds(named, people, HazardScene.UNIT)
                                .next()
                                .facts()
                                .finding())
                        .inspectors())
                .hasSize(2);
        for (Actor may : List.of(filer, HazardScene.OTHER)) {
            assertThat(Objects.requireNonNull(holds(named, numbered("检2026-9"), may)
                                    .next()
                                    .facts()
                                    .finding())
                            .reference())
                    .isEqualTo("检2026-9");
        }
    }

    private static HazardCommand.Supplement numbered(String reference) {
        return new HazardCommand.Supplement(new FindingFiling(null, null, reference, List.of(), null, null));
    }

    private Hazard filed(Source source, @Nullable HazardLevel level, @Nullable Instant rectifyBy) {
        HazardFiling filing = new HazardFiling(
                level,
                null,
                null,
                "370302",
                null,
                null,
                null,
                source,
                FILED.minusSeconds(60),
                rectifyBy,
                "塔机限位失效",
                false,
                FindingFiling.NONE);
        return ((Decision.Accepted<Hazard>) rules.file(
                        filing,
                        new CaseIdentity(new UUID(1, 2), "YH-1", FILED),
                        Supervised.BY_COUNTY,
                        new Filer("filer", null)))
                .next();
    }

    private static List<String> faults(Hazard hazard, HazardCommand command) {
        return HazardScene.faults(hazard, command, HazardScene.AUTHORITY);
    }
}
