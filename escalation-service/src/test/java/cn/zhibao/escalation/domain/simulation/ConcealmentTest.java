package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.MatchFacts;
import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Word of an accident that nobody reports. */
class ConcealmentTest {

    private static final UUID SIGNAL = new UUID(7, 7);
    private static final Instant TAKEN = Times.at("2026-03-28 10:00");

    /** Where all accidents of these stories are. */
    private static final double LONGITUDE = 118.0;

    private static final double LATITUDE = 36.8;

    /** A degree of latitude is 111.2 km. */
    private static SignalFacts signal(SignalKind kind, double kmSouth, Instant seen) {
        Position position = new Position(LONGITUDE, LATITUDE - kmSouth / 111.195);
        return new SignalFacts(SIGNAL, "W-1", kind, Samples.ZICHUAN, position, seen, TAKEN, null, false);
    }

    private static Samples.Accident accident(int number, String region, Instant occurred, Instant told) {
        return new Samples.Accident(
                new UUID(9, number), region, new Casualties(0, 1, 0, 0, 0), occurred, occurred, told);
    }

    private static Recorded told(Samples.Accident accident) {
        return new Recorded(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of()));
    }

    private static Recorded told(SignalFacts signal) {
        return new Recorded(1, TAKEN, new SignalReceived(signal));
    }

    private static Stream<EscalationEvent> told(Recorded... history) {
        List<Recorded> inOrder = new ArrayList<>(List.of(history));
        inOrder.sort(Comparator.comparing(Recorded::moment));
        return Seen.of(inOrder).moments.stream().map(Seen.Moment::fact);
    }

    private static List<MatchFacts> matched(Recorded... history) {
        return told(history)
                .filter(HintMatched.class::isInstance)
                .map(fact -> ((HintMatched) fact).match())
                .toList();
    }

    private static List<SuspicionFacts> suspected(Recorded... history) {
        return told(history)
                .filter(SuspicionEvent.class::isInstance)
                .map(fact -> ((SuspicionEvent) fact).suspicion())
                .filter(facts -> facts.rule().startsWith("DET-CONCEALMENT"))
                .toList();
    }

    @ParameterizedTest(name = "{0} km away, happened {1} hours before it was seen, reported {2} minutes after: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0    | 0     | 30      | -
            4.9  | 0     | 30      | -
            5.1  | 0     | 30      | PLACE
            0    | 24    | 30      | -
            0    | 24.02 | 30      | TIME
            0    | -24   | 30      | -
            5.1  | 30    | 30      | PLACE_AND_TIME
            0    | 0     | -300    | -
            0    | 0     | 120     | -
            0    | 0     | 120.001 | nothing
            0    | 80    | 30      | nothing
            """)
    void a_report_near_it_around_the_time_and_within_the_limit_answers_a_signal(
            double km, double hours, double minutes, String whyNot) {
        // given
        Instant occurred = TAKEN.minusMillis((long) (hours * 3_600_000));
        Instant reported = TAKEN.plusMillis((long) (minutes * 60_000));
        Recorded[] history = {
            told(signal(SignalKind.EMERGENCY_120, km, TAKEN)), told(accident(1, Samples.ZICHUAN, occurred, reported))
        };
        // when
        List<SuspicionFacts> found = suspected(history);
        // then
        assertThat(matched(history)).hasSize(whyNot == null ? 1 : 0);
        if (whyNot == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(each -> {
                assertThat(each.caseId()).isEqualTo(SIGNAL);
                assertThat(each.desk()).isEqualTo("370300");
                assertThat(each.suspectedAt())
                        .isEqualTo(TAKEN.plus(Duration.ofHours(2)).plusMillis(1));
                assertThat(evidence(each, "nearest.whyNot"))
                        .isEqualTo(whyNot.equals("nothing") ? List.of() : List.of(whyNot));
                assertThat(evidence(each, "compared")).containsExactly(whyNot.equals("nothing") ? "0" : "1");
            });
        }
    }

    private static List<String> evidence(SuspicionFacts suspicion, String name) {
        return suspicion.evidence().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.value())
                .toList();
    }

    @Test
    void a_suspicion_of_concealment_says_what_was_compared_and_the_nearest_with_it() {
        // when
        SuspicionFacts found = suspected(
                        told(signal(SignalKind.HOSPITAL, 7.3, TAKEN)),
                        told(accident(1, Samples.ZICHUAN, TAKEN.minus(Duration.ofHours(3)), TAKEN)),
                        told(accident(2, Samples.CHANGSHA_WANGCHENG, TAKEN, TAKEN)))
                .getFirst();
        // then
        assertThat(found.summary().number()).isEqualTo("W-1");
        assertThat(found.evidence())
                .extracting(each -> each.name() + " " + each.value())
                .containsExactly(
                        "signal.deaths 0",
                        "signal.injured 0",
                        "signal.kind HOSPITAL",
                        "signal.missing 0",
                        "signal.trapped 0",
                        "seenAt 2026-03-28T02:00:00Z",
                        "receivedAt 2026-03-28T02:00:00Z",
                        "region 370302",
                        "position 118.00000, 36.73435",
                        "withinKm 5",
                        "withinHours 24",
                        "compared 1",
                        "nearest 2026-03-27T23:00:00Z",
                        "nearest.hours 3.0",
                        "nearest.km 7.3",
                        "nearest.comparedBy POSITION",
                        "nearest.whyNot PLACE");
        assertThat(found.evidence().getLast().caseId()).isEqualTo(new UUID(9, 1));
    }

    @Test
    void a_match_says_which_accident_is_taken_for_it_and_how_near_it_is() {
        // given: two that match, and one that is nearer and too long ago
        Instant seen = TAKEN.minus(Duration.ofHours(1));
        Samples.Accident far = accident(1, Samples.ZICHUAN, seen.minus(Duration.ofHours(3)), TAKEN);
        Samples.Accident near = accident(2, Samples.CHANGSHA_WANGCHENG, seen, TAKEN.plus(Duration.ofMinutes(50)));
        Samples.Accident other = accident(3, Samples.ZICHUAN, seen.minus(Duration.ofHours(30)), TAKEN);
        // when
        List<MatchFacts> found =
                matched(told(signal(SignalKind.HOSPITAL, 2.6, seen)), told(far), told(near), told(other));
        // then: all of them lie at the same place, and the second is nearer in time
        assertThat(found).singleElement().satisfies(match -> {
            assertThat(match.caseId()).isEqualTo(SIGNAL);
            assertThat(match.accidentId()).isEqualTo(near.id());
            assertThat(match.rule()).isEqualTo("DET-CONCEALMENT");
            assertThat(match.matchedAt())
                    .isEqualTo(TAKEN.plus(Duration.ofHours(2)).plusMillis(1));
            assertThat(match.summary().number()).isEqualTo("W-1");
            assertThat(match.region()).isEqualTo(Samples.ZICHUAN);
            assertThat(match.evidence())
                    .extracting(each -> each.name() + " " + each.value())
                    .endsWith(
                            "withinKm 5",
                            "withinHours 24",
                            "compared 3",
                            "matching 2",
                            "matched 2026-03-28T01:00:00Z",
                            "matched.hours 0.0",
                            "matched.km 2.6",
                            "matched.comparedBy POSITION",
                            "matched.sameCounty false",
                            "matched.toldAt 2026-03-28T02:50:00Z");
            assertThat(match.evidence().getLast().caseId()).isEqualTo(near.id());
        });
    }

    @Test
    void a_signal_that_comes_again_after_it_was_matched_is_matched_once() {
        // given: it was sent twice, and hours apart
        List<Recorded> history = List.of(
                told(Samples.signal(SIGNAL, SignalKind.HOSPITAL, Samples.ZICHUAN, TAKEN, TAKEN)),
                told(accident(1, Samples.ZICHUAN, TAKEN, TAKEN)),
                told(accident(2, Samples.CHANGSHA_WANGCHENG, TAKEN, TAKEN.plus(Duration.ofHours(5)))),
                told(Samples.signal(SIGNAL, SignalKind.HOSPITAL, Samples.ZICHUAN, TAKEN, TAKEN)));
        // when, then
        assertThat(Seen.of(history).moments)
                .extracting(Seen.Moment::fact)
                .filteredOn(HintMatched.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest(name = "signal in {0}, accident in {1}: {2}")
    @CsvSource(textBlock = """
            370302, 370302, reported
            370300, 370302, reported
            370302, 370303, hidden
            """)
    void without_a_position_the_same_county_counts(String signal, String accident, String result) {
        // given
        Instant seen = TAKEN.minus(Duration.ofHours(1));
        // when
        Recorded[] history = {
            told(Samples.signal(SIGNAL, SignalKind.WORK_INJURY, signal, seen, TAKEN)),
            told(accident(1, accident, seen, TAKEN))
        };
        List<SuspicionFacts> found = suspected(history);
        // then
        assertThat(matched(history))
                .hasSize(result.equals("hidden") ? 0 : 1)
                .allSatisfy(each -> assertThat(each.evidence())
                        .extracting(SuspicionEvidence::name, SuspicionEvidence::value)
                        .contains(tuple("matched.comparedBy", "COUNTY"), tuple("matched.sameCounty", "true"))
                        .doesNotContain(tuple("matched.km", "0.0")));
        assertThat(found).hasSize(result.equals("hidden") ? 1 : 0);
        found.forEach(each -> assertThat(evidence(each, "nearest.comparedBy")).containsExactly("COUNTY"));
    }

    @ParameterizedTest
    @EnumSource(SignalKind.class)
    void a_signal_that_speaks_of_nobody_hurt_is_no_word_of_an_accident(SignalKind kind) {
        // given
        boolean ofPeople = List.of(SignalKind.EMERGENCY_120, SignalKind.HOSPITAL, SignalKind.WORK_INJURY)
                .contains(kind);
        SignalFacts bare = Samples.signal(SIGNAL, kind, Samples.ZICHUAN, TAKEN, TAKEN);
        SignalFacts hurt = new SignalFacts(
                SIGNAL, "W-1", kind, Samples.ZICHUAN, null, TAKEN, TAKEN, new SignalCounts(null, 1, null, null), false);
        // when, then
        assertThat(suspected(told(bare))).hasSize(ofPeople ? 1 : 0);
        assertThat(suspected(told(hurt))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TipKind.class)
    void a_tip_is_word_of_an_accident_when_it_says_that_one_is_hidden(TipKind kind) {
        // given
        TipFacts tip = Samples.tip(SIGNAL, kind, Samples.ZICHUAN, TAKEN);
        // when, then
        assertThat(suspected(new Recorded(1, TAKEN, new TipReceived(tip))))
                .extracting(SuspicionFacts::rule)
                .isEqualTo(kind == TipKind.ACCIDENT_CONCEALMENT ? List.of("DET-CONCEALMENT-TIP") : List.of());
    }

    @Test
    void what_is_said_of_a_place_in_time_counts_and_what_is_said_later_does_not() {
        // given: the accident is moved away an hour after the signal, or three hours
        Samples.Accident here = accident(1, Samples.ZICHUAN, TAKEN, TAKEN);
        SignalFacts signal = Samples.signal(SIGNAL, SignalKind.EMERGENCY_120, Samples.ZICHUAN, TAKEN, TAKEN);
        // when, then
        assertThat(suspected(told(signal), told(here), moved(here, 1))).hasSize(1);
        assertThat(suspected(told(signal), told(here), moved(here, 3))).isEmpty();
    }

    private static Recorded moved(Samples.Accident accident, int hours) {
        Instant at = TAKEN.plus(Duration.ofHours(hours));
        return new Recorded(
                2, at, new AccidentSupplemented(accident.in("370303").facts(), List.of("region"), at, null, null));
    }

    @Test
    void a_signal_of_an_exercise_is_not_answered_by_an_accident() {
        // given
        SignalFacts exercise = new SignalFacts(
                SIGNAL, "W-1", SignalKind.EMERGENCY_120, Samples.ZICHUAN, null, TAKEN, TAKEN, null, true);
        // when, then
        assertThat(suspected(told(exercise), told(accident(1, Samples.ZICHUAN, TAKEN, TAKEN))))
                .singleElement()
                .satisfies(each -> assertThat(each.exercise()).isTrue());
    }
}
