package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.UnitReturn;
import cn.zhibao.escalation.packs.Conditions.Field;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of the tables of a quarter or year that units file. */
final class ReturnFields {

    private ReturnFields() {}

    static Map<String, Field<? extends Facts>> ofReturn() {
        return Map.of(
                "hazardReturn.kind", field(SimpleType.STRING, UnitReturn::kind).oneOf(UnitReturn.KINDS),
                "hazardReturn.owed", field(SimpleType.BOOL, UnitReturn::asked),
                "hazardReturn.region", field(SimpleType.STRING, UnitReturn::region));
    }

    private static Field<UnitReturn> field(CelType type, Function<UnitReturn, Object> reader) {
        return new Field<>(type, UnitReturn.class, reader);
    }
}
