package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about official documents, topic {@code zhibao.notices}, told by notice-service. */
public sealed interface NoticeEvent extends Event
        permits NoticeIssued, NoticeServed, NoticeReplied, NoticeReviewed, NoticeOverdue, InterviewHeld {

    /** The document as it stood right after this fact. */
    NoticeFacts notice();

    @Override
    default UUID caseId() {
        return notice().caseId();
    }

    @Override
    default String region() {
        return notice().region();
    }

    @Override
    default boolean exercise() {
        return notice().exercise();
    }
}
