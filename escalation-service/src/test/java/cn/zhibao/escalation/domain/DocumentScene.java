package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Documents;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.NoticeServed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document about a hazard, and what is told of it. */
final class DocumentScene {

    private static final UUID ID = new UUID(1, 3);

    final Story story = new Story(ID);
    private NoticeFacts notice;

    /** A document that names the date of its answer, or leaves it to its clock. */
    static DocumentScene of(NoticeKind kind, Instant at, @Nullable Instant replyBy) {
        return new DocumentScene(kind, at, replyBy, null);
    }

    /** A document that invites to an interview. */
    static DocumentScene ofInterview(NoticeKind kind, Instant at, @Nullable Instant interviewAt) {
        return new DocumentScene(kind, at, null, interviewAt);
    }

    /** The minutes of an interview of the city by the province about that accident. */
    static InterviewHeld heldAbout(UUID accident, Instant announced, Instant at) {
        return new InterviewHeld(Documents.interview(ID, accident, "370000", "370300", announced), at, true);
    }

    private DocumentScene(NoticeKind kind, Instant at, @Nullable Instant replyBy, @Nullable Instant interviewAt) {
        notice = Documents.issued(kind, ID, new UUID(1, 1), at, replyBy);
        story.fact(new NoticeIssued(notice, interviewAt), at);
    }

    void received(Instant at) {
        story.fact(new NoticeServed(Documents.received(notice, at)), at);
    }

    void answered(Instant at) {
        notice = Documents.answered(notice, at);
        story.fact(new NoticeReplied(notice), at);
    }

    /** The answer was not accepted. */
    void returned(Instant at) {
        notice = Documents.reviewed(notice, false, at);
        story.fact(new NoticeReviewed(notice), at);
    }

    void interviewHeld(Instant at) {
        story.fact(new InterviewHeld(notice, at, true), at);
    }
}
