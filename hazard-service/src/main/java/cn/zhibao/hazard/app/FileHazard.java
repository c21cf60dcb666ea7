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
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.project.Registered;
import cn.zhibao.hazard.domain.register.project.Site;
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
    private final Hazards hazards;
    private final CurrentPostings postings;
    private final Clock clock;

    public FileHazard(
            HazardRules rules, Identities identities, Hazards hazards, CurrentPostings postings, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.hazards = hazards;
        this.postings = postings;
        this.clock = clock;
    }

    /**
     * Checks and files.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Outcome<HazardFound>> file(Submission submission, HazardFiling said, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return posted(owned(said, submission.caller()), submission.caller(), now)
                .chain(filing -> {
                    Outcome<HazardFound> objection = objection(submission.caller(), filing, faults, now);
                    return objection == null
                            ? identities
                                    .next(LETTERS, requireNonNull(filing.said().region()), now)
                                    .map(identity -> decided(submission, filing, identity))
                                    .chain(hazards::file)
                                    .map(Outcome::of)
                            : Uni.createFrom().item(objection);
                });
    }

    /** A filing, and the posting under which a resident inspector makes it. */
    private record Filing(HazardFiling said, @Nullable Posting posting) {

        /** With what the posting says of who sent whom. */
        HazardFiling completed() {
            return posting == null
                    ? said
                    : said.withFinding(said.finding()
                            .sent(posting.sentBy().code(), posting.inspector().certificate()));
        }
    }

    /** Only a resident inspector is posted, so all others wait for nothing. */
    private Uni<Filing> posted(HazardFiling said, Caller caller, Instant now) {
        Region place =
                said.region() == null ? null : Region.parse(said.region()).orElse(null);
        if (said.source() != Source.RESIDENT_INSPECTOR || place == null) {
            return Uni.createFrom().item(new Filing(said, null));
        }
        String sender = said.finding().authority();
        String permitNo = said.project() == null ? null : said.project().permitNo();
        return postings.of(caller.account(), LocalDate.ofInstant(now, Regions.CHINA))
                .map(all -> all.stream()
                        .filter(each ->
                                sender == null || sender.equals(each.sentBy().code()))
                        .toList())
                .map(all -> new Filing(said, Posting.meant(all, place, permitNo).orElse(null)));
    }

    private Hazards.NewHazard decided(Submission submission, Filing filing, CaseIdentity identity) {
        HazardFiling completed = filing.completed();
        Filer filer = new Filer(
                submission.caller().subject(),
                filing.posting() == null ? null : filing.posting().postingId());
        return new Hazards.NewHazard(
                submission,
                Site.of(requireNonNull(completed.region()), completed.project()),
                project -> decided(completed.withSector(project.sector()), identity, project, filer),
                Hazards.AroundDeadline.firstAfter(identity.receivedAt(), rules.rectifyBy(completed)));
    }

    private Decision.Accepted<Hazard> decided(
            HazardFiling filing, CaseIdentity identity, Registered project, Filer filer) {
        return switch (rules.file(filing, identity, Supervised.by(project), filer)) {
            case Decision.Accepted<Hazard> accepted -> accepted;
            case Decision.Refused<Hazard>(Refusal why) ->
                throw new IllegalStateException("a checked filing was refused: " + why);
        };
    }

    /** Only checks; nothing is stored and no number is used. */
    public Uni<Outcome<HazardFound>> check(Caller caller, HazardFiling said, Faults faults) {
        Instant now = clock.instant();
        return posted(owned(said, caller), caller, now).map(filing -> {
            Outcome<HazardFound> objection = objection(caller, filing, faults, now);
            return objection == null ? new Outcome.Sound<>() : objection;
        });
    }

    /** Who is posted somewhere may file what is found there, wherever the own authority is. */
    private @Nullable Outcome<HazardFound> objection(Caller caller, Filing filing, Faults faults, Instant now) {
        HazardFiling said = filing.said();
        rules.check(said, faults, now);
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        String uscc = said.enterprise() == null ? null : said.enterprise().uscc();
        boolean may = filing.posting() != null || caller.mayFile(new Region(requireNonNull(said.region())), uscc);
        return may ? null : new Outcome.OutOfScope<>();
    }

    private static HazardFiling owned(HazardFiling said, Caller caller) {
        Enterprise owner = OwnEnterprise.of(said.enterprise(), caller);
        return Objects.equals(owner, said.enterprise()) ? said : said.withEnterprise(owner);
    }
}
