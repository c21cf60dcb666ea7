package cn.zhibao.events.contract;

/** The addressee answered a document (回复): again after each answer that was returned. */
public record NoticeReplied(NoticeFacts notice) implements NoticeEvent {}
