package cn.zhibao.notice.domain.draft;

import static cn.zhibao.notice.scene.Contents.INSTRUCTION;
import static cn.zhibao.notice.scene.Contents.INTERVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.scene.Contents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final Region CITY = new Region("370300");

    @ParameterizedTest
    @MethodSource("cn.zhibao.notice.domain.draft.ContentRulesTest#kinds")
    void a_complete_document_of_every_kind_is_sound(NoticeKind kind) {
        assertThat(faults(Contents.of(kind))).isEmpty();
    }

    static Stream<NoticeKind> kinds() {
        return ContentRules.KINDS.stream();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {
                "SUPERVISION_CONTINUATION",
                "SUPERVISION_LIFTING",
                "CLOSURE_PROPOSAL",
                "PERMIT_SUSPENSION_PROPOSAL",
                "STOP_PROPOSAL",
                "REMINDER"
            })
    void what_follows_from_what_happens_is_written_by_nobody(NoticeKind kind) {
        assertThat(faults(Contents.of(kind))).containsExactly("/kind not-by-hand");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISION_ORDER, 370302, , ",
        "SUPERVISION_ORDER, 370300, , /region own-desk",
        "ADVICE, 370300, , /region own-desk",
        "INTERVIEW_NOTICE, 370300, , /region own-desk",
        "SUPERVISION_ORDER, 370300, 某建设公司, ",
        "TRANSFER, 370300, , ",
        "ENFORCEMENT_PROPOSAL, 370300, , ",
        "SUPERVISION_ORDER, 370102, , /region outside-scope",
        "SUPERVISION_ORDER, 370000, , /region outside-scope",
        "TRANSFER, 37, , /region unknown-region"
    })
    void the_addressee_lies_in_the_scope_of_the_issuer(
            NoticeKind kind, String region, @Nullable String enterprise, @Nullable String fault) {
        // given
        PlannedInterview interview = kind == NoticeKind.INTERVIEW_NOTICE ? INTERVIEW : null;
        LocalDate replyOn = LocalDate.of(2026, 12, 20);
        // then
        assertThat(faults(Contents.with(kind, region, enterprise, replyOn, INSTRUCTION, interview, null)))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, /replyOn not-ahead",
        "2026-11-22, ",
        "2027-01-21, ",
        "2027-01-22, /replyOn too-late",
        ", /replyOn missing"
    })
    void the_date_for_the_answer_lies_ahead_and_sixty_days_at_most(
            @Nullable LocalDate replyOn, @Nullable String fault) {
        assertThat(faults(Contents.with(NoticeKind.ADVICE, "370302", null, replyOn, INSTRUCTION, null, null)))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void an_interview_is_announced_in_its_notice_alone_ahead_and_answered_after_it() {
        var past = new PlannedInterview(NOW, "三楼会议室", "局长");
        assertThat(faults(interview(past, null))).containsExactly("/interviewAt not-ahead");
        assertThat(faults(interview(at("2027-01-11T15:59:59Z"), null))).isEmpty();
        assertThat(faults(interview(at("2027-01-11T16:00:00Z"), null))).containsExactly("/interviewAt too-late");
        assertThat(faults(interview(null, null)))
                .containsExactly("/interviewAt missing", "/interviewPlace missing", "/interviewAttendees missing");
        assertThat(faults(interview(INTERVIEW, LocalDate.of(2026, 11, 30))))
                .containsExactly("/replyOn before-interview");
        assertThat(faults(interview(INTERVIEW, LocalDate.of(2026, 12, 1)))).isEmpty();
        assertThat(faults(Contents.with(NoticeKind.TRANSFER, "370302", null, null, INSTRUCTION, INTERVIEW, null)))
                .containsExactly("/interviewAt not-for-kind");
    }

    @Test
    void an_instruction_says_who_when_and_what_and_everything_wrong_is_named_at_once() {
        // given
        Source empty = new Source(SourceKind.LEADER_INSTRUCTION, null, null, null);
        Source tomorrow = new Source(SourceKind.OTHER, null, LocalDate.of(2026, 11, 23), null);
        Content order = new Content(
                NoticeKind.SUPERVISION_ORDER, "370102", null, "x", "x", "x", null, null, "x", null, null, empty, null);
        // then
        assertThat(faults(order))
                .containsExactly(
                        "/region outside-scope",
                        "/responsibleUnit missing",
                        "/responsiblePerson missing",
                        "/sourceBy missing",
                        "/sourceOn missing",
                        "/sourceWords missing");
        assertThat(faults(Contents.with(NoticeKind.TRANSFER, "370302", null, null, tomorrow, null, null)))
                .containsExactly("/sourceOn in-future");
    }

    private static PlannedInterview at(String moment) {
        return new PlannedInterview(Instant.parse(moment), "三楼会议室", "局长");
    }

    private static Content interview(@Nullable PlannedInterview interview, @Nullable LocalDate replyOn) {
        return Contents.with(NoticeKind.INTERVIEW_NOTICE, "370302", null, replyOn, INSTRUCTION, interview, null);
    }

    private static List<String> faults(Content content) {
        return ContentRules.check(content, CITY, NOW).stream()
                .map(ContentRulesTest::said)
                .toList();
    }

    private static String said(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
