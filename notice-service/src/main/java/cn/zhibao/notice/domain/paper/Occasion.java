package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes a paper about a listed supervision necessary.
 *
 * @param matter the supervision as it stands then
 * @param reason of the authority
 */
public record Occasion(NoticeKind kind, SupervisionFacts matter, String reason) {

    /** Empty for what makes no paper. */
    public static Optional<Occasion> of(SupervisionEvent event) {
        return switch (event) {
            case SupervisionListed(var matter) ->
                Optional.of(new Occasion(NoticeKind.SUPERVISION_ORDER, matter, matter.reason()));
            case SupervisionContinued continued ->
                Optional.of(
                        new Occasion(NoticeKind.SUPERVISION_CONTINUATION, continued.supervision(), continued.reason()));
            case SupervisionLifted lifted ->
                Optional.of(new Occasion(NoticeKind.SUPERVISION_LIFTING, lifted.supervision(), lifted.reason()));
            case SupervisionAdvanced _,
                    LiftApplied _,
                    SupervisionInspected _,
                    SupervisionExtended _,
                    SupervisionOverdue _,
                    SupervisionEnforced _ -> Optional.empty();
        };
    }

    /** Id of the one paper that it makes: what is told twice names the same paper. */
    public UUID paperId() {
        String name = kind + "|" + matter.supervisionId()
                + (kind == NoticeKind.SUPERVISION_CONTINUATION ? "|" + round() : "");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Round of the listing, from 1. */
    int round() {
        return matter.progress() == null ? 1 : matter.progress().round();
    }
}
