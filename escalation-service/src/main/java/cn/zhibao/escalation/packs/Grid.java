package cn.zhibao.escalation.packs;

import cn.zhibao.events.contract.Grade;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The cases that some questions can tell apart: every value that one of them names, those right beside it, and one that none
 * names. Questions that compare are answered by these as by all cases there are.
 */
final class Grid {

    static final String GRADE = "accident.grade";

    private static final int POINTS_MAX = 20_000;

    /** With any other function two cases may differ that look the same here. */
    private static final Set<String> COMPARING =
            Set.of("_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_?_:_", "-_");

    private final Map<String, List<Object>> axes = new LinkedHashMap<>();
    private boolean known = true;

    Grid(Collection<CompiledCondition> conditions) {
        Map<String, CelType> fields = new TreeMap<>();
        TreeSet<Long> numbers = new TreeSet<>(Set.of(0L));
        TreeSet<Double> amounts = new TreeSet<>(Set.of(0.0));
        TreeSet<String> texts = new TreeSet<>(Set.of("", "\u0000"));
        for (CompiledCondition condition : conditions) {
            condition.fields().forEach((name, field) -> fields.put(name, field.type()));
            if (comparesFields(condition)) { // of three values each may be more than another
                numbers.addAll(Set.of(1L, 2L));
                amounts.addAll(Set.of(1.0, 2.0));
            }
            CelNavigableAst.fromAst(condition.tree()).getRoot().allNodes().forEach(node -> {
                if (node.getKind() == Kind.CONSTANT) {
                    add(node.expr().constant(), numbers, amounts, texts);
                } else if (node.getKind() == Kind.CALL) {
                    known &= COMPARING.contains(node.expr().call().function());
                } else {
                    known &= node.getKind() != Kind.COMPREHENSION;
                }
            });
        }
        fields.forEach((name, type) -> axes.put(name, axis(name, type, numbers, amounts, texts)));
    }

    /** True when a field is compared with another one. */
    private static boolean comparesFields(CompiledCondition condition) {
        return CelNavigableAst.fromAst(condition.tree())
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL)
                .anyMatch(node ->
                        node.children().count() == 2 && node.children().allMatch(each -> isField(condition, each)));
    }

    private static boolean isField(CompiledCondition condition, CelNavigableExpr node) {
        CelReference reference = condition.tree().getReferenceMap().get(node.id());
        return reference != null && condition.fields().containsKey(reference.name());
    }

    private static void add(CelConstant value, Set<Long> numbers, Set<Double> amounts, Set<String> texts) {
        switch (value.getKind()) {
            case INT64_VALUE -> {
                for (long beside = -1; beside <= 1; beside++) {
                    numbers.add(Math.max(0, value.int64Value() + beside));
                }
            }
            case DOUBLE_VALUE -> {
                for (int beside = -1; beside <= 1; beside++) {
                    amounts.add(Math.max(0, value.doubleValue() + beside));
                }
            }
            case STRING_VALUE -> texts.add(value.stringValue());
            default -> {}
        }
    }

    private static List<Object> axis(
            String name, CelType type, Set<Long> numbers, Set<Double> amounts, Set<String> texts) {
        if (name.equals(GRADE)) {
            List<Object> grades = new ArrayList<>();
            for (Grade grade : Grade.values()) {
                grades.add(FactFields.numberOf(grade));
            }
            return grades;
        }
        if (type instanceof ListType) { // there is one kind of list, and few of it
            return PenaltyFields.allAggravations();
        }
        if (type.equals(SimpleType.BOOL)) {
            return List.of(true, false);
        }
        if (type.equals(SimpleType.INT)) {
            return List.copyOf(numbers);
        }
        return type.equals(SimpleType.DOUBLE) ? List.copyOf(amounts) : List.copyOf(texts);
    }

    /** True when the cases here stand for all cases, and are few enough to go through. */
    boolean isWhole() {
        long points = 1;
        for (List<Object> axis : axes.values()) {
            points *= axis.size();
            if (points > POINTS_MAX) {
                return false;
            }
        }
        return known;
    }

    /** True when it holds for all cases in which that field, if it is asked for, has that value. */
    boolean all(String field, Object value, Predicate<Map<String, Object>> test) {
        return walk(List.copyOf(axes.keySet()), Map.of(field, value), new LinkedHashMap<>(), test);
    }

    boolean any(Predicate<Map<String, Object>> test) {
        return !walk(List.copyOf(axes.keySet()), Map.of(), new LinkedHashMap<>(), test.negate());
    }

    private boolean walk(
            List<String> left,
            Map<String, Object> fixed,
            Map<String, Object> point,
            Predicate<Map<String, Object>> test) {
        if (left.isEmpty()) {
            return test.test(point);
        }
        String field = left.getFirst();
        Object only = fixed.get(field);
        for (Object value : only == null ? axes.getOrDefault(field, List.of()) : List.of(only)) {
            point.put(field, value);
            if (!walk(left.subList(1, left.size()), fixed, point, test)) {
                return false;
            }
        }
        return true;
    }
}
