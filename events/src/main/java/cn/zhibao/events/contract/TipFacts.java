package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip (举报) as subscribers see it: that there is one, about what kind of thing, where and when. What the tipster wrote,
 * who the tipster is and whom the tip names stay with the service that took it, because each may tell who spoke.
 *
 * @param number number for people, unique for ever
 * @param position where it is, when the tipster said so; never that of a house complaint, which is the tipster's home
 * @param occurredAt when it happened, as the tipster says
 * @param receivedAt when the server took the tip, in UTC
 * @param replyBy by when the tipster is to have an answer
 */
public record TipFacts(
        UUID tipId,
        String number,
        TipKind kind,
        String region,
        @Nullable Position position,
        @Nullable Instant occurredAt,
        Instant receivedAt,
        Instant replyBy,
        boolean exercise) {}
