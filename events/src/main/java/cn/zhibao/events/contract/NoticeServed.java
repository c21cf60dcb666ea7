package cn.zhibao.events.contract;

/** The addressee signed for a document (送达签收). At most one per document. */
public record NoticeServed(NoticeFacts notice) implements NoticeEvent {}
