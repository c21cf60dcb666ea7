package cn.zhibao.hazard.stream;

import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.wire.Received;
import cn.zhibao.hazard.app.Hazards;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Hears which hazards are under listed supervision (挂牌督办), for the national return. */
public final class Listings {

    private Listings() {}

    /** What else the topic tells is passed over. */
    public static Uni<Void> on(Hazards.InTransaction hazards, List<Received> facts) {
        List<SupervisionListed> listings = facts.stream()
                .map(Received::event)
                .filter(SupervisionListed.class::isInstance)
                .map(SupervisionListed.class::cast)
                .toList();
        return InOrder.each(listings, listed -> hazards.listed(listed.supervision()));
    }
}
