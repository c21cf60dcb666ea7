package cn.zhibao.hazard.testing;

import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.situation.Past;
import cn.zhibao.hazard.domain.situation.Report;
import cn.zhibao.hazard.domain.situation.Situation;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Situation reports for tests. */
public final class SituationReports {

    private SituationReports() {}

    /** Of a month in which nothing happened. */
    public static SituationFacts empty(String region, YearMonth month, Instant now) {
        AccidentFigures none = AccidentFigures.of(Map.of(), Map.of());
        NationalReturn columns = new NationalReturn(0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);
        Situation counted = new Situation(none, none, none, null, Map.of(), columns, List.of(), List.of());
        return Report.first(new Region(region), Past.month(month)).of(counted, now);
    }
}
