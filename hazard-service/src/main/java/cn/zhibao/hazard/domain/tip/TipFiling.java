package cn.zhibao.hazard.domain.tip;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.TipKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tip as sent, not yet checked; absent means not said.
 *
 * @param occurredAt when it happened, as the tipster says
 * @param enterprise whom the tip is about
 * @param identity who the tipster is, as far as the tipster wants to say
 */
public record TipFiling(
        @Nullable TipKind kind,
        @Nullable String region,
        @Nullable Place place,
        @Nullable Enterprise enterprise,
        @Nullable Instant occurredAt,
        @Nullable String description,
        @Nullable Identity identity,
        boolean exercise) {}
