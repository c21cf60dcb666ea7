package cn.zhibao.events.contract;

/** The limit of an answer passed without one (逾期未回复). Exactly one per limit. */
public record NoticeOverdue(NoticeFacts notice) implements NoticeEvent {}
