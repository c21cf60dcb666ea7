package cn.zhibao.hazard.http.statistics;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.domain.register.AccidentType;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.http.export.Terms;

/**
 * What the parts of figures are called in Chinese; a key that nobody has named, such as a category, is its own name.
 *
 * @param question whose parts they are; a place has the name it had at the end of its period
 */
record PartNames(Question question, Regions regions, AccidentTypes types) {

    private static final String WHOLE = "合计";
    private static final String MONTH = "月";

    /** The key of what did not say which part it is of. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final String NOT_SAID = "未填报";

    String of(String key) {
        if (key.equals(UNKNOWN)) {
            return NOT_SAID;
        }
        return switch (question.by()) {
            case NONE -> WHOLE;
            case REGION -> region(key);
            case TYPE -> types.find(key).map(AccidentType::name).orElse(key);
            case GRADE -> Terms.of(Grade.valueOf(key));
            case LEVEL -> Terms.of(HazardLevel.valueOf(key));
            case SOURCE -> Terms.source(key);
            case MONTH -> Integer.parseInt(key) + MONTH;
            case ENTERPRISE, PROJECT -> key;
        };
    }

    String whole() {
        return WHOLE;
    }

    private String region(String code) {
        return regions.find(code, question.period().to().minusMillis(1))
                .map(Regions.Entry::name)
                .orElse(code);
    }
}
