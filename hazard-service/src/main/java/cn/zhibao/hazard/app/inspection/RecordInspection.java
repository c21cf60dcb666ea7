package cn.zhibao.hazard.app.inspection;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.inspection.Inspection;
import cn.zhibao.hazard.domain.inspection.InspectionFiling;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Uscc;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records an inspection that found nothing, by an authority that answers for the place. */
public final class RecordInspection {

    private static final String LETTERS = "JC";

    private final FilingChecks checks;
    private final Inspections inspections;
    private final Identities identities;
    private final Clock clock;

    public RecordInspection(FilingChecks checks, Inspections inspections, Identities identities, Clock clock) {
        this.checks = checks;
        this.inspections = inspections;
        this.identities = identities;
        this.clock = clock;
    }

    /** Answer to somebody who records one. */
    public sealed interface Recorded {

        record Done(Inspection inspection) implements Recorded {}

        /** Wrong, with every fault named; nothing was stored. */
        record Faulty(List<Fault> faults) implements Recorded {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** The place belongs to another authority. */
        record OutOfScope() implements Recorded {}

        /** Another document came under this Idempotency-Key before. */
        record KeyTaken() implements Recorded {}
    }

    public Uni<Recorded> record(Submission submission, InspectionFiling filing, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        check(filing, faults, now);
        if (!faults.none()) {
            return Uni.createFrom().item(new Recorded.Faulty(faults.list()));
        }
        Region region = new Region(requireNonNull(filing.region()));
        if (!submission.caller().answersFor().covers(region)) {
            return Uni.createFrom().item(new Recorded.OutOfScope());
        }
        return identities
                .next(LETTERS, region.code(), now)
                .map(identity -> inspection(filing, submission.caller(), identity))
                .chain(inspection -> inspections.keep(inspection, submission))
                .map(kept -> kept.same() ? new Recorded.Done(kept.inspection()) : new Recorded.KeyTaken());
    }

    private static Inspection inspection(InspectionFiling filing, Caller caller, CaseIdentity identity) {
        return new Inspection(
                identity.id(),
                requireNonNull(filing.uscc()),
                requireNonNull(filing.region()),
                requireNonNull(filing.inspectedAt()),
                requireNonNull(filing.note()),
                caller.subject(),
                identity.receivedAt(),
                identity.number(),
                requireNonNull(caller.region()).code());
    }

    private void check(InspectionFiling filing, Faults faults, Instant now) {
        checks.required(faults, "/uscc", filing.uscc());
        if (filing.uscc() != null && !Uscc.valid(filing.uscc())) {
            faults.add("/uscc", "bad-uscc");
        }
        checks.region(faults, filing.region(), now);
        checks.required(faults, "/inspectedAt", filing.inspectedAt());
        checks.past(faults, "/inspectedAt", filing.inspectedAt(), now);
        checks.sentence(faults, "/note", filing.note());
    }
}
