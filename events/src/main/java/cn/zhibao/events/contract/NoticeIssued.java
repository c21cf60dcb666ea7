package cn.zhibao.events.contract;

/** An official document was issued under its number. Exactly one per document. */
public record NoticeIssued(NoticeFacts notice) implements NoticeEvent {}
