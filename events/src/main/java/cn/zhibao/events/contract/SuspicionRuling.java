package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ruling (认定) of a person about a suspicion.
 *
 * @param checked what was checked
 * @param reason why it is ruled so
 * @param by account of the person
 * @param aggravations what makes a confirmed one worse; absent where nothing does
 */
public record SuspicionRuling(
        SuspicionVerdict verdict,
        String checked,
        String reason,
        Instant at,
        String by,
        @Nullable List<Aggravation> aggravations) {}
