package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.packs.Conditions.Field;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question in CEL, compiled. Nothing but the fields that it reads decides the answer, so answers are remembered: every rule is
 * asked at every fact, and CEL costs a hundred times what remembering does.
 */
final class CompiledCondition implements Condition {

    private static final Map<String, Optional<Object>> GRADES = FactFields.grades();

    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final String text;
    private final Program program;
    private final CelAbstractSyntaxTree tree;
    private final TreeMap<String, Field<? extends Facts>> read = new TreeMap<>();
    private final Reading reading;
    private final byte[] answers = new byte[Reading.NUMBERED];

    CompiledCondition(
            String text, Program program, CelAbstractSyntaxTree tree, Map<String, Field<? extends Facts>> fields) {
        this.text = text;
        this.program = program;
        this.tree = tree;
        tree.getReferenceMap().values().forEach(reference -> {
            Field<? extends Facts> field = fields.get(reference.name());
            if (field != null) {
                read.put(reference.name(), field);
            }
        });
        this.reading = Reading.of(List.copyOf(read.values()));
    }

    @Override
    public boolean holds(Facts facts) {
        int number = reading.number(facts);
        if (number == Reading.UNNUMBERED) {
            return ask(facts);
        }
        byte known = answers[number];
        if (known != UNKNOWN) {
            return known == YES;
        }
        boolean answer = ask(facts);
        answers[number] = answer ? YES : NO; // whoever else asks at once finds the same
        return answer;
    }

    private boolean ask(Facts facts) {
        return holds((CelVariableResolver) name -> {
            Field<? extends Facts> field = read.get(name);
            return field == null ? GRADES.getOrDefault(name, Optional.empty()) : Optional.ofNullable(field.read(facts));
        });
    }

    /** What the answer would be if the fields that are read had these values. */
    boolean holdsFor(Map<String, Object> values) {
        return holds((CelVariableResolver)
                name -> Optional.ofNullable(values.get(name)).or(() -> GRADES.getOrDefault(name, Optional.empty())));
    }

    private boolean holds(CelVariableResolver values) {
        try {
            return program.eval(values) == Boolean.TRUE;
        } catch (CelEvaluationException broken) {
            throw new IllegalStateException("condition fails: " + text, broken);
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<Value> values(Facts facts) {
        List<Value> values = new ArrayList<>(read.size());
        read.forEach((name, field) -> {
            if (field.isOf(facts)) {
                values.add(new Value(name, text(field.read(facts))));
            }
        });
        return values;
    }

    /** Names of a list stand beside each other. */
    private static String text(Object value) {
        return value instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    /** The fields that it reads, by name. */
    Map<String, Field<? extends Facts>> fields() {
        return read;
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }
}
