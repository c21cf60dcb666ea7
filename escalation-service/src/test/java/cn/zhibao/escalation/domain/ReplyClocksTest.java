package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Waiting;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeOverdue;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.NoticeServed;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents are received and answered in time (公文签收、回复), or the desk of the place is called. */
class ReplyClocksTest {

    private static final UUID HAZARD = new UUID(8, 0);
    private static final UUID ID = new UUID(8, 1);

    private final Story story = new Story(ID);
    private NoticeFacts notice = Documents.issued(NoticeKind.SUPERVISION_ORDER, ID, HAZARD, Instant.EPOCH, null);

    private void issues(NoticeKind kind, String at, @Nullable String replyBy) {
        Instant named = replyBy == null ? null : Times.at(replyBy);
        notice = Documents.issued(kind, ID, HAZARD, Times.at(at), named);
        story.fact(new NoticeIssued(notice), Times.at(at));
    }

    private void receives(String at) {
        notice = Documents.received(notice, Times.at(at));
        story.fact(new NoticeServed(notice), Times.at(at));
    }

    private void replies(String at) {
        replies(at, at);
    }

    private void replies(String at, String recordedAt) {
        notice = Documents.answered(notice, Times.at(at));
        story.fact(new NoticeReplied(notice), Times.at(recordedAt));
    }

    private void returns(String at) {
        notice = Documents.reviewed(notice, false, Times.at(at));
        story.fact(new NoticeReviewed(notice), Times.at(at));
    }

    @Test
    void an_order_that_is_received_and_answered_in_time_calls_nobody() {
        // when
        issues(NoticeKind.SUPERVISION_ORDER, "2026-03-30 10:00", null);
        receives("2026-03-31 09:00");
        replies("2026-04-14 17:00");
        notice = Documents.reviewed(notice, true, Times.at("2026-04-15 09:00"));
        story.fact(new NoticeReviewed(notice), Times.at("2026-04-15 09:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-SERVE opened, 03-30 10:00 to 04-03 00:00",
                        "CN-REPLY-ORDER opened, 03-30 10:00 to 04-15 00:00",
                        "CN-SERVE met 03-31 09:00, in time",
                        "CN-REPLY-ORDER at 50 %",
                        "CN-REPLY-ORDER at 80 %",
                        "CN-REPLY-ORDER met 04-14 17:00, in time");
        assertThat(story.clock("CN-REPLY-ORDER").facts()).satisfies(clock -> {
            assertThat(clock.caseId()).isEqualTo(ID);
            assertThat(clock.from()).isEqualTo("ADDRESSEE");
            assertThat(clock.to()).isEqualTo("ISSUER");
        });
        assertThat(story.clock("CN-SERVE").facts().to()).isEqualTo("ADDRESSEE");
    }

    @Test
    void when_nobody_answers_the_county_is_called_and_then_the_city_until_somebody_does() {
        // given
        issues(NoticeKind.REMINDER, "2026-03-30 10:00", null);
        receives("2026-03-31 09:00");
        story.news();
        // when
        story.passes("2026-04-08 05:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-REPLY-REMINDER at 50 %",
                        "CN-REPLY-REMINDER at 80 %",
                        "CN-REPLY-REMINDER breached",
                        "CN-REPLY-REMINDER calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-REPLY-REMINDER goes on to 370300 duty-officer for CLOCK_BREACHED");
        assertThat(story.escalation("CN-REPLY-REMINDER").facts().summary()).satisfies(summary -> {
            assertThat(summary.subject()).isEqualTo(Subject.NOTICE);
            assertThat(summary.number()).isEqualTo("淄建督〔2026〕1号");
            assertThat(summary.grade()).isEqualTo("REMINDER");
            assertThat(summary.projectName()).isEqualTo("测试项目");
            assertThat(summary.address()).isEqualTo("测试路1号");
        });
        // when: that it is late is told, and answered at last
        notice = Documents.late(notice, Times.at("2026-04-08 00:00"));
        story.fact(new NoticeOverdue(notice), Times.at("2026-04-08 05:30"));
        replies("2026-04-08 06:00");
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-REPLY-REMINDER met 04-08 06:00, after the breach");
    }

    @Test
    void once_an_answer_is_returned_the_document_itself_is_answered_again_not_its_reminders() {
        // when
        issues(NoticeKind.REMINDER, "2026-03-30 10:00", null);
        replies("2026-04-01 16:00");
        returns("2026-04-02 09:00");
        // then
        assertThat(story.clock("CN-REPLY-REMINDER")).isInstanceOf(Clock.Met.class);
        assertThat(story.news()).noneMatch(told -> told.startsWith("CN-REPLY-AGAIN"));
    }

    @Test
    void an_answer_is_a_receipt_too() {
        // when
        issues(NoticeKind.TRANSFER, "2026-03-30 10:00", null);
        replies("2026-04-01 16:00");
        returns("2026-04-02 09:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-SERVE opened, 03-30 10:00 to 04-03 00:00",
                        "CN-REPLY-TRANSFER opened, 03-30 10:00 to 04-15 00:00",
                        "CN-SERVE met 04-01 16:00, in time",
                        "CN-REPLY-TRANSFER met 04-01 16:00, in time",
                        "CN-REPLY-AGAIN opened, 04-02 09:00 to 04-11 00:00");
    }

    @Test
    void each_answer_that_is_returned_is_owed_again_and_met_by_the_next_one_alone() {
        // given
        issues(NoticeKind.SUPERVISION_ORDER, "2026-03-30 10:00", null);
        replies("2026-03-31 09:00");
        story.news();
        // when
        returns("2026-03-31 16:00");
        receives("2026-04-01 09:00"); // more is told while the answer is still the returned one
        assertThat(story.clock("CN-REPLY-AGAIN")).isInstanceOf(Clock.Running.class);
        replies("2026-04-02 09:00");
        returns("2026-04-02 16:00");
        replies("2026-04-03 09:00");
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-REPLY-AGAIN opened, 03-31 16:00 to 04-09 00:00",
                        "CN-REPLY-AGAIN met 04-02 09:00, in time",
                        "CN-REPLY-AGAIN opened, 04-02 16:00 to 04-11 00:00",
                        "CN-REPLY-AGAIN met 04-03 09:00, in time");
    }

    @Test
    void an_answer_that_is_dated_before_the_return_answers_it_when_it_came() {
        // given
        issues(NoticeKind.SUPERVISION_ORDER, "2026-03-30 10:00", null);
        replies("2026-03-31 09:00");
        returns("2026-03-31 16:00");
        // when
        replies("2026-03-31 15:00", "2026-04-01 10:00");
        // then
        assertThat(story.news()).last().isEqualTo("CN-REPLY-AGAIN met 03-31 16:00, in time");
    }

    @Test
    void who_does_not_answer_again_is_called_for() {
        // given
        issues(NoticeKind.CLOSURE_PROPOSAL, "2026-03-30 10:00", "2026-04-30 18:00");
        replies("2026-03-31 09:00");
        returns("2026-03-31 16:00");
        story.news();
        // when
        story.passes("2026-04-09 00:01");
        // then
        assertThat(story.news())
                .endsWith("CN-REPLY-AGAIN breached", "CN-REPLY-AGAIN calls 370302 duty-officer for CLOCK_BREACHED");
    }

    @ParameterizedTest(name = "named {0}: {1}")
    @CsvSource({
        "2026-04-30 18:00, 04-30 18:00",
        "2026-07-30 18:00, 05-30 00:00",
        ", 05-30 00:00",
        "2026-03-29 18:00, 05-30 00:00"
    })
    void the_date_that_a_proposal_names_is_its_limit_but_sixty_days_at_most_and_none_that_was_over(
            @Nullable String named, String due) {
        // when
        issues(NoticeKind.ENFORCEMENT_PROPOSAL, "2026-03-30 10:00", named);
        // then
        assertThat(story.toldOf("CN-REPLY-PROPOSAL"))
                .containsExactly("CN-REPLY-PROPOSAL opened, 03-30 10:00 to " + due);
    }

    @Test
    void what_later_facts_say_about_the_limit_is_no_date_that_the_document_names() {
        // given
        issues(NoticeKind.ENFORCEMENT_PROPOSAL, "2026-03-30 10:00", "2026-04-30 18:00");
        Instant clocks = Times.at("2026-04-10 00:00");
        // when
        notice = Documents.until(clocks, notice);
        receives("2026-03-31 09:00");
        // then
        assertThat(story.file.facts()).isInstanceOfSatisfying(Paper.class, paper -> {
            assertThat(paper.notice().replyBy()).isEqualTo(clocks);
            assertThat(paper.at(Anchor.REPLY_BY)).isEqualTo(Times.at("2026-04-30 18:00"));
        });
    }

    @Test
    void who_is_released_from_supervision_owes_nothing() {
        // when
        issues(NoticeKind.SUPERVISION_LIFTING, "2026-03-30 10:00", null);
        receives("2026-03-31 09:00");
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news()).isEmpty();
        assertThat(story.file.clocks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void every_kind_that_is_not_a_release_waits_for_one_answer(NoticeKind kind) {
        // when
        issues(kind, "2026-03-30 10:00", null);
        // then
        assertThat(story.file.clocks())
                .filteredOn(clock -> clock.facts().to().equals("ISSUER"))
                .hasSize(kind == NoticeKind.SUPERVISION_LIFTING ? 0 : 1);
    }

    @Test
    void repetitions_and_what_was_told_before_change_nothing() {
        // given
        issues(NoticeKind.SUPERVISION_ORDER, "2026-03-30 10:00", null);
        NoticeFacts asIssued = notice;
        replies("2026-03-31 09:00");
        CaseFile before = story.file;
        story.news();
        // when
        story.give(new Input.FactArrived(new NoticeReplied(notice), 2), Times.at("2026-04-01 09:00"));
        story.give(new Input.FactArrived(new NoticeIssued(asIssued), 1), Times.at("2026-04-01 09:00"));
        // then
        assertThat(story.news()).isEmpty();
        assertThat(story.file).isEqualTo(before);
    }

    @Test
    void a_document_of_the_last_days_of_a_year_waits_for_its_table_and_an_answer_counts_all_the_same() {
        // given
        issues(NoticeKind.SUPERVISION_ORDER, "2026-12-30 10:00", null);
        assertThat(story.file.waiting())
                .extracting(Waiting::rule)
                .containsExactlyInAnyOrder("CN-SERVE", "CN-REPLY-ORDER");
        replies("2026-12-31 09:00");
        returns("2026-12-31 16:00");
        story.news();
        // when
        var year = new WorkCalendar.Year(Set.of(LocalDate.of(2027, 1, 1)), Set.of());
        story.learns(new Calendars.Table(2027, 1, year, Times.at("2027-01-04 08:00")));
        story.give(new Input.TimerFired(), Times.at("2027-01-04 08:00"));
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-SERVE opened, 12-30 10:00 to 01-06 00:00",
                        "CN-REPLY-AGAIN opened, 12-31 16:00 to 01-09 00:00",
                        "CN-REPLY-ORDER opened, 12-30 10:00 to 01-15 00:00",
                        "CN-SERVE met 12-31 09:00, in time",
                        "CN-REPLY-ORDER met 12-31 09:00, in time");
        assertThat(story.clock("CN-REPLY-AGAIN")).isInstanceOf(Clock.Running.class);
    }
}
