package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.LaterFigures;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays a continued report over what is known. Inside the casualty window its figures count and the accident is graded
 * anew; after it they stand beside those that count.
 */
final class Supplement {

    private final AccidentTypes types;

    Supplement(AccidentTypes types) {
        this.types = types;
    }

    /**
     * What is known after a report: what it says, and beside that what was known before.
     *
     * @param insideWindow whether the window, as it is after this report, was still open at {@code now}
     */
    record Merged(AccidentFacts facts, boolean insideWindow) {}

    Merged merge(Dossier dossier, AccidentFiling said, Instant now) {
        AccidentFacts before = dossier.facts();
        Instant occurredAt = said.occurredAt() == null ? before.occurredAt() : said.occurredAt();
        String type = pick(said.type(), before.type());
        boolean inside = now.isBefore(CasualtyWindow.endOf(occurredAt, type, types));
        Figures known = Figures.known(before).with(said);
        Figures counted = inside ? known : Figures.counted(before);
        Exposure exposure = exposure(said.exposure(), before.exposure());
        AccidentFacts next = new AccidentFacts(
                before.accidentId(),
                before.number(),
                inside ? counted.grade() : before.grade(),
                type,
                counted.casualties(),
                counted.directLossCny(),
                before.region(),
                place(said.place(), before.place()),
                project(said.project(), before.project()),
                enterprise(said.enterprise(), before.enterprise()),
                occurredAt,
                pick(said.informedAt(), before.informedAt()),
                before.reportedAt(),
                said.course() == null ? before.course() : said.course(),
                pick(said.measures(), before.measures()),
                before.exercise(),
                exposure,
                Standings.of(counted, known, dossier.casualtiesKnown() || said.casualties() != null, exposure),
                later(before, known, counted, now));
        return new Merged(next, inside);
    }

    private static @Nullable LaterFigures later(AccidentFacts before, Figures known, Figures counted, Instant now) {
        if (known.sameAs(counted)) {
            return null;
        }
        LaterFigures old = before.later();
        Instant saidAt = old == null || !known.sameAs(Figures.known(before)) ? now : old.saidAt();
        return new LaterFigures(known.casualties(), known.directLossCny(), known.grade(), saidAt);
    }

    /**
     * Names of the facts that differ.
     *
     * @param newlySaid a fact that is known now though its value is the same, if there is one
     */
    static List<String> changed(AccidentFacts before, AccidentFacts next, @Nullable String newlySaid) {
        Figures knownBefore = Figures.known(before);
        Figures knownNext = Figures.known(next);
        List<String> changed = new ArrayList<>();
        differs(changed, "type", before.type(), next.type());
        if (newlySaid != null || !knownBefore.casualties().equals(knownNext.casualties())) {
            changed.add(Gap.CASUALTIES.field());
        }
        if (!knownBefore.sameLoss(knownNext)) {
            changed.add(Gap.LOSS.field());
        }
        differs(changed, "place", before.place(), next.place());
        differs(changed, "project", before.project(), next.project());
        differs(changed, "enterprise", before.enterprise(), next.enterprise());
        differs(changed, "occurredAt", before.occurredAt(), next.occurredAt());
        differs(changed, "informedAt", before.informedAt(), next.informedAt());
        differs(changed, "course", before.course(), next.course());
        differs(changed, "measures", before.measures(), next.measures());
        differs(changed, "exposure", before.exposure(), next.exposure());
        return changed;
    }

    private static void differs(List<String> changed, String field, @Nullable Object before, @Nullable Object next) {
        if (!Objects.equals(before, next)) {
            changed.add(field);
        }
    }

    private static @Nullable Exposure exposure(@Nullable Exposure said, @Nullable Exposure before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        return new Exposure(
                pick(said.peopleAtRisk(), before.peopleAtRisk()),
                pick(said.evacuated(), before.evacuated()),
                pick(said.pollution(), before.pollution()),
                pick(said.keyFacility(), before.keyFacility()),
                pick(said.socialEffect(), before.socialEffect()),
                pick(said.rescued(), before.rescued()),
                pick(said.responseUnderWay(), before.responseUnderWay()));
    }

    private static @Nullable Place place(@Nullable Place said, @Nullable Place before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        return new Place(
                pick(said.address(), before.address()),
                pick(said.longitude(), before.longitude()),
                pick(said.latitude(), before.latitude()));
    }

    /** By another permit it is another project: what was known of the first one's sector is not said of it. */
    private static @Nullable Project project(@Nullable Project said, @Nullable Project before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        String permitNo = pick(said.permitNo(), before.permitNo());
        boolean other = before.permitNo() != null && !before.permitNo().equals(permitNo);
        Sector known = other ? null : before.sector();
        return new Project(permitNo, pick(said.name(), before.name()), pick(said.sector(), known));
    }

    private static @Nullable Enterprise enterprise(@Nullable Enterprise said, @Nullable Enterprise before) {
        if (said == null || before == null) {
            return said == null ? before : said;
        }
        return new Enterprise(pick(said.uscc(), before.uscc()), pick(said.name(), before.name()));
    }

    private static <T> @Nullable T pick(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
