package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.NoticeKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of the measures by which documents are answered. */
final class MeasureFields {

    private MeasureFields() {}

    static Map<String, Field<? extends Facts>> ofMeasure() {
        return Map.of(
                "measure.kind",
                field(SimpleType.STRING, m -> m.kind().name()).oneOf(NoticeKind.class),
                "measure.region",
                field(SimpleType.STRING, MeasureFacts::region),
                "measure.exercise",
                field(SimpleType.BOOL, MeasureFacts::exercise));
    }

    private static Field<Measure> field(CelType type, Function<MeasureFacts, Object> reader) {
        return new Field<>(type, Measure.class, facts -> reader.apply(facts.measure()));
    }
}
