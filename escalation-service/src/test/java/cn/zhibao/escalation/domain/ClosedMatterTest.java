package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReviewed;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A matter that is over ends what was asked about it (办结), answered or not. */
class ClosedMatterTest {

    private static final UUID ID = new UUID(9, 1);

    private final Story story = new Story(ID);
    private NoticeFacts notice =
            Documents.issued(NoticeKind.SUPERVISION_ORDER, ID, new UUID(9, 0), Times.at("2026-03-30 10:00"), null);

    @Test
    void nobody_waits_for_an_answer_to_what_is_closed() {
        // given
        story.fact(new NoticeIssued(notice), Times.at("2026-03-30 10:00"));
        // when
        review(true, "2026-04-01 16:00");
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-SERVE opened, 03-30 10:00 to 04-03 00:00",
                        "CN-REPLY-ORDER opened, 03-30 10:00 to 04-15 00:00",
                        "CN-SERVE met 04-01 16:00, in time",
                        "CN-REPLY-ORDER met 04-01 16:00, in time");
    }

    @Test
    void what_was_asked_again_is_met_when_the_matter_is_closed_and_not_before() {
        // given
        story.fact(new NoticeIssued(notice), Times.at("2026-03-30 10:00"));
        notice = Documents.answered(notice, Times.at("2026-03-31 09:00"));
        story.fact(new NoticeReplied(notice), Times.at("2026-03-31 09:00"));
        review(false, "2026-04-01 09:00");
        story.passes("2026-04-13 00:00");
        story.news();
        // when
        review(true, "2026-04-14 09:00");
        // then
        assertThat(story.news()).endsWith("CN-REPLY-AGAIN met 04-14 09:00, after the breach");
    }

    private void review(boolean accepted, String at) {
        notice = Documents.reviewed(notice, accepted, Times.at(at));
        story.fact(new NoticeReviewed(notice), Times.at(at));
    }
}
