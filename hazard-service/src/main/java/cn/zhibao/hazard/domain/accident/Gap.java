package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import java.util.ArrayList;
import java.util.List;

/** A fact that Decree 493 article 12 and the housing line ask for; its name on the wire is the field it fills. */
public enum Gap {
    /** Not said, or said in words that no code table has. */
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
    static List<Gap> of(AccidentFacts facts, boolean casualtiesKnown, AccidentTypes types) {
        List<Gap> gaps = new ArrayList<>();
        for (Gap gap : values()) {
            if (gap.open(facts, casualtiesKnown, types)) {
                gaps.add(gap);
            }
        }
        return List.copyOf(gaps);
    }

    private boolean open(AccidentFacts facts, boolean casualtiesKnown, AccidentTypes types) {
        return switch (this) {
            case TYPE -> !types.knows(facts.type());
            case CASUALTIES -> !casualtiesKnown;
            case LOSS -> Figures.known(facts).directLossCny() == null;
            case PLACE -> facts.place() == null || facts.place().address() == null;
            case PROJECT -> facts.project() == null;
            case ENTERPRISE -> facts.enterprise() == null;
            case INFORMED_AT -> facts.informedAt() == null;
            case MEASURES -> facts.measures() == null;
        };
    }
}
