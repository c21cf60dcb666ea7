package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * Somebody of the addressee signed for a document (签收).
 *
 * @param at when it was received, as that person says; not before it was issued and not after {@code recordedAt}
 * @param by account of that person
 * @param recordedAt when the server took it, UTC
 */
public record NoticeReceipt(Instant at, String by, Instant recordedAt) {}
