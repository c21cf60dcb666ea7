package cn.zhibao.hazard.domain.completeness;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a declaration must be. Pure: the same arguments give the same answer. */
public final class DeclarationRules {

    private final Regions regions;
    private final FilingChecks checks;

    public DeclarationRules(Regions regions, FilingChecks checks) {
        this.regions = regions;
        this.checks = checks;
    }

    /**
     * Adds every fault of the declaration to {@code faults}. Nobody vouches for days that are still to come, and nobody for
     * what others declare for: a city is complete when its counties are.
     */
    public void check(DeclarationFiling filing, Faults faults, Instant now) {
        checks.region(faults, filing.region(), now);
        area(filing.region(), faults, now);
        checks.required(faults, "/completeTo", filing.completeTo());
        checks.sentence(faults, "/check", filing.check());
        day(filing.completeTo(), faults, now);
    }

    private void area(@Nullable String code, Faults faults, Instant now) {
        Region region = code == null ? null : Region.parse(code).orElse(null);
        if (region == null || faults.named("/region")) {
            return;
        }
        boolean area = regions.areas(region, LocalDate.ofInstant(now, Regions.CHINA)).stream()
                .anyMatch(entry -> entry.region().equals(region));
        if (!area) {
            faults.add("/region", "not-an-area");
        }
    }

    private static void day(@Nullable LocalDate day, Faults faults, Instant now) {
        if (day == null) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, Regions.CHINA);
        LocalDate earliest = LocalDate.ofInstant(FilingPolicy.EARLIEST, Regions.CHINA);
        if (day.isAfter(today)) {
            faults.add("/completeTo", "in-future", Map.of("today", today.toString()));
        } else if (day.isBefore(earliest)) {
            faults.add("/completeTo", "too-early", Map.of("earliest", earliest.toString()));
        }
    }

    /**
     * Takes a declaration on file.
     *
     * @param filing one in which {@link #check} found no fault
     * @param declaredBy account that declares
     */
    public static DeclarationFacts declare(DeclarationFiling filing, String declaredBy, CaseIdentity identity) {
        return new DeclarationFacts(
                identity.id(),
                identity.number(),
                requireNonNull(filing.region()),
                requireNonNull(filing.completeTo()),
                requireNonNull(filing.check()),
                declaredBy,
                identity.receivedAt());
    }
}
