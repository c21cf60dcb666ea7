package cn.zhibao.escalation;

import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.events.flow.Bridge;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Asks for rules on an event loop: who reads a long body does not wait on one, and the database answers there alone. */
record AnyThread(PolicyVersions rules, Bridge bridge) implements PolicyVersions {

    @Override
    public Uni<List<Named>> all() {
        return bridge.onOwnContext(rules::all);
    }

    @Override
    public Uni<Optional<Version>> find(String name) {
        return bridge.onOwnContext(() -> rules.find(name));
    }
}
