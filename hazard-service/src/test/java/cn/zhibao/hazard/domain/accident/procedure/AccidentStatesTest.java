package cn.zhibao.hazard.domain.accident.procedure;

import static cn.zhibao.hazard.domain.accident.Scene.OCCURRED;
import static cn.zhibao.hazard.domain.accident.Scene.deaths;
import static cn.zhibao.hazard.domain.accident.Scene.faults;
import static cn.zhibao.hazard.domain.accident.Scene.reported;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ReportLevel;
import cn.zhibao.events.contract.ReportLine;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.Scene;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of an accident meets every command; a state or command that is added fails here until it has its row. */
class AccidentStatesTest {

    private static final Instant NOW = OCCURRED.plus(Duration.ofDays(200));
    private static final Region COUNTY = new Region("430102");

    private static final InvestigationRules INVESTIGATION = new InvestigationRules(Scene.checks(), Scene.replay());
    private static final ConclusionRules CONCLUSION = new ConclusionRules(Scene.checks(), Scene.replay());
    private static final ReportingRules REPORTING = new ReportingRules(Scene.checks(), Scene.replay());

    private enum Command {
        SUPPLEMENT,
        BEGIN_INVESTIGATION,
        SUBMIT_REPORT,
        EVALUATE,
        CONCLUDE,
        RECEIVE,
        INFORM,
        CLOSE_WINDOW
    }

    private static final Map<Class<? extends Accident>, Set<Command>> ALLOWED = Map.of(
            Accident.Reported.class,
            Set.of(
                    Command.SUPPLEMENT,
                    Command.BEGIN_INVESTIGATION,
                    Command.RECEIVE,
                    Command.INFORM,
                    Command.CLOSE_WINDOW),
            Accident.UnderInvestigation.class,
            Set.of(
                    Command.SUPPLEMENT,
                    Command.BEGIN_INVESTIGATION,
                    Command.SUBMIT_REPORT,
                    Command.EVALUATE,
                    Command.CONCLUDE,
                    Command.RECEIVE,
                    Command.INFORM,
                    Command.CLOSE_WINDOW),
            Accident.Concluded.class,
            Set.of(Command.SUPPLEMENT, Command.EVALUATE, Command.RECEIVE, Command.INFORM, Command.CLOSE_WINDOW));

    static Stream<Arguments> moves() {
        return Arrays.stream(Accident.class.getPermittedSubclasses())
                .flatMap(state -> Arrays.stream(Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_state_takes_the_commands_that_it_allows_and_no_others(Class<? extends Accident> state, Command command) {
        // given
        Accident accident = in(state);
        // when
        Decision<Accident> decision = send(command, accident);
        // then
        assertThat(decision instanceof Decision.Accepted<Accident>)
                .isEqualTo(ALLOWED.getOrDefault(state, Set.of()).contains(command));
    }

    @Test
    void the_facts_on_file_give_the_state_that_was_decided() {
        // given
        Accident running = in(Accident.UnderInvestigation.class);
        Accident decided = accepted(send(Command.CONCLUDE, running)).next();
        // when, then
        assertThat(in(Accident.Concluded.class)).isEqualTo(decided);
    }

    @Test
    void a_supplement_after_the_final_report_is_kept_and_says_so() {
        var decision = Scene.supplemented(in(Accident.Concluded.class), deaths(5), NOW);
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(AccidentSupplemented.class, supplement -> {
            assertThat(supplement.afterConclusion()).isTrue();
            assertThat(supplement.afterWindow()).isTrue();
        });
    }

    @Test
    void a_final_report_with_open_points_is_refused_and_every_one_is_named() {
        // given
        Accident begun = accepted(INVESTIGATION.record(reported(deaths(1)), begin(), new Faults(), NOW))
                .next();
        var textless = new ConclusionFiling.Point(null, NOW);
        var timeless = new ConclusionFiling.Point("x", null);
        // when
        var nothing = CONCLUSION.conclude(
                begun, new ConclusionFiling(null, null, null, null, null, textless, timeless), new Faults(), NOW);
        // then
        assertThat(faults(nothing))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/nature", "required"),
                        tuple("/cause/direct", "required"),
                        tuple("/checklist/causeFound", "open-point"),
                        tuple("/checklist/responsibleDealtWith", "open-point"),
                        tuple("/checklist/measuresCarriedOut/text", "required"),
                        tuple("/checklist/peopleEducated/at", "required"),
                        tuple("#investigation/reportSubmittedAt", "not-recorded"),
                        tuple("#investigation/approvedAt", "not-recorded"));
        assertThat(faults(CONCLUSION.conclude(reported(deaths(1)), conclusion(), new Faults(), NOW)))
                .extracting(Fault::pointer)
                .containsExactly("#investigation/startedAt");
    }

    @Test
    void a_ledger_that_tells_the_impossible_is_not_believed() {
        // given
        List<AccidentEvent> told = requireNonNull(TOLD.get(Accident.Concluded.class));
        AccidentReported first = (AccidentReported) told.getFirst();
        AccidentConcluded end = (AccidentConcluded) told.getLast();
        // then
        for (List<AccidentEvent> impossible :
                List.<List<AccidentEvent>>of(List.of(end), List.of(first, first), List.of(first, end))) {
            assertThatThrownBy(() -> Scene.replay().of(impossible)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The facts that lead to a state. */
    private static final Map<Class<? extends Accident>, List<AccidentEvent>> TOLD = told();

    private static Map<Class<? extends Accident>, List<AccidentEvent>> told() {
        Accident.Reported first = reported(deaths(1));
        List<AccidentEvent> facts = new ArrayList<>();
        facts.add(new AccidentReported(first.facts(), first.dossier().gaps()));
        List<AccidentEvent> begun = with(facts, INVESTIGATION.record(first, approved(), new Faults(), NOW));
        Accident running = Scene.replay().of(begun);
        List<AccidentEvent> concluded = with(begun, CONCLUSION.conclude(running, conclusion(), new Faults(), NOW));
        return Map.of(
                Accident.Reported.class,
                facts,
                Accident.UnderInvestigation.class,
                begun,
                Accident.Concluded.class,
                concluded);
    }

    private static List<AccidentEvent> with(List<AccidentEvent> before, Decision<Accident> decision) {
        List<AccidentEvent> all = new ArrayList<>(before);
        accepted(decision).events().forEach(event -> all.add((AccidentEvent) event));
        return all;
    }

    private static Accident in(Class<? extends Accident> state) {
        return Scene.replay().of(requireNonNull(TOLD.get(state)));
    }

    private static Decision<Accident> send(Command command, Accident accident) {
        return switch (command) {
            case SUPPLEMENT -> Scene.rules().supplement(accident, deaths(7), new Faults(), NOW);
            case BEGIN_INVESTIGATION -> INVESTIGATION.record(accident, begin(), new Faults(), NOW);
            case SUBMIT_REPORT ->
                INVESTIGATION.record(
                        accident,
                        new InvestigationFiling(
                                null, null, null, null, OCCURRED.plusSeconds(150), null, null, null, null),
                        new Faults(),
                        NOW);
            case EVALUATE ->
                INVESTIGATION.record(
                        accident,
                        new InvestigationFiling(null, null, null, null, null, null, null, null, NOW),
                        new Faults(),
                        NOW);
            case CONCLUDE -> CONCLUSION.conclude(accident, conclusion(), new Faults(), NOW);
            case RECEIVE ->
                REPORTING.receive(
                        accident,
                        new ReceiptFiling(ReportLine.EMERGENCY, ReportLevel.COUNTY, ReportForm.PHONE, NOW),
                        COUNTY,
                        new Faults(),
                        NOW);
            case INFORM ->
                REPORTING.inform(
                        accident,
                        new NotificationFiling(NotifiedParty.UNION, ReportForm.PHONE, NOW),
                        COUNTY,
                        new Faults(),
                        NOW);
            case CLOSE_WINDOW ->
                Scene.rules().closeWindow(accident, accident.dossier().window().endsAt());
        };
    }

    private static Decision.Accepted<Accident> accepted(Decision<Accident> decision) {
        return (Decision.Accepted<Accident>) decision;
    }

    private static InvestigationFiling begin() {
        return new InvestigationFiling(null, OCCURRED.plusSeconds(90), null, null, null, null, null, null, null);
    }

    private static InvestigationFiling approved() {
        return new InvestigationFiling(
                null,
                OCCURRED.plusSeconds(100),
                null,
                null,
                OCCURRED.plusSeconds(200),
                null,
                null,
                OCCURRED.plusSeconds(300),
                null);
    }

    private static ConclusionFiling conclusion() {
        var point = new ConclusionFiling.Point("已完成", NOW);
        return new ConclusionFiling(AccidentNature.RESPONSIBILITY, "支护失稳", null, point, point, point, point);
    }
}
