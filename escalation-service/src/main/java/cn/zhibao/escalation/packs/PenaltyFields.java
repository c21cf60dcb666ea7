package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Penalty;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.PenaltyFacts;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of administrative penalties. An amount that is not known reads as 0. */
final class PenaltyFields {

    private PenaltyFields() {}

    static Map<String, Field<? extends Facts>> ofPenalty() {
        return Map.of(
                "penalty.kind",
                field(SimpleType.STRING, p -> p.kind().name()),
                "penalty.amountCny",
                field(SimpleType.DOUBLE, PenaltyFields::amount),
                "penalty.safetyLaw",
                field(SimpleType.BOOL, PenaltyFacts::safetyLaw),
                "penalty.region",
                field(SimpleType.STRING, PenaltyFacts::region),
                "penalty.exercise",
                field(SimpleType.BOOL, PenaltyFacts::exercise));
    }

    private static Field<Penalty> field(CelType type, Function<PenaltyFacts, Object> reader) {
        return new Field<>(type, Penalty.class, facts -> reader.apply(facts.penalty()));
    }

    private static Double amount(PenaltyFacts penalty) {
        BigDecimal cny = penalty.amountCny();
        return cny == null ? 0.0 : cny.doubleValue();
    }
}
