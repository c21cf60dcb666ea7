package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.domain.accident.AccidentRules;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Adds a continued report (续报) to an accident and grades it anew while its casualty window is open. */
public final class SupplementAccident {

    private final AccidentRules rules;
    private final ChangeAccident change;

    public SupplementAccident(AccidentRules rules, ChangeAccident change) {
        this.rules = rules;
        this.change = change;
    }

    /** Checks and adds. */
    public Uni<Outcome<AccidentSupplemented>> supplement(Change<AccidentSupplemented> sent, AccidentFiling filing) {
        Caller caller = sent.submission().caller();
        if (handsOver(caller, filing.enterprise())) {
            return Uni.createFrom().item(new Outcome.OutOfScope<>());
        }
        return change.by(sent, (accident, faults, now) -> {
            SocialEffect.check(caller, filing, faults);
            return rules.supplement(accident, filing, faults, now);
        });
    }

    /** Nobody of an enterprise hands an accident to another enterprise. */
    private static boolean handsOver(Caller caller, @Nullable Enterprise said) {
        return caller.filesOnlyOwn()
                && said != null
                && said.uscc() != null
                && !said.uscc().equals(caller.enterprise());
    }
}
