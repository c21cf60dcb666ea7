package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Exposed;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Penalty;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.UnitReturn;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Project;
import org.jspecify.annotations.Nullable;

/** In what cases of a series are alike. */
public enum Likeness {
    PROVINCE,
    CITY,
    COUNTY,
    /** The same works: by the number of the construction permit and, where there is none, by the unit. */
    SITE,
    /** The same unit, by its unified social credit code: names are written in many ways. */
    ENTERPRISE,
    /** The same published criterion of a hazard. */
    CRITERION,
    /** The same accident type, category of hazard, or kind of another subject. */
    TYPE;

    /** What it is in a case; null when it is not known there. */
    public @Nullable String of(Facts facts) {
        return switch (this) {
            case PROVINCE -> Region.provinceOf(facts.region());
            case CITY -> Region.deskOf(facts.region(), Level.CITY);
            case COUNTY -> Region.deskOf(facts.region(), Level.COUNTY);
            case SITE -> siteOf(facts);
            case ENTERPRISE -> unitOf(facts);
            case CRITERION ->
                facts instanceof Facts.OfHazard hazard ? said(hazard.hazard().criterion()) : null;
            case TYPE ->
                said(
                        switch (facts) {
                            case Facts.OfHazard hazard -> hazard.hazard().category();
                            case Facts.OfAccident accident ->
                                accident.accident().type();
                            case Hint hint -> hint.kind();
                            case Penalty penalty -> penalty.penalty().kind().name();
                            case Exposed month -> month.exposure().kind().name();
                            case Paper paper -> paper.notice().kind().name();
                            case Measure measure -> measure.measure().kind().name();
                            case OwedReturn owed -> owed.issuedBy();
                            case UnitReturn table -> table.kind();
                        });
        };
    }

    private static @Nullable String siteOf(Facts facts) {
        Project project = switch (facts) {
            case Facts.OfHazard hazard -> hazard.hazard().project();
            case Facts.OfAccident accident -> accident.accident().project();
            case Penalty penalty -> penalty.penalty().project();
            case Hint _, Exposed _, Paper _, Measure _, OwedReturn _, UnitReturn _ -> null;
        };
        String permit = project == null ? null : said(project.permitNo());
        return permit == null ? unitOf(facts) : permit;
    }

    private static @Nullable String unitOf(Facts facts) {
        Enterprise unit = enterpriseOf(facts);
        return unit == null ? null : said(unit.uscc());
    }

    /** The unit that a case is about, as it is said there; null when nothing is. */
    public static @Nullable Enterprise enterpriseOf(Facts facts) {
        return switch (facts) {
            case Facts.OfHazard hazard -> hazard.hazard().enterprise();
            case Facts.OfAccident accident -> accident.accident().enterprise();
            case Penalty penalty -> penalty.penalty().enterprise();
            case Exposed month -> month.exposure().enterprise();
            case UnitReturn table -> table.owed().enterprise();
            case Hint _, Paper _, Measure _, OwedReturn _ -> null;
        };
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
