package cn.zhibao.hazard.domain.register.work;

import java.util.Arrays;
import java.util.Optional;

/** What of a work is measured, each in its unit. */
public enum Measure {
    /** Depth of a pit or pile in metres. */
    DEPTH("depth", "深度(m)"),
    /** Height of a support, scaffold, wall or machine in metres. */
    HEIGHT("height", "高度(m)"),
    /** Span in metres. */
    SPAN("span", "跨度(m)"),
    /** Design load per area in kN/m². */
    AREA_LOAD("areaLoad", "面荷载(kN/㎡)"),
    /** Design load per length in kN/m. */
    LINE_LOAD("lineLoad", "线荷载(kN/m)"),
    /** Load on one point of a full-hall support in kN. */
    POINT_LOAD("pointLoad", "单点荷载(kN)"),
    /** Weight of one lift in kN. */
    LIFT_WEIGHT("liftWeight", "单件起吊重量(kN)"),
    /** What a machine may lift, in kN. */
    CAPACITY("capacity", "起重量(kN)"),
    /** Height of a machine's base above ground in metres. */
    BASE_HEIGHT("baseHeight", "基础标高(m)"),
    /** Height to which a scaffold climbs, in metres. */
    LIFT_HEIGHT("liftHeight", "提升高度(m)"),
    /** Height of one section of a cantilever scaffold in metres. */
    SECTION_HEIGHT("sectionHeight", "分段架体高度(m)");

    private final String field;
    private final String chinese;

    Measure(String field, String chinese) {
        this.field = field;
        this.chinese = chinese;
    }

    /** Its name in documents and in the table of thresholds. */
    public String field() {
        return field;
    }

    String pointer() {
        return "/measures/" + field;
    }

    /** Heading of its column, with its unit. */
    String chinese() {
        return chinese;
    }

    static Optional<Measure> of(String field) {
        return Arrays.stream(values())
                .filter(measure -> measure.field.equals(field))
                .findFirst();
    }
}
