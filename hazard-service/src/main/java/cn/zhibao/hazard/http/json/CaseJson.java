package cn.zhibao.hazard.http.json;

import cn.zhibao.events.contract.DeviceAlarm;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.domain.accident.CasualtyCounts;
import cn.zhibao.hazard.domain.hazard.HazardFiling;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import org.jspecify.annotations.Nullable;

/** Filings as JSON. Field names are those of the facts in the events. */
public final class CaseJson {

    private CaseJson() {}

    public static HazardFiling hazard(Fields in) {
        HazardFiling filing = new HazardFiling(
                in.choice("level", HazardLevel.class),
                in.text("criterion"),
                in.text("category"),
                in.text("region"),
                place(in.object("place")),
                inSector(in.object("project")),
                enterprise(in.object("enterprise")),
                in.choice("source", Source.class),
                in.time("foundAt"),
                in.time("rectifyBy"),
                in.text("description"),
                in.flag("exercise"),
                finding(in.object("finding")));
        in.done();
        return filing;
    }

    /** What is said of how a hazard was found; nothing when absent. */
    static FindingFiling finding(@Nullable Fields in) {
        if (in == null) {
            return FindingFiling.NONE;
        }
        FindingFiling finding = new FindingFiling(
                enterprise(in.object("firm")),
                in.text("authority"),
                in.text("reference"),
                in.texts("inspectors"),
                in.time("demandedAt"),
                device(in.object("device")));
        in.done();
        return finding;
    }

    private static @Nullable DeviceAlarm device(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        DeviceAlarm device = new DeviceAlarm(
                in.text("deviceId"),
                in.decimal("reading"),
                in.decimal("threshold"),
                in.text("unit"),
                in.time("alarmAt"));
        in.done();
        return device;
    }

    /** A first report. */
    public static AccidentFiling accident(Fields in) {
        return accident(in, in.flag("exercise"));
    }

    /** A continued report: a drill stays a drill, so that is no field of it. */
    public static AccidentFiling supplement(Fields in) {
        return accident(in, false);
    }

    private static AccidentFiling accident(Fields in, boolean exercise) {
        AccidentFiling filing = new AccidentFiling(
                in.text("type"),
                casualties(in.object("casualties")),
                in.decimal("directLossCny"),
                in.text("region"),
                place(in.object("place")),
                inSector(in.object("project")),
                enterprise(in.object("enterprise")),
                in.time("occurredAt"),
                in.time("informedAt"),
                in.text("course"),
                in.text("measures"),
                exposure(in.object("exposure")),
                exercise);
        in.done();
        return filing;
    }

    public static @Nullable Place place(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        Place place = new Place(in.text("address"), in.number("longitude"), in.number("latitude"));
        in.done();
        return place;
    }

    /** The works, by number and name alone. */
    public static @Nullable Project project(@Nullable Fields in) {
        return in == null ? null : project(in, null);
    }

    private static @Nullable Project inSector(@Nullable Fields in) {
        return in == null ? null : project(in, in.choice("sector", Sector.class));
    }

    private static Project project(Fields in, @Nullable Sector sector) {
        Project project = new Project(in.text("permitNo"), in.text("name"), sector);
        in.done();
        return project;
    }

    public static @Nullable Enterprise enterprise(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        Enterprise enterprise = new Enterprise(in.text("uscc"), in.text("name"));
        in.done();
        return enterprise;
    }

    private static @Nullable Exposure exposure(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        Exposure exposure = new Exposure(
                in.integer("peopleAtRisk"),
                in.integer("evacuated"),
                in.choice("pollution"),
                in.choice("keyFacility"),
                in.choice("socialEffect"),
                in.integer("rescued"),
                in.choice("responseUnderWay"));
        in.done();
        return exposure;
    }

    private static @Nullable CasualtyCounts casualties(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        CasualtyCounts counts = new CasualtyCounts(
                in.integer("deaths"),
                in.integer("seriousInjuries"),
                in.integer("minorInjuries"),
                in.integer("missing"),
                in.integer("trapped"));
        in.done();
        return counts;
    }
}
