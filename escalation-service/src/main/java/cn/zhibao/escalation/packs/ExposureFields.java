package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Exposed;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.ExposureKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.function.Function;

/** What conditions read of months that are over. */
final class ExposureFields {

    private ExposureFields() {}

    static Map<String, Field<? extends Facts>> ofExposure() {
        return Map.of(
                "exposure.kind",
                field(SimpleType.STRING, e -> e.exposure().kind().name()).oneOf(ExposureKind.class),
                "exposure.projects",
                field(SimpleType.INT, e -> (long) e.exposure().projects()),
                "exposure.dangerousWorks",
                field(SimpleType.INT, e -> (long) e.exposure().dangerousWorks()),
                "exposure.hazardsFiled",
                field(SimpleType.INT, e -> (long) e.exposure().hazardsFiled()),
                "exposure.accidentsFiled",
                field(SimpleType.INT, e -> (long) e.exposure().accidentsFiled()),
                "exposure.daysSilent",
                field(SimpleType.INT, Exposed::daysSilent),
                "exposure.region",
                field(SimpleType.STRING, Exposed::region));
    }

    private static Field<Exposed> field(CelType type, Function<Exposed, Object> reader) {
        return new Field<>(type, Exposed.class, reader);
    }
}
