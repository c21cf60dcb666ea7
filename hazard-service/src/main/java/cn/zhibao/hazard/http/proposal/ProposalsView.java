package cn.zhibao.hazard.http.proposal;

import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.hazard.domain.register.basis.PermitGround;
import cn.zhibao.hazard.domain.register.basis.RuleSources;
import cn.zhibao.hazard.http.basis.SourceView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts, none where nothing is proposed. */
record ProposalsView(List<Item> items) {

    /**
     * One draft.
     *
     * @param move its name in the address, under the hazard
     * @param permit that is missing, why it is proposed
     * @param source what lets an authority order it
     * @param article of the source
     * @param document what to send
     */
    record Item(String move, String permit, @Nullable SourceView source, String article, StopWorkDraft document) {}

    /** The document of {@code stop-work}. */
    record StopWorkDraft(StopMeasure measure, String scope, String conditions, String basis) {}

    static ProposalsView of(Optional<PermitGround> stopWork, RuleSources sources) {
        return new ProposalsView(
                stopWork.stream().map(ground -> item(ground, sources)).toList());
    }

    private static Item item(PermitGround ground, RuleSources sources) {
        return new Item(
                "stop-work",
                ground.permit(),
                sources.find(ground.source()).map(SourceView::of).orElse(null),
                ground.article(),
                new StopWorkDraft(StopMeasure.STOP_WORK, ground.scope(), ground.conditions(), ground.source()));
    }
}
