package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Ever;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Sender;
import cn.zhibao.escalation.domain.casefile.StopOrder;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.packs.Conditions.Field;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.contract.StopMeasure;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The typed model that conditions are written against. What is not known reads as 0, or as the empty text. Grades are
 * numbers that rise with gravity, written {@code ORDINARY, LARGER, MAJOR, ESPECIALLY_MAJOR}.
 */
final class FactFields {

    private FactFields() {}

    static Map<String, Field<? extends Facts>> ofAccident() {
        Map<String, Field<? extends Facts>> fields = new HashMap<>();
        fields.put("accident.grade", accident(SimpleType.INT, a -> numberOf(a.grade())));
        fields.put("accident.deaths", casualties(Casualties::deaths));
        fields.put("accident.seriousInjuries", casualties(Casualties::seriousInjuries));
        fields.put("accident.minorInjuries", casualties(Casualties::minorInjuries));
        fields.put("accident.missing", casualties(Casualties::missing));
        fields.put("accident.trapped", casualties(Casualties::trapped));
        fields.put("accident.directLossCny", accident(SimpleType.DOUBLE, a -> amount(a.directLossCny())));
        fields.put(
                "accident.deathsMax", told(SimpleType.INT, a -> (long) a.ever().deaths()));
        fields.put("accident.hurt", told(SimpleType.INT, a -> (long) a.hurt()));
        fields.put("accident.hurtMax", told(SimpleType.INT, a -> (long) a.ever().hurt()));
        fields.put(
                "accident.directLossMaxCny",
                told(SimpleType.DOUBLE, a -> amount(a.ever().directLossCny())));
        fields.put(
                "accident.occurredLaterMinutes",
                told(SimpleType.INT, a -> a.ever().occurredLater(a.accident()).toMinutes()));
        fields.put(
                "accident.informedLaterMinutes",
                told(SimpleType.INT, a -> a.ever().informedLater(a.accident()).toMinutes()));
        fields.put("accident.rescued", accident(SimpleType.INT, FactFields::rescued));
        fields.put("accident.responseUnderWay", accident(SimpleType.BOOL, FactFields::responseUnderWay));
        fields.put("accident.people", accident(SimpleType.INT, a -> (long) Ever.people(a)));
        fields.put(
                "accident.peopleMax", told(SimpleType.INT, a -> (long) a.ever().people()));
        fields.put(
                "accident.concluded", told(SimpleType.BOOL, a -> a.informing().concluded()));
        fields.put("accident.complete", told(SimpleType.BOOL, Facts.OfAccident::isComplete));
        fields.put("accident.enterprise", told(SimpleType.STRING, FactFields::unit));
        fields.put("accident.type", accident(SimpleType.STRING, a -> text(a.type())));
        fields.put("accident.region", accident(SimpleType.STRING, AccidentFacts::region));
        fields.put("accident.exercise", accident(SimpleType.BOOL, AccidentFacts::exercise));
        fields.put(
                "accident.sector",
                accident(SimpleType.STRING, a -> sector(a.project())).oneOf(Sector.class));
        return Map.copyOf(fields);
    }

    static Map<String, Field<? extends Facts>> ofHazard() {
        Map<String, Field<? extends Facts>> fields = new HashMap<>();
        fields.put("hazard.major", hazard(SimpleType.BOOL, h -> h.level() == HazardLevel.MAJOR));
        fields.put("hazard.criterion", hazard(SimpleType.STRING, h -> text(h.criterion())));
        fields.put("hazard.category", hazard(SimpleType.STRING, h -> text(h.category())));
        fields.put("hazard.enterprise", new Field<>(SimpleType.STRING, Facts.OfHazard.class, FactFields::unit));
        fields.put(
                "hazard.source", hazard(SimpleType.STRING, HazardFacts::source).oneOf(HazardFacts.SOURCES));
        fields.put(
                "hazard.answered",
                new Field<>(SimpleType.BOOL, Facts.OfHazard.class, facts -> facts.answeredAt() != null));
        fields.put(
                "hazard.stopMeasure",
                new Field<>(SimpleType.STRING, Facts.OfHazard.class, FactFields::stopMeasure).oneOf(StopMeasure.class));
        fields.put(
                "hazard.resumeRefused",
                new Field<>(SimpleType.BOOL, Facts.OfHazard.class, facts -> facts.resumeRefusedSince() != null));
        fields.put("hazard.sent", hazard(SimpleType.BOOL, h -> Sender.regionOf(h) != null));
        fields.put("hazard.region", hazard(SimpleType.STRING, HazardFacts::region));
        fields.put("hazard.exercise", hazard(SimpleType.BOOL, HazardFacts::exercise));
        fields.put(
                "hazard.sector",
                hazard(SimpleType.STRING, h -> sector(h.project())).oneOf(Sector.class));
        return Map.copyOf(fields);
    }

    static Map<String, Optional<Object>> grades() {
        Map<String, Optional<Object>> grades = new HashMap<>();
        for (Grade grade : Grade.values()) {
            grades.put(grade.name(), Optional.of(numberOf(grade)));
        }
        return Map.copyOf(grades);
    }

    static Long numberOf(Grade grade) {
        return switch (grade) {
            case ORDINARY -> 1L;
            case LARGER -> 2L;
            case MAJOR -> 3L;
            case ESPECIALLY_MAJOR -> 4L;
        };
    }

    private static Field<Facts.OfAccident> casualties(ToLongFunction<Casualties> count) {
        return accident(SimpleType.INT, accident -> count.applyAsLong(accident.casualties()));
    }

    private static Field<Facts.OfAccident> accident(CelType type, Function<AccidentFacts, Object> reader) {
        return new Field<>(type, Facts.OfAccident.class, facts -> reader.apply(facts.accident()));
    }

    private static Field<Facts.OfAccident> told(CelType type, Function<Facts.OfAccident, Object> reader) {
        return new Field<>(type, Facts.OfAccident.class, reader);
    }

    private static Field<Facts.OfHazard> hazard(CelType type, Function<HazardFacts, Object> reader) {
        return new Field<>(type, Facts.OfHazard.class, facts -> reader.apply(facts.hazard()));
    }

    private static String stopMeasure(Facts.OfHazard hazard) {
        StopMeasure measure = StopOrder.of(hazard).measure();
        return measure == null ? "" : measure.name();
    }

    private static Long rescued(AccidentFacts accident) {
        Exposure exposure = accident.exposure();
        return exposure == null || exposure.rescued() == null ? 0L : exposure.rescued();
    }

    /**
     * Whether the rescue is still under way (抢险救援进行中): when that was said last, or when anybody is missing or trapped,
     * which saying that it has ended never overrules. False where neither is so, also while nobody has said anything of
     * it. That missing and trapped people stand for a rescue, and silence for none, is this system's own choice
     * (本系统默认).
     */
    private static boolean responseUnderWay(AccidentFacts accident) {
        Exposure exposure = accident.exposure();
        boolean said = exposure != null && Boolean.TRUE.equals(exposure.responseUnderWay());
        return said || accident.casualties().missing() + accident.casualties().trapped() >= 1;
    }

    /** Its unified social credit code. */
    private static String unit(Facts facts) {
        return text(Likeness.ENTERPRISE.of(facts));
    }

    private static String sector(@Nullable Project project) {
        return project == null || project.sector() == null
                ? ""
                : project.sector().name();
    }

    private static Double amount(@Nullable BigDecimal cny) {
        return cny == null ? 0.0 : cny.doubleValue();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
