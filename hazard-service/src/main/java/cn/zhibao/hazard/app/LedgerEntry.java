package cn.zhibao.hazard.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a case's ledger.
 *
 * @param type type of the event, such as {@code cn.zhibao.hazard-found.v1}
 * @param claimedAt when it happened, as the actor says
 * @param recordedAt when the server took it, UTC
 * @param data the event's JSON, exactly the text that the hash covers
 */
public record LedgerEntry(
        int version,
        String eventId,
        String type,
        @Nullable Instant claimedAt,
        Instant recordedAt,
        String actor,
        @Nullable String ruleVersion,
        String data,
        String previousHash,
        String hash) {}
