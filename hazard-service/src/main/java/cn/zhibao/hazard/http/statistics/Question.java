package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import cn.zhibao.hazard.app.statistics.Statistics.Selection;
import cn.zhibao.hazard.domain.statistics.Period;
import java.util.EnumSet;
import java.util.Set;

/** What is to be counted, read and sound. */
record Question(Selection selection, Period period, Grouping by) {

    /** What figures of accidents may be split by. */
    static final Set<Grouping> ACCIDENTS = EnumSet.of(
            Grouping.REGION, Grouping.TYPE, Grouping.GRADE, Grouping.ENTERPRISE, Grouping.PROJECT, Grouping.MONTH);

    /** What figures of hazards may be split by. */
    static final Set<Grouping> HAZARDS = EnumSet.of(
            Grouping.REGION,
            Grouping.TYPE,
            Grouping.LEVEL,
            Grouping.SOURCE,
            Grouping.ENTERPRISE,
            Grouping.PROJECT,
            Grouping.MONTH);

    /** What figures of quality may be split by. */
    static final Set<Grouping> QUALITY = EnumSet.of(Grouping.REGION, Grouping.ENTERPRISE);

    /** What is never split. */
    static final Set<Grouping> WHOLE = EnumSet.noneOf(Grouping.class);

    /** Split by region when it is not said by what. */
    Question orByRegion() {
        return by == Grouping.NONE ? splitBy(Grouping.REGION) : this;
    }

    Question splitBy(Grouping other) {
        return new Question(selection, period, other);
    }
}
