package cn.zhibao.hazard.app.accident;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.OwnEnterprise;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.domain.accident.AccidentRules;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.project.Site;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the first report (初报) of an accident on file. It is never refused for being incomplete. */
public final class ReportAccident {

    private static final String LETTERS = "SG";

    private final AccidentRules rules;
    private final Identities identities;
    private final Accidents accidents;
    private final Clock clock;

    public ReportAccident(AccidentRules rules, Identities identities, Accidents accidents, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.accidents = accidents;
        this.clock = clock;
    }

    /**
     * Checks and files.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<AccidentReported>> report(Submission submission, AccidentFiling said, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AccidentFiling filing = owned(said, submission.caller());
        Outcome<AccidentReported> objection = objection(submission.caller(), filing, faults, now);
        if (objection != null) {
            return Uni.createFrom().item(objection);
        }
        return identities
                .next(LETTERS, requireNonNull(filing.region()), now)
                .map(identity -> new Accidents.NewAccident(
                        submission,
                        Site.of(requireNonNull(filing.region()), filing.project()),
                        project -> decided(filing.withSector(project.sector()), identity)))
                .chain(accidents::report)
                .map(Outcome::of);
    }

    /** Only checks; nothing is stored and no number is used. */
    public Outcome<AccidentReported> check(Caller caller, AccidentFiling said, Faults faults) {
        Outcome<AccidentReported> objection = objection(caller, owned(said, caller), faults, clock.instant());
        return objection == null ? new Outcome.Sound<>() : objection;
    }

    private @Nullable Outcome<AccidentReported> objection(
            Caller caller, AccidentFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        SocialEffect.check(caller, filing, faults);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        String uscc = filing.enterprise() == null ? null : filing.enterprise().uscc();
        return caller.mayFile(new Region(requireNonNull(filing.region())), uscc) ? null : new Outcome.OutOfScope<>();
    }

    private Decision.Accepted<Accident> decided(AccidentFiling filing, CaseIdentity identity) {
        return switch (rules.report(filing, identity)) {
            case Decision.Accepted<Accident> accepted -> accepted;
            case Decision.Refused<Accident>(Refusal why) ->
                throw new IllegalStateException("a checked report was refused: " + why);
        };
    }

    private static AccidentFiling owned(AccidentFiling said, Caller caller) {
        Enterprise owner = OwnEnterprise.of(said.enterprise(), caller);
        return Objects.equals(owner, said.enterprise()) ? said : said.withEnterprise(owner);
    }
}
