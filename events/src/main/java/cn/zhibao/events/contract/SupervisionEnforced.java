package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supervising authority decided on a consequence that was proposed because the deadline had passed. At most one of each kind
 * per round.
 *
 * @param interview absent for other consequences
 * @param aggravations what makes it worse, of what is proposed to law enforcement; absent where nothing does
 */
public record SupervisionEnforced(
        SupervisionFacts supervision,
        SupervisionConsequence consequence,
        Instant at,
        String reason,
        @Nullable Interview interview,
        @Nullable List<Aggravation> aggravations)
        implements SupervisionEvent {}
