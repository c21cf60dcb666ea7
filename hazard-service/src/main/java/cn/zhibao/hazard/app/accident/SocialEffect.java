package cn.zhibao.hazard.app.accident;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.AccidentFiling;

/** Whether a case is treated as an accident for its effect on society, the government decides (Decree 493 article 44). */
final class SocialEffect {

    private SocialEffect() {}

    static void check(Caller caller, AccidentFiling filing, Faults faults) {
        if (filing.saysSocialEffect() && caller.filesOnlyOwn()) {
            faults.add("/exposure/socialEffect", "authority-only");
        }
    }
}
