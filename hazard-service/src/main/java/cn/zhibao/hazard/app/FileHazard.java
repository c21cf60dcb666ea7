package cn.zhibao.hazard.app;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.Filer;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.HazardFiling;
import cn.zhibao.hazard.domain.hazard.HazardRules;
import cn.zhibao.hazard.domain.hazard.Supervised;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a hazard (隐患) on file. */
public final class FileHazard {

    private static final String LETTERS = "YH";

    private final HazardRules rules;
    private final Identities identities;
    private final Hazards hazards;
    private final Clock clock;

    public FileHazard(HazardRules rules, Identities identities, Hazards hazards, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.hazards = hazards;
        this.clock = clock;
    }

    /**
     * Checks and files.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<HazardFound>> file(Submission submission, HazardFiling said, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        HazardFiling filing = owned(said, submission.caller());
        Outcome<HazardFound> objection = objection(submission.caller(), filing, faults, now);
        if (objection != null) {
            return Uni.createFrom().item(objection);
        }
        return identities
                .next(LETTERS, requireNonNull(filing.region()), now)
                .map(identity -> decided(submission, filing, identity))
                .chain(hazards::file)
                .map(Outcome::of);
    }

    private Hazards.NewHazard decided(Submission submission, HazardFiling filing, CaseIdentity identity) {
        return new Hazards.NewHazard(
                submission,
                project -> decided(filing, identity, project, submission),
                Hazards.AroundDeadline.firstAfter(identity.receivedAt(), rules.rectifyBy(filing)));
    }

    private Decision.Accepted<Hazard> decided(
            HazardFiling filing, CaseIdentity identity, Supervised project, Submission submission) {
        return switch (rules.file(
                filing, identity, project, new Filer(submission.caller().subject(), null))) {
            case Decision.Accepted<Hazard> accepted -> accepted;
            case Decision.Refused<Hazard>(Refusal why) ->
                throw new IllegalStateException("a checked filing was refused: " + why);
        };
    }

    /** Only checks; nothing is stored and no number is used. */
    public Outcome<HazardFound> check(Caller caller, HazardFiling said, Faults faults) {
        Outcome<HazardFound> objection = objection(caller, owned(said, caller), faults, clock.instant());
        return objection == null ? new Outcome.Sound<>() : objection;
    }

    private @Nullable Outcome<HazardFound> objection(Caller caller, HazardFiling filing, Faults faults, Instant now) {
        rules.check(filing, faults, now);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        String uscc = filing.enterprise() == null ? null : filing.enterprise().uscc();
        return caller.mayFile(new Region(requireNonNull(filing.region())), uscc) ? null : new Outcome.OutOfScope<>();
    }

    private static HazardFiling owned(HazardFiling said, Caller caller) {
        Enterprise owner = OwnEnterprise.of(said.enterprise(), caller);
        return Objects.equals(owner, said.enterprise()) ? said : said.withEnterprise(owner);
    }
}
