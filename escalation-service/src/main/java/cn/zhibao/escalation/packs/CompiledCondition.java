package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.packs.Conditions.Field;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question in CEL, compiled. Nothing but the fields that it reads decides the answer, so answers are remembered: asking again
 * costs a tenth of asking CEL, and every rule is asked at every fact.
 */
final class CompiledCondition implements Condition {

    private static final Map<String, Optional<Object>> GRADES = FactFields.grades();

    /** Most conditions read a few closed words and have fewer answers; those that read numbers and names have no end of them. */
    private static final int REMEMBERED = 256;

    private final String text;
    private final Program program;
    private final CelAbstractSyntaxTree tree;
    private final TreeMap<String, Field<? extends Facts>> read = new TreeMap<>();
    private final List<Field<? extends Facts>> asked;
    private final Map<Values, Boolean> answers = new ConcurrentHashMap<>();

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
        this.asked = List.copyOf(read.values());
    }

    /** What decides an answer; compared without iterators, because each rule does so at each fact. */
    private static final class Values {

        private final Object[] values;
        private final int hash;

        private Values(Object[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        static Values of(List<Field<? extends Facts>> fields, Facts facts) {
            Object[] values = new Object[fields.size()];
            for (int place = 0; place < values.length; place++) {
                values[place] = fields.get(place).read(facts);
            }
            return new Values(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Values that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Override
    public boolean holds(Facts facts) {
        Values values = Values.of(asked, facts);
        Boolean known = answers.get(values);
        if (known != null) {
            return known;
        }
        boolean answer = ask(facts);
        if (answers.size() < REMEMBERED) {
            answers.put(values, answer);
        }
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
        return read.entrySet().stream()
                .filter(field -> field.getValue().isOf(facts))
                .map(field -> new Value(field.getKey(), text(field.getValue().read(facts))))
                .toList();
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
