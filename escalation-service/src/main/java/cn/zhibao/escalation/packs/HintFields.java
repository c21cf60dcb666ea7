package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.TipKind;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What conditions read of signals and tips. A count that is not known reads as 0. */
final class HintFields {

    private HintFields() {}

    static Map<String, Field<? extends Facts>> ofSignal() {
        Map<String, Field<? extends Facts>> fields = new HashMap<>(common("signal", SignalKind.class));
        fields.put("signal.deaths", count(SignalCounts::deaths));
        fields.put("signal.injured", count(SignalCounts::injured));
        fields.put("signal.missing", count(SignalCounts::missing));
        fields.put("signal.trapped", count(SignalCounts::trapped));
        return Map.copyOf(fields);
    }

    static Map<String, Field<? extends Facts>> ofTip() {
        return common("tip", TipKind.class);
    }

    private static Map<String, Field<? extends Facts>> common(String subject, Class<? extends Enum<?>> kinds) {
        return Map.of(
                subject + ".kind",
                new Field<>(SimpleType.STRING, Hint.class, Hint::kind).oneOf(kinds),
                subject + ".region",
                new Field<>(SimpleType.STRING, Hint.class, Hint::region),
                subject + ".exercise",
                new Field<>(SimpleType.BOOL, Hint.class, Hint::exercise));
    }

    private static Field<Hint> count(Function<SignalCounts, @Nullable Integer> reader) {
        return new Field<>(SimpleType.INT, Hint.class, hint -> {
            Integer known = hint.casualties() == null ? null : reader.apply(hint.casualties());
            return known == null ? 0L : (long) known;
        });
    }
}
