package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The issuer looked at an answer (核验), or closed the matter without one because it is over.
 *
 * @param accepted true when the matter is closed (办结); false when the answer is returned (退回) and another one is owed
 * @param by account of the person, who is not the one who recorded the answer; the name of the service when the matter is over
 * @param at when the server took it, UTC
 */
public record NoticeReview(boolean accepted, String reason, String by, Instant at) {}
