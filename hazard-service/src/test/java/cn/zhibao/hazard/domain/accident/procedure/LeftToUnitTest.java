package cn.zhibao.hazard.domain.accident.procedure;

import static cn.zhibao.hazard.domain.accident.Scene.OCCURRED;
import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static cn.zhibao.hazard.domain.accident.Scene.faults;
import static cn.zhibao.hazard.domain.accident.Scene.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.InvestigationAuthority;
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

/** An investigation that is left to the unit, because nobody was hurt, needs nobody's approval for as long as that holds. */
class LeftToUnitTest {

    private static final Instant SUBMITTED = OCCURRED.plus(Duration.ofDays(10));
    private static final Instant NOW = OCCURRED.plus(Duration.ofDays(200));

    private final InvestigationRules rules = new InvestigationRules(Scene.checks(), Scene.replay());
    private final ConclusionRules conclusions = new ConclusionRules(Scene.checks(), Scene.replay());

    @Test
    void it_is_not_late_for_an_approval_that_nobody_has_to_give() {
        // when
        Accident.UnderInvestigation running = submitted();
        // then
        assertThat(Deadlines.of(running.facts(), running.investigation()).approveBy())
                .isNull();
        assertThat(Deadlines.late(running.facts(), running.investigation(), NOW))
                .isEmpty();
    }

    @Test
    void it_is_concluded_and_evaluated_without_an_approval() {
        // when
        Accident concluded = accepted(conclude(submitted()));
        Decision<Accident> evaluated = evaluate(concluded, NOW);
        // then
        assertThat(accepted(evaluated)).isInstanceOf(Accident.Concluded.class);
    }

    @Test
    void it_is_evaluated_after_its_report() {
        assertThat(faults(evaluate(begun(), NOW)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/reportSubmittedAt", "required"));
        assertThat(faults(evaluate(submitted(), SUBMITTED.minusSeconds(1))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/evaluatedAt", "before-submitted"));
    }

    @Test
    void when_somebody_has_died_meanwhile_the_government_has_to_approve_of_it() {
        // when
        Accident.UnderInvestigation grave =
                (Accident.UnderInvestigation) Scene.supplemented(submitted(), deaths(1), SUBMITTED.plusSeconds(60))
                        .next();
        // then
        assertThat(faults(conclude(grave)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("#investigation/approvedAt", "not-recorded"));
        assertThat(faults(evaluate(grave, NOW)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/approvedAt", "required"));
        assertThat(Deadlines.late(grave.facts(), grave.investigation(), NOW)).containsExactly("approval");
    }

    private Accident.UnderInvestigation begun() {
        Accident known = reported(Scene.said(null, new CasualtyCounts(0, 0, 0, 0, 0), null, null, null));
        return (Accident.UnderInvestigation)
                accepted(record(known, filing(InvestigationAuthority.UNIT, OCCURRED.plusSeconds(90), null, null)));
    }

    private Accident.UnderInvestigation submitted() {
        return (Accident.UnderInvestigation) accepted(record(begun(), filing(null, null, SUBMITTED, null)));
    }

    private Decision<Accident> evaluate(Accident accident, Instant at) {
        return record(accident, filing(null, null, null, at));
    }

    private Decision<Accident> record(Accident accident, InvestigationFiling said) {
        return rules.record(accident, said, new Faults(), NOW);
    }

    private Decision<Accident> conclude(Accident accident) {
        var point = new ConclusionFiling.Point("已完成", NOW);
        var said = new ConclusionFiling(AccidentNature.RESPONSIBILITY, "支护失稳", null, point, point, point, point);
        return conclusions.conclude(accident, said, new Faults(), NOW);
    }

    private static Accident accepted(Decision<Accident> decision) {
        return ((Decision.Accepted<Accident>) decision).next();
    }

    private static InvestigationFiling filing(
            @Nullable InvestigationAuthority authority,
            @Nullable Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant evaluatedAt) {
        return new InvestigationFiling(authority, startedAt, null, null, submittedAt, null, null, null, evaluatedAt);
    }
}
