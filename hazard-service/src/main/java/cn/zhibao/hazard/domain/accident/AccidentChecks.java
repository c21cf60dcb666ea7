package cn.zhibao.hazard.domain.accident;

import static cn.zhibao.hazard.domain.FilingChecks.SENTENCE_MAX;

import cn.zhibao.events.contract.Exposure;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with a report. What is merely missing from a first report is a gap, not a fault. */
final class AccidentChecks {

    private static final int TYPE_MAX = 40;
    private static final BigDecimal LOSS_MAX = new BigDecimal("1000000000000");

    private final FilingChecks checks;

    AccidentChecks(FilingChecks checks) {
        this.checks = checks;
    }

    /** A first report: region, time and a sentence suffice. */
    void first(AccidentFiling filing, Faults faults, Instant now) {
        checks.required(faults, "/occurredAt", filing.occurredAt());
        checks.required(faults, "/course", filing.course());
        checks.region(faults, filing.region(), filing.occurredAt() == null ? now : filing.occurredAt());
        said(filing, faults, now);
        order(faults, filing.occurredAt(), filing.informedAt());
    }

    /** A continued report: the times must fit those that are already known. */
    void continued(AccidentFiling filing, Accident accident, Faults faults, Instant now) {
        if (filing.region() != null) {
            faults.add("/region", "not-changeable");
        }
        said(filing, faults, now);
        Instant occurredAt = filing.occurredAt() == null ? accident.facts().occurredAt() : filing.occurredAt();
        Instant informedAt = filing.informedAt() == null ? accident.facts().informedAt() : filing.informedAt();
        order(faults, occurredAt, informedAt);
    }

    private void said(AccidentFiling filing, Faults faults, Instant now) {
        checks.text(faults, "/type", filing.type(), TYPE_MAX);
        checks.text(faults, "/course", filing.course(), SENTENCE_MAX);
        checks.text(faults, "/measures", filing.measures(), SENTENCE_MAX);
        checks.past(faults, "/occurredAt", filing.occurredAt(), now);
        checks.past(faults, "/informedAt", filing.informedAt(), now);
        checks.place(faults, filing.place());
        checks.project(faults, filing.project());
        checks.enterprise(faults, filing.enterprise());
        checks.money(faults, "/directLossCny", filing.directLossCny(), LOSS_MAX);
        people(faults, filing.casualties());
        exposure(faults, filing.exposure());
    }

    private void order(Faults faults, @Nullable Instant occurredAt, @Nullable Instant informedAt) {
        checks.order(faults, occurredAt, "/informedAt", informedAt, "before-occurred");
    }

    private void people(Faults faults, @Nullable CasualtyCounts counts) {
        if (counts != null) {
            checks.people(faults, "/casualties/deaths", counts.deaths());
            checks.people(faults, "/casualties/seriousInjuries", counts.seriousInjuries());
            checks.people(faults, "/casualties/minorInjuries", counts.minorInjuries());
            checks.people(faults, "/casualties/missing", counts.missing());
            checks.people(faults, "/casualties/trapped", counts.trapped());
        }
    }

    private void exposure(Faults faults, @Nullable Exposure exposure) {
        if (exposure != null) {
            checks.people(faults, "/exposure/peopleAtRisk", exposure.peopleAtRisk());
            checks.people(faults, "/exposure/evacuated", exposure.evacuated());
            checks.people(faults, "/exposure/rescued", exposure.rescued());
        }
    }
}
