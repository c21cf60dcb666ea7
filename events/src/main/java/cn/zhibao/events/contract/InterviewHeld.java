package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The issuer recorded the interview (约谈) that a document announced. At most one per document. Who came and what was said stays
 * with the issuer.
 *
 * @param heldAt when it was held, or when nobody came
 * @param attended false when the party did not come
 */
public record InterviewHeld(NoticeFacts notice, Instant heldAt, boolean attended) implements NoticeEvent {}
