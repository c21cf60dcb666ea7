package cn.zhibao.hazard.domain.posting;

import static cn.zhibao.hazard.domain.FilingChecks.NAME_MAX;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.PermitNumber;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a posting must be. Pure: the same arguments give the same answer. */
public final class PostingRules {

    /** What a list can ask for. */
    private static final int ACCOUNT_MAX = 64;

    private static final int CODE_MAX = 100;

    private final FilingChecks checks;
    private final Regions regions;

    public PostingRules(FilingChecks checks, Regions regions) {
        this.checks = checks;
        this.regions = regions;
    }

    /** Adds every fault that can be seen without the registers and the other postings. */
    public void check(PostingFiling filing, Faults faults, LocalDate today) {
        text(faults, "/inspector", filing.inspector(), ACCOUNT_MAX);
        text(faults, "/displayName", filing.displayName(), NAME_MAX);
        text(faults, "/certificate", filing.certificate(), NAME_MAX);
        checks.required(faults, "/authority", filing.authority());
        if (filing.authority() != null && sender(filing, today).isEmpty()) {
            faults.add("/authority", "unknown-authority");
        }
        place(filing, faults, today);
        checks.required(faults, "/from", filing.from());
        if (filing.from() != null) {
            term(faults, filing.from(), until(filing.from(), filing.to()), today);
        }
    }

    /** An end before the term is over says why. */
    public void checkReason(Faults faults, @Nullable String reason) {
        checks.sentence(faults, "/reason", reason);
    }

    private void text(Faults faults, String pointer, @Nullable String said, int max) {
        checks.required(faults, pointer, said);
        checks.text(faults, pointer, said, max);
    }

    private void place(PostingFiling filing, Faults faults, LocalDate today) {
        switch (filing.kind()) {
            case null -> faults.add("/place", "one-of", Map.of("choices", "region, permitNo, house"));
            case REGION -> {
                if (!exists(filing.region(), today)) {
                    faults.add("/place/region", "unknown-region");
                }
            }
            case PROJECT -> {
                if (!PermitNumber.plausible(String.valueOf(filing.permitNo()))) {
                    faults.add("/place/permitNo", "not-a-permit-number");
                }
            }
            case HOUSE -> checks.text(faults, "/place/house", filing.house(), CODE_MAX);
        }
    }

    /** The sending authority: one of a region that exists and has a desk. */
    public Optional<Authority> sender(PostingFiling filing, LocalDate today) {
        return Optional.ofNullable(filing.authority())
                .flatMap(Authority::parse)
                .filter(known ->
                        !known.region().isCountry() && exists(known.region().code(), today));
    }

    private boolean exists(@Nullable String region, LocalDate today) {
        Instant at = today.atStartOfDay(Regions.CHINA).toInstant();
        return region != null
                && Region.parse(region).isPresent()
                && regions.find(region, at).isPresent();
    }

    /** The last day as it was said, or two years from the first one on. */
    public static LocalDate until(LocalDate from, @Nullable LocalDate to) {
        return to == null ? Term.latest(from) : to;
    }

    private static void term(Faults faults, LocalDate from, LocalDate to, LocalDate today) {
        if (from.isAfter(today.plusYears(1))) {
            faults.add("/from", "too-late", Map.of("latest", today.plusYears(1).toString()));
        }
        length(faults, from, to, today);
    }

    /** Adds what is wrong with another term that begins right after this one. */
    public static void checkRenewal(Faults faults, Term term, LocalDate to, LocalDate today) {
        length(faults, term.to().plusDays(1), to, today);
    }

    private static void length(Faults faults, LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(from)) {
            faults.add("/to", "before-start", Map.of("notBefore", from.toString()));
        } else if (to.isAfter(Term.latest(from))) {
            faults.add(
                    "/to",
                    "term-too-long",
                    Map.of(
                            "yearsMax",
                            Term.YEARS_MAX,
                            "latest",
                            Term.latest(from).toString()));
        } else if (to.isBefore(today)) {
            faults.add("/to", "over", Map.of("today", today.toString()));
        }
    }
}
