package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.domain.accident.AccidentRules;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
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
        return change.by(
                sent,
                rule(caller, filing),
                (tx, accident) -> sector(tx, accident, filing)
                        .map(sector ->
                                rule(caller, sector.map(filing::withSector).orElse(filing))));
    }

    private ChangeAccident.Rule rule(Caller caller, AccidentFiling filing) {
        return (accident, faults, now) -> {
            SocialEffect.check(caller, filing, faults);
            return rules.supplement(accident, filing, faults, now);
        };
    }

    /** What the register says of the works goes before what a report says of them. */
    private static Uni<Optional<Sector>> sector(Accidents.InTransaction tx, Accident accident, AccidentFiling filing) {
        Project said = filing.project();
        if (said == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Project before = accident.facts().project();
        String permitNo = said.permitNo() != null || before == null ? said.permitNo() : before.permitNo();
        return permitNo == null ? Uni.createFrom().item(Optional.empty()) : tx.sectorOf(permitNo);
    }

    /** Nobody of an enterprise hands an accident to another enterprise. */
    private static boolean handsOver(Caller caller, @Nullable Enterprise said) {
        return caller.filesOnlyOwn()
                && said != null
                && said.uscc() != null
                && !said.uscc().equals(caller.enterprise());
    }
}
