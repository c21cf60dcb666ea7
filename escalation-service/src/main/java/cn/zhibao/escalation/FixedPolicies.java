package cn.zhibao.escalation;

import cn.zhibao.escalation.app.PolicyVersions;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Policies that are all there is, the one in force first. */
record FixedPolicies(List<Version> versions) implements PolicyVersions {

    FixedPolicies {
        versions = List.copyOf(versions);
    }

    @Override
    public Uni<List<Version>> all() {
        return Uni.createFrom().item(versions);
    }
}
