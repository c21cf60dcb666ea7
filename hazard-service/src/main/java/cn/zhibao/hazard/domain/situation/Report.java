package cn.zhibao.hazard.domain.situation;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.SituationAccidents;
import cn.zhibao.events.contract.SituationChange;
import cn.zhibao.events.contract.SituationChanges;
import cn.zhibao.events.contract.SituationCounts;
import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.contract.SituationFigures;
import cn.zhibao.events.contract.SituationFiling;
import cn.zhibao.events.contract.SituationHazards;
import cn.zhibao.events.contract.SituationLarger;
import cn.zhibao.events.contract.SituationPart;
import cn.zhibao.events.contract.SituationReturn;
import cn.zhibao.events.contract.SituationTarget;
import cn.zhibao.events.contract.SituationTargets;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.statistics.AccidentCounts;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.Change;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import cn.zhibao.hazard.domain.statistics.SafetyTargets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which report it is: that of a region and a period.
 *
 * @param version from 1 on
 * @param reason why it is made anew; absent of the first version
 */
public record Report(
        Region region, Past past, int version, @Nullable String reason) {

    /** Who counts: the line of government that keeps this ledger (本系统默认). */
    public static final Caliber CALIBER = Caliber.HOUSING;

    private static final String LETTERS = "XS-";

    public static Report first(Region region, Past past) {
        return new Report(region, past, 1, null);
    }

    /** The next version of a report. */
    public static Report anew(SituationFacts before, String reason) {
        return new Report(
                new Region(before.region()), Past.parse(before.period()).orElseThrow(), before.version() + 1, reason);
    }

    private String number() {
        return LETTERS + region.code() + "-" + past.name();
    }

    /** What is told of the period. */
    public SituationFacts of(Situation counted, Instant now) {
        return new SituationFacts(
                UUID.nameUUIDFromBytes(("situation\n" + number()).getBytes(StandardCharsets.UTF_8)),
                number(),
                version,
                reason,
                past.kind(),
                region.code(),
                past.name(),
                past.days().start(),
                past.days().end().minusDays(1),
                CALIBER.name(),
                figures(counted),
                now);
    }

    private SituationFigures figures(Situation counted) {
        AccidentFigures all = counted.byGrade();
        LargerAccident last = counted.lastLarger();
        return new SituationFigures(
                new SituationAccidents(
                        counts(all.now()), counts(all.before()), changes(all.change()), all.doubleDrop()),
                parts(counted.byType()),
                parts(counted.byRegion()),
                targets(SafetyTargets.of(all.groups())),
                last == null
                        ? null
                        : Duration.between(last.occurredAt(), past.days().to()).toDays(),
                last == null
                        ? null
                        : new SituationLarger(last.accidentId(), last.number(), last.grade(), last.occurredAt()),
                counted.hazards().entrySet().stream().map(Report::hazards).toList(),
                columns(counted.columns(), counted.broken()),
                filing(counted.filing()));
    }

    private static SituationCounts counts(AccidentCounts counted) {
        return new SituationCounts(
                counted.accidents(),
                counted.deaths(),
                counted.seriousInjuries(),
                counted.minorInjuries(),
                counted.directLossCny());
    }

    private static SituationChanges changes(AccidentCounts.Changes change) {
        return new SituationChanges(
                change(change.accidents()),
                change(change.deaths()),
                change(change.seriousInjuries()),
                change(change.minorInjuries()),
                change(change.directLossCny()));
    }

    private static SituationChange change(Change change) {
        return new SituationChange(change.difference(), change.percent());
    }

    private static List<SituationPart> parts(AccidentFigures figures) {
        return figures.groups().stream()
                .map(part -> new SituationPart(
                        part.key(),
                        part.rank(),
                        counts(part.now()),
                        counts(part.before()),
                        changes(part.change()),
                        part.share()))
                .toList();
    }

    private static SituationTargets targets(SafetyTargets targets) {
        return new SituationTargets(target(targets.noneLarger()), target(targets.fewerOrdinary()));
    }

    private static SituationTarget target(SafetyTargets.Target target) {
        return new SituationTarget(
                counts(target.now()), counts(target.before()), changes(target.change()), target.met());
    }

    private static SituationHazards hazards(Map.Entry<String, HazardCounts> level) {
        HazardCounts counts = level.getValue();
        return new SituationHazards(
                HazardLevel.valueOf(level.getKey()),
                counts.found(),
                counts.fixed(),
                counts.overdue(),
                counts.medianDays(),
                counts.rate());
    }

    private static SituationReturn columns(NationalReturn columns, List<String> broken) {
        return new SituationReturn(
                columns.unitsInspected(),
                columns.general(),
                columns.generalFixed(),
                columns.generalRate(),
                columns.major(),
                columns.majorFixed(),
                columns.majorRate(),
                columns.planned(),
                columns.fiveInPlace(),
                columns.listed(),
                columns.listedByProvince(),
                columns.fundsTenThousandCny(),
                broken);
    }

    private static List<SituationFiling> filing(List<FilingQuality> parts) {
        Map<String, Integer> ranks = FilingQuality.ranks(parts);
        return parts.stream()
                .filter(part -> ranks.containsKey(part.key()))
                .map(part -> new SituationFiling(
                        part.key(),
                        ranks.getOrDefault(part.key(), 0),
                        part.filings(),
                        part.inTime(),
                        part.complete(),
                        part.timeliness(),
                        part.quality()))
                .toList();
    }
}
