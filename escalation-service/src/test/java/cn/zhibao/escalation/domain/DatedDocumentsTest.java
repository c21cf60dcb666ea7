package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReviewed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A document that names a date is owed its answer then; what happens meanwhile is no answer. */
class DatedDocumentsTest {

    private static final UUID ID = new UUID(8, 1);

    private final Story story = new Story(ID);

    private NoticeFacts issues(NoticeKind kind, String at, String replyBy) {
        NoticeFacts notice = Documents.issued(kind, ID, ID, Times.at(at), Times.at(replyBy));
        story.fact(new NoticeIssued(notice), Times.at(at));
        return notice;
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"SUPERVISION_LIFTING", "REMINDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_date_that_somebody_wrote_into_a_document_is_its_limit_whatever_its_kind(NoticeKind kind) {
        // when
        issues(kind, "2026-03-30 10:00", "2026-04-20 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-SERVE opened, 03-30 10:00 to 04-03 00:00",
                        "CN-REPLY-PROPOSAL opened, 03-30 10:00 to 04-20 00:00");
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISION_LIFTING, 0", "REMINDER, 1"})
    void what_names_no_date_by_itself_is_owed_what_it_always_was(NoticeKind kind, int answers) {
        // when
        issues(kind, "2026-03-30 10:00", "2026-04-20 00:00");
        // then
        assertThat(story.file.clocks())
                .filteredOn(clock -> clock.facts().to().equals("ISSUER"))
                .hasSize(answers)
                .allMatch(clock -> clock.facts().rule().equals("CN-REPLY-REMINDER"));
    }

    @Test
    void an_interview_that_is_not_on_record_three_days_after_its_day_calls_who_announced_it() {
        // given
        NoticeFacts notice = interview("2026-04-10 10:00");
        assertThat(story.clock("CN-INTERVIEW").facts().desk()).isEqualTo("370300");
        story.news();
        // when
        story.passes("2026-04-16 00:01");
        // then
        assertThat(story.toldOf("CN-INTERVIEW"))
                .containsExactly(
                        "CN-INTERVIEW at 80 %",
                        "CN-INTERVIEW breached", "CN-INTERVIEW calls 370300 duty-officer for CLOCK_BREACHED");
        // when
        story.news();
        story.fact(new InterviewHeld(notice, Times.at("2026-04-10 10:00"), true), Times.at("2026-04-16 00:05"));
        // then
        assertThat(story.toldOf("CN-INTERVIEW")).containsExactly("CN-INTERVIEW met 04-10 10:00, after the breach");
    }

    @Test
    void an_interview_is_owed_no_more_when_the_matter_is_over() {
        // given
        NoticeFacts notice = interview("2026-04-10 10:00");
        story.news();
        // when
        story.fact(
                new NoticeReviewed(Documents.reviewed(notice, true, Times.at("2026-04-03 09:00"))),
                Times.at("2026-04-03 09:00"));
        // then
        assertThat(story.toldOf("CN-INTERVIEW")).containsExactly("CN-INTERVIEW met 04-03 09:00, in time");
    }

    private NoticeFacts interview(String at) {
        Instant issued = Times.at("2026-03-30 10:00");
        NoticeFacts notice =
                Documents.issued(NoticeKind.INTERVIEW_NOTICE, ID, ID, issued, Times.at("2026-04-20 00:00"));
        story.fact(new NoticeIssued(notice, Times.at(at)), issued);
        return notice;
    }

    @Test
    void an_interview_that_was_held_is_no_answer() {
        // given
        NoticeFacts notice = issues(NoticeKind.INTERVIEW_NOTICE, "2026-03-30 10:00", "2026-04-20 00:00");
        story.news();
        // when
        story.fact(new InterviewHeld(notice, Times.at("2026-04-01 09:00"), true), Times.at("2026-04-01 12:00"));
        // then
        assertThat(story.news()).isEmpty();
        assertThat(story.clock("CN-REPLY-PROPOSAL")).isInstanceOf(Clock.Running.class);
    }
}
