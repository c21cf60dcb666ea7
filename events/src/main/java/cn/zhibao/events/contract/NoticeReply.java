package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The addressee answered a document (回复). What the answer says stays with the service that keeps documents.
 *
 * @param at when it was given, as that person says; not before the document was issued and not after {@code recordedAt}
 * @param by account of the person who recorded it; the name of the service when another ledger tells the answer
 * @param recordedAt when the server took it, UTC
 */
public record NoticeReply(Instant at, String by, Instant recordedAt) {}
