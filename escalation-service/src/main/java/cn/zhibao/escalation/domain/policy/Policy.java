package cn.zhibao.escalation.domain.policy;

import java.util.Map;

/** Which rules hold where: the national pack, and for some provinces that pack with the province's overlay. */
public final class Policy {

    private final RulePack national;
    private final Map<String, RulePack> byProvince;

    /**
     * A policy of these packs.
     *
     * @param byProvince packs by the first two digits of the province's region code
     */
    public Policy(RulePack national, Map<String, RulePack> byProvince) {
        this.national = national;
        this.byProvince = Map.copyOf(byProvince);
    }

    /** The rules for a place. */
    public RulePack packFor(String region) {
        return byProvince.getOrDefault(region.substring(0, 2), national);
    }
}
