package cn.zhibao.hazard.domain.hazard.proposal;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.basis.PermitGround;
import cn.zhibao.hazard.domain.register.basis.PermitGrounds;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows from a hazard and is for a person to order. Nothing is ever ordered by the system itself: an order to stop
 * binds a unit, and who signs it answers for it (Work Safety Law article 65). Pure.
 */
public final class Proposals {

    private final PermitGrounds permits;

    public Proposals(PermitGrounds permits) {
        this.permits = permits;
    }

    /**
     * Why work should be stopped (停工), when it goes on without a permit: as long as the hazard is open and nothing is stopped
     * yet, and once what a patrol found has been confirmed.
     */
    public Optional<PermitGround> stopWork(Hazard hazard) {
        return switch (hazard) {
            case Hazard.Open open ->
                open.progress().stopWork() != null || Source.awaitsConfirmation(open.facts())
                        ? Optional.empty()
                        : ground(open.facts());
            case Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ -> Optional.empty();
        };
    }

    private Optional<PermitGround> ground(HazardFacts facts) {
        return permits.find(facts.criterion(), facts.category(), LocalDate.ofInstant(facts.foundAt(), Regions.CHINA));
    }
}
