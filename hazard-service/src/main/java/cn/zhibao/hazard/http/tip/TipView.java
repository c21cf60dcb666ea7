package cn.zhibao.hazard.http.tip;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.tip.Handling;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tip as an authority reads it. Who gave it is not here.
 *
 * @param named true for a real-name tip (实名举报)
 * @param handling what was done about it, in order
 */
record TipView(
        @JsonUnwrapped TipFacts facts,
        TipStatus status,
        @Nullable Instant overdueSince,
        String description,
        @Nullable Place place,
        @Nullable Enterprise enterprise,
        boolean named,
        List<Step> handling,
        int version) {

    /**
     * One thing that was done.
     *
     * @param actor id of who did it
     * @param status what the tip was then
     */
    record Step(
            int version,
            Instant at,
            String actor,
            TipStatus status,
            @JsonUnwrapped Handling handling) {}

    static TipView of(Tips.Known known) {
        return new TipView(
                known.tip().facts(),
                known.tip().status(),
                known.tip().overdueSince(),
                known.tip().content().description(),
                known.tip().content().place(),
                known.tip().content().enterprise(),
                known.tip().content().named(),
                known.steps().stream()
                        .map(step -> new Step(step.version(), step.at(), step.actor(), step.status(), step.handling()))
                        .toList(),
                known.version());
    }
}
