package cn.zhibao.hazard.domain.returns;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFigures;
import cn.zhibao.events.contract.Level;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a return must be, who owes one and what becomes of it. Pure: the same arguments give the same answer. */
public final class ReturnRules {

    private static final String LETTERS = "TB-";

    private final FilingChecks checks;

    public ReturnRules(Regions regions, FilingPolicy policy) {
        this.checks = new FilingChecks(regions, policy);
    }

    /** Adds every fault of the return to {@code faults}. */
    public void check(ReturnFiling filing, Faults faults, Instant now) {
        checks.region(faults, filing.region(), now);
        if (filing.region() != null
                && Region.parse(filing.region())
                        .filter(region -> region.isCountry() || region.level() != Level.COUNTY)
                        .isPresent()) {
            faults.add("/region", "not-a-county");
        }
        checks.required(
                faults,
                "/enterprise/uscc",
                filing.enterprise() == null ? null : filing.enterprise().uscc());
        checks.enterprise(faults, filing.enterprise());
        checks.required(faults, "/signedBy", filing.signedBy());
        checks.text(faults, "/signedBy", filing.signedBy(), FilingChecks.NAME_MAX);
        checks.required(faults, "/signedOn", filing.signedOn());
        checks.text(faults, "/reason", filing.reason(), FilingChecks.SENTENCE_MAX);
        checks.required(faults, "/period", filing.period());
        LocalDate today = LocalDate.ofInstant(now, Regions.CHINA);
        if (filing.signedOn() != null && filing.signedOn().isAfter(today)) {
            faults.add("/signedOn", "in-future", Map.of("serverTime", now.toString()));
        }
        if (filing.period() != null) {
            ReturnPeriod.parse(filing.period())
                    .ifPresentOrElse(
                            period -> check(period, filing.signedOn(), faults, today),
                            () -> faults.add("/period", "not-a-period", Map.of("expected", "YYYY-Qn, YYYY")));
        }
    }

    /** What is not over cannot be told, and nobody signs what is not over. */
    private static void check(ReturnPeriod period, @Nullable LocalDate signedOn, Faults faults, LocalDate today) {
        LocalDate end = period.days().end();
        if (today.isBefore(end)) {
            faults.add("/period", "not-over", Map.of("until", period.lastDay().toString()));
        }
        if (signedOn != null && signedOn.isBefore(end)) {
            faults.add("/signedOn", "before-end", Map.of("notBefore", end.toString()));
        }
    }

    /** What a unit owes when that month of its own was stated: nothing, a quarter, or a quarter and a year. */
    public static List<HazardReturnFacts> owedBy(ExposureFacts month) {
        Enterprise unit = month.enterprise();
        return unit == null || unit.uscc() == null
                ? List.of()
                : ReturnPeriod.endingWith(YearMonth.from(month.from())).stream()
                        .map(period -> of(month.region(), unit, period, month.statedAt()))
                        .toList();
    }

    /** A return of which nothing was filed yet. */
    public static HazardReturnFacts of(String region, Enterprise unit, ReturnPeriod period, @Nullable Instant askedAt) {
        String number = LETTERS + region + "-" + unit.uscc() + "-" + period.text();
        return new HazardReturnFacts(
                UUID.nameUUIDFromBytes(("hazard-return\n" + number).getBytes(StandardCharsets.UTF_8)),
                number,
                region,
                unit,
                period.text(),
                period.days().start(),
                period.lastDay(),
                period.dueAt(),
                askedAt,
                null,
                0,
                null,
                null);
    }

    /**
     * The same once more filed.
     *
     * @param filing one in which {@link #check} found no fault
     */
    public static HazardReturnFacts filed(
            HazardReturnFacts before, ReturnFiling filing, HazardReturnFigures figures, Instant now) {
        return new HazardReturnFacts(
                before.returnId(),
                before.number(),
                before.region(),
                before.enterprise(),
                before.period(),
                before.from(),
                before.until(),
                before.dueAt(),
                before.askedAt(),
                before.filedAt() == null ? now : before.filedAt(),
                before.filings() + 1,
                requireNonNull(filing.signedOn()),
                figures);
    }
}
