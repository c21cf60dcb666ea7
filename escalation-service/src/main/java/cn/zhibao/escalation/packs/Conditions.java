package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Subject;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compiles questions in CEL about cases. A field that does not exist or a wrong type is refused. */
final class Conditions {

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().build();
    private static final Map<Subject, Map<String, Field<? extends Facts>>> FIELDS = new EnumMap<>(Map.of(
            Subject.ACCIDENT, FactFields.ofAccident(),
            Subject.HAZARD, FactFields.ofHazard(),
            Subject.SIGNAL, HintFields.ofSignal(),
            Subject.TIP, HintFields.ofTip(),
            Subject.PENALTY, PenaltyFields.ofPenalty(),
            Subject.EXPOSURE, ExposureFields.ofExposure(),
            Subject.NOTICE, NoticeFields.ofNotice(),
            Subject.MEASURE, MeasureFields.ofMeasure(),
            Subject.CAMPAIGN_RETURN, CampaignFields.ofReturn(),
            Subject.HAZARD_RETURN, ReturnFields.ofReturn()));

    private Conditions() {}

    /**
     * A field that questions may read.
     *
     * @param values all texts that it may have, the empty one besides; empty where they are not closed
     */
    record Field<F extends Facts>(CelType type, Class<F> facts, Function<F, Object> reader, Set<String> values) {

        Field(CelType type, Class<F> facts, Function<F, Object> reader) {
            this(type, facts, reader, Set.of());
        }

        /** A text of which all are known. */
        Field<F> oneOf(Collection<String> all) {
            return new Field<>(type, facts, reader, Collections.unmodifiableSet(new TreeSet<>(all)));
        }

        Field<F> oneOf(Class<? extends Enum<?>> all) {
            return oneOf(Arrays.stream(all.getEnumConstants()).map(Enum::name).toList());
        }

        boolean isOf(Facts of) {
            return facts.isInstance(of);
        }

        Object read(Facts of) {
            return reader.apply(facts.cast(of));
        }
    }

    /** Throws with the reason when the question cannot be asked of that subject. */
    static Condition compile(String text, Subject subject) {
        if (text.strip().equals("true")) {
            return Condition.ALWAYS;
        }
        Map<String, Field<? extends Facts>> fields = fieldsOf(subject);
        try {
            CelAbstractSyntaxTree ast = compiler(fields).compile(text).getAst();
            return new CompiledCondition(text, RUNTIME.createProgram(ast), ast, fields);
        } catch (CelValidationException wrong) {
            throw WrongValue.of(Flaw.CONDITION_REFUSED, reason(wrong));
        } catch (CelEvaluationException wrong) {
            throw WrongValue.of(Flaw.CONDITION_REFUSED, String.valueOf(wrong.getMessage()));
        }
    }

    /** Without the list of everything that would have been possible. */
    private static String reason(CelValidationException wrong) {
        String message = wrong.getErrors().getFirst().getMessage();
        int candidates = message.indexOf(" (candidates: ");
        return candidates < 0 ? message : message.substring(0, candidates);
    }

    private static Map<String, Field<? extends Facts>> fieldsOf(Subject subject) {
        return FIELDS.getOrDefault(subject, Map.of());
    }

    private static CelCompiler compiler(Map<String, Field<? extends Facts>> fields) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        fields.forEach((name, field) -> builder.addVar(name, field.type()));
        for (Grade grade : Grade.values()) {
            builder.addVar(grade.name(), SimpleType.INT);
        }
        return builder.build();
    }
}
