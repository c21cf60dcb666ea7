package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import java.util.ArrayList;
import java.util.List;

/** A fact that Decree 493 article 12 and the housing line ask for; its name on the wire is the field it fills. */
public enum Gap {
    TYPE("type"),
    CASUALTIES("casualties"),
    LOSS("directLossCny"),
    PLACE("place"),
    PROJECT("project"),
    ENTERPRISE("enterprise"),
    INFORMED_AT("informedAt"),
    MEASURES("measures");

    private final String field;

    Gap(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    /**
     * The facts still missing.
     *
     * @param casualtiesKnown whether anybody said how many people were hit; counts of zero alone do not tell
     */
    static List<Gap> of(AccidentFacts facts, boolean casualtiesKnown) {
        List<Gap> gaps = new ArrayList<>();
        for (Gap gap : values()) {
            if (gap.open(facts, casualtiesKnown)) {
                gaps.add(gap);
            }
        }
        return List.copyOf(gaps);
    }

    private boolean open(AccidentFacts facts, boolean casualtiesKnown) {
        return switch (this) {
            case TYPE -> facts.type() == null;
            case CASUALTIES -> !casualtiesKnown;
            case LOSS -> facts.directLossCny() == null;
            case PLACE -> facts.place() == null || facts.place().address() == null;
            case PROJECT -> facts.project() == null;
            case ENTERPRISE -> facts.enterprise() == null;
            case INFORMED_AT -> facts.informedAt() == null;
            case MEASURES -> facts.measures() == null;
        };
    }
}
