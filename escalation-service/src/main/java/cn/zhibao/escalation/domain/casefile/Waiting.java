package cn.zhibao.escalation.domain.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that has started, and whose limit nobody can count yet: the table of holidays of a year is missing.
 *
 * @param packVersion of the rule as it was stated when it was counted last
 * @param since when the rule began to apply
 * @param occurrence what tells it from the other clocks of its rule in this case
 * @param year that is missing
 * @param suspicionId whose verification it is the clock of; null for every other clock
 * @param began what began it; null in files from before that was recorded
 */
public record Waiting(
        String rule,
        String packVersion,
        Instant start,
        Instant since,
        String occurrence,
        int year,
        @Nullable UUID suspicionId,
        @Nullable Evidence began) {}
