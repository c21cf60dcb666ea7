package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.HazardFacts;
import org.jspecify.annotations.Nullable;

/** Reads which authority sent the people who found a hazard (派出单位). */
public final class Sender {

    private Sender() {}

    /**
     * Code of its region, whose desk is told; null while no such authority is known, and for the whole country, which has no
     * desk. One that does not answer for the place has to have posted somebody there: otherwise whoever files could call any desk.
     */
    public static @Nullable String regionOf(HazardFacts hazard) {
        Finding finding = hazard.finding();
        if (finding == null || finding.authority() == null) {
            return null;
        }
        String authority = finding.authority();
        String region = authority.substring(authority.lastIndexOf('-') + 1);
        boolean sends = finding.posting() != null || Region.within(hazard.region(), region);
        return Region.wellFormed(region) && !Region.isCountry(region) && sends ? region : null;
    }
}
