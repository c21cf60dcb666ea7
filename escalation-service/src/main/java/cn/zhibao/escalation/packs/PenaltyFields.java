package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Penalty;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of administrative penalties. An amount that is not known reads as 0, a code as the empty text. */
final class PenaltyFields {

    private PenaltyFields() {}

    static Map<String, Field<? extends Facts>> ofPenalty() {
        return Map.of(
                "penalty.kind",
                field(SimpleType.STRING, p -> p.kind().name()).oneOf(PenaltyKind.class),
                "penalty.amountCny",
                field(SimpleType.DOUBLE, PenaltyFields::amount),
                "penalty.safetyLaw",
                field(SimpleType.BOOL, PenaltyFacts::safetyLaw),
                "penalty.aggravations",
                field(ListType.create(SimpleType.STRING), p -> names(Aggravation.of(p.aggravations())))
                        .oneOf(Aggravation.class),
                "penalty.enterprise",
                field(SimpleType.STRING, PenaltyFields::unit),
                "penalty.region",
                field(SimpleType.STRING, PenaltyFacts::region),
                "penalty.termed",
                new Field<>(SimpleType.BOOL, Penalty.class, Penalty::isTermed),
                "penalty.exercise",
                field(SimpleType.BOOL, PenaltyFacts::exercise));
    }

    private static Field<Penalty> field(CelType type, Function<PenaltyFacts, Object> reader) {
        return new Field<>(type, Penalty.class, facts -> reader.apply(facts.penalty()));
    }

    /** All that there may be together of what made a violation worse, as lists of names in their order. */
    static List<Object> allAggravations() {
        List<List<Aggravation>> sets = new ArrayList<>(List.of(List.of()));
        for (Aggravation each : Aggravation.values()) {
            for (List<Aggravation> without : List.copyOf(sets)) {
                List<Aggravation> with = new ArrayList<>(without);
                with.add(each);
                sets.add(with);
            }
        }
        return sets.stream().<Object>map(PenaltyFields::names).toList();
    }

    private static List<String> names(Collection<Aggravation> aggravations) {
        return aggravations.stream().map(Enum::name).toList();
    }

    private static String unit(PenaltyFacts penalty) {
        String code = penalty.enterprise().uscc();
        return code == null ? "" : code;
    }

    private static Double amount(PenaltyFacts penalty) {
        BigDecimal cny = penalty.amountCny();
        return cny == null ? 0.0 : cny.doubleValue();
    }
}
