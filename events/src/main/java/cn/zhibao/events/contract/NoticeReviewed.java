package cn.zhibao.events.contract;

/** The issuer accepted an answer or returned it (核验). */
public record NoticeReviewed(NoticeFacts notice) implements NoticeEvent {}
