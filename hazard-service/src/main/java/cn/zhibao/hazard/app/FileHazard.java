package cn.zhibao.hazard.app;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.HazardFiling;
import cn.zhibao.hazard.domain.hazard.HazardRules;
import cn.zhibao.hazard.domain.hazard.Supervised;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a hazard (隐患) on file. */
public final class FileHazard {

    private static final String LETTERS = "YH";

    private final HazardRules rules;
    private final Identities identities;
    private final Supervision supervision;
    private final Hazards hazards;
    private final Clock clock;

    public FileHazard(HazardRules rules, Identities identities, Supervision supervision, Hazards hazards, Clock clock) {
        this.rules = rules;
        this.supervision = supervision;
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
        String filedBy = submission.caller().subject();
        return supervised(filing, now)
                .chain(project -> identities
                        .next(LETTERS, requireNonNull(filing.region()), now)
                        .map(identity -> rules.file(filing, identity, project, filedBy)))
                .chain(decision -> save(submission, decision, now));
    }

    private Uni<Supervised> supervised(HazardFiling filing, Instant now) {
        String permitNo = filing.project() == null ? null : filing.project().permitNo();
        return permitNo == null
                ? Uni.createFrom().item(Supervised.UNKNOWN)
                : supervision.of(permitNo, requireNonNull(filing.region()), LocalDate.ofInstant(now, Regions.CHINA));
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

    private Uni<Outcome<HazardFound>> save(Submission submission, Decision<Hazard> decision, Instant now) {
        return switch (decision) {
            case Decision.Accepted<Hazard> accepted ->
                hazards.file(new Hazards.NewHazard(submission, accepted, firstMark(accepted.next(), now)))
                        .map(Outcome::of);
            case Decision.Refused<Hazard>(Refusal why) ->
                throw new IllegalStateException("a checked filing was refused: " + why);
        };
    }

    private static Hazards.@Nullable Wake firstMark(Hazard hazard, Instant now) {
        Instant deadline = hazard.facts().rectifyBy();
        return deadline == null ? null : Hazards.AroundDeadline.firstAfter(now, deadline);
    }

    private static HazardFiling owned(HazardFiling said, Caller caller) {
        Enterprise owner = OwnEnterprise.of(said.enterprise(), caller);
        return Objects.equals(owner, said.enterprise()) ? said : said.withEnterprise(owner);
    }
}
