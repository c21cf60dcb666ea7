package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import java.util.Set;

/** Who may write what: an authority what lies in its region, an enterprise the works of its own projects. */
record Permission(Caller caller, RegisterName register) {

    boolean covers(Placed placed) {
        return covers(placed.region(), placed.owners());
    }

    boolean covers(KnownEntry entry) {
        return covers(entry.region(), entry.owners());
    }

    private boolean covers(String region, Set<String> owners) {
        return caller.mayKeep(new Region(region)) || (register == RegisterName.WORKS && caller.isOneOf(owners));
    }
}
