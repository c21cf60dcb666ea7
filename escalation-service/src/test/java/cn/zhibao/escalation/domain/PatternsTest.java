package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.PatternSuspected;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a case is judged among others, and as what. */
class PatternsTest {

    private static final Setting SETTING = new Setting(Story.POLICY, Roster.EVERYWHERE, Story.CALENDAR);
    private static final Samples.Accident FATAL = reported("2026-04-01 10:00").deaths(1);
    private static final Instant LATER = Times.at("2026-04-01 15:00");

    private final List<EscalationEvent> told = new ArrayList<>();

    private CaseFile decide(CaseFile file, Input input, Instant at) {
        Outcome outcome = Engine.decide(SETTING, file, input, at);
        outcome.decisions().stream()
                .filter(Decision.Told.class::isInstance)
                .map(decision -> ((Decision.Told) decision).fact())
                .forEach(told::add);
        return outcome.next();
    }

    private CaseFile filed() {
        Input fact = new Input.FactArrived(new AccidentReported(FATAL.facts(), List.of()), 1);
        return decide(CaseFile.empty(FATAL.id()), fact, FATAL.reportedAt());
    }

    /** Hours later, and elsewhere. */
    private CaseFile supplemented(CaseFile file) {
        AccidentFacts worse = FATAL.deaths(2).in(Samples.CHANGSHA_WANGCHENG).facts();
        return decide(
                file,
                new Input.FactArrived(new AccidentSupplemented(worse, List.of("casualties"), LATER, null, null), 2),
                LATER);
    }

    private static Predicate<Alarm> dueBy(Instant moment) {
        return alarm -> !alarm.at().isAfter(moment);
    }

    private CaseFile judged(CaseFile file) {
        Member own = file.memberships().getFirst().member();
        return judged(
                file,
                IntStream.range(0, 3).mapToObj(number -> other(number, own)).toList());
    }

    private CaseFile judged(CaseFile file, List<Member> others) {
        Membership own = file.memberships().getFirst();
        List<Member> members =
                Stream.concat(Stream.of(own.member()), others.stream()).toList();
        return decide(file, new Input.InSeries(own.id(), members, List.of()), own.judgedAt());
    }

    private static Member other(int number, Member own) {
        return new Member(
                new UUID(1, number),
                own.happenedAt().minus(Duration.ofDays(number)),
                own.joinedAt().minusSeconds(9),
                own.countsUntil(),
                null);
    }

    @Test
    void what_is_told_later_and_known_earlier_changes_nothing() {
        // given: live, what came hours later lay unread in the same batch
        supplemented(judged(filed()));
        List<EscalationEvent> inOrder = List.copyOf(told);
        told.clear();
        // when
        judged(supplemented(filed()));
        // then
        assertThat(inOrder)
                .anyMatch(fact -> fact instanceof SuspicionEvent of
                        && of.suspicion().rule().equals("DET-CLUSTER")
                        && of.region().equals(Samples.ZICHUAN)
                        && of.suspicion().summary().deaths() == 1);
        assertThat(told).containsExactlyInAnyOrderElementsOf(inOrder);
    }

    @Test
    void a_case_joins_each_series_once_and_is_judged_once() {
        // given
        CaseFile judged = judged(filed());
        // when
        CaseFile again = judged(supplemented(judged));
        // then
        assertThat(judged.memberships())
                .extracting(each -> each.series().rule())
                .containsExactly("DET-CLUSTER", "DET-CLUSTER-TYPE", "DET-CONDITIONS");
        assertThat(again.memberships())
                .extracting(each -> each.series().rule() + " " + each.series().same())
                .containsExactly(
                        "DET-CLUSTER PROVINCE=370000",
                        "DET-CLUSTER-TYPE PROVINCE=370000;TYPE=10",
                        "DET-CONDITIONS ENTERPRISE=91370302MA3C000001",
                        "DET-UNDER ENTERPRISE=91370302MA3C000001",
                        "DET-CLUSTER PROVINCE=430000",
                        "DET-CLUSTER-TYPE PROVINCE=430000;TYPE=10");
        assertThat(told)
                .filteredOn(fact -> fact instanceof SuspicionEvent of
                        && of.suspicion().rule().equals("DET-CLUSTER"))
                .hasSize(1);
    }

    @Test
    void of_many_those_that_joined_last_are_named_and_all_are_counted() {
        // given: each joined a second before the one of the next lower number, a day apart by turns
        CaseFile filed = filed();
        Member own = filed.memberships().getFirst().member();
        List<Member> others = IntStream.range(0, 40)
                .mapToObj(number -> new Member(
                        new UUID(1, number),
                        own.happenedAt().minus(Duration.ofDays(number % 3)),
                        own.joinedAt().minusSeconds(number + 1L),
                        own.countsUntil(),
                        null))
                .toList();
        // when
        judged(filed, others);
        // then
        List<SuspicionEvidence> evidence = told.stream()
                .filter(PatternSuspected.class::isInstance)
                .map(PatternSuspected.class::cast)
                .map(each -> each.suspicion().evidence())
                .findFirst()
                .orElseThrow();
        assertThat(evidence).contains(new SuspicionEvidence("count", "41", null));
        assertThat(evidence)
                .filteredOn(each -> each.name().equals("member"))
                .extracting(SuspicionEvidence::caseId)
                .containsExactlyInAnyOrderElementsOf(others.stream()
                        .limit(Patterns.NAMED)
                        .map(Member::caseId)
                        .toList());
        assertThat(evidence)
                .filteredOn(each -> each.name().equals("member"))
                .extracting(each -> Instant.parse(each.value()))
                .isSorted();
    }

    @Test
    void other_timers_of_the_case_do_not_judge_it() {
        // when
        CaseFile file = decide(filed(), new Input.TimerFired(), LATER);
        // then
        assertThat(file.memberships()).allMatch(each -> each.alarm() != null);
        assertThat(Patterns.due(SETTING, file, dueBy(LATER))).first().satisfies(question -> {
            assertThat(question.judgedAt()).isEqualTo(FATAL.reportedAt().plusMillis(1));
            assertThat(question.from()).isEqualTo(Times.at("2026-03-28 00:00"));
            assertThat(question.until()).isEqualTo(Times.at("2026-04-06 00:00"));
        });
        assertThat(Patterns.due(SETTING, file, dueBy(FATAL.reportedAt()))).isEmpty();
        assertThat(Patterns.due(SETTING, file, dueBy(LATER))).hasSize(3);
        assertThat(Patterns.due(SETTING, judged(file), dueBy(LATER)))
                .extracting(question -> question.series().rule())
                .containsExactly("DET-CLUSTER-TYPE", "DET-CONDITIONS");
    }

    @Test
    void who_joins_later_or_long_after_is_not_seen() {
        // given
        Membership own = filed().memberships().getFirst();
        SeriesQuestion question = new SeriesQuestion(
                own.id(), own.series(), own.member(), own.judgedAt(), Instant.MIN, Instant.MAX, null);
        Member me = own.member();
        Member before = other(1, me);
        Member later = new Member(new UUID(1, 2), me.happenedAt(), me.joinedAt().plusMillis(1), me.countsUntil(), null);
        Member forgotten = new Member(
                new UUID(1, 3),
                me.happenedAt(),
                before.joinedAt(),
                me.joinedAt().minusMillis(1),
                null);
        // when, then
        assertThat(question.of(List.of(later, me, before, forgotten))).containsExactly(me, before);
        // when
        List<Member> many = IntStream.range(0, 300)
                .mapToObj(number -> new Member(
                        new UUID(1, number),
                        me.happenedAt(),
                        me.joinedAt().minusSeconds(number + 1L),
                        me.countsUntil(),
                        null))
                .toList();
        // then
        assertThat(question.of(many))
                .hasSize(SeriesQuestion.MOST)
                .extracting(each -> each.caseId().getLeastSignificantBits())
                .startsWith(0L, 1L);
    }
}
