package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.escalation.packs.Conditions.Field;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question compares a field only with what it may say: misspelt, it would hold for no case, or for all. */
final class ValueChecks {

    private static final Set<String> COMPARING = Set.of("_==_", "_!=_", "@in");

    private ValueChecks() {}

    /** Notes every text that the field beside it never says. */
    static void check(Condition condition, Fields place) {
        if (condition instanceof CompiledCondition compiled) {
            CelNavigableAst.fromAst(compiled.tree())
                    .getRoot()
                    .allNodes()
                    .filter(node -> node.getKind() == Kind.CALL
                            && COMPARING.contains(node.expr().call().function()))
                    .forEach(node -> check(compiled, node.children().toList(), place));
        }
    }

    private static void check(CompiledCondition condition, List<CelNavigableExpr> sides, Fields place) {
        for (CelNavigableExpr side : sides) {
            String name = nameOf(condition, side);
            Field<?> field = name == null ? null : condition.fields().get(name);
            if (name == null || field == null || field.values().isEmpty()) {
                continue;
            }
            sides.stream()
                    .flatMap(ValueChecks::texts)
                    .filter(text -> !text.isEmpty() && !field.values().contains(text))
                    .forEach(text -> place.fault(Flaw.VALUE_UNKNOWN, name, text, String.join(", ", field.values())));
        }
    }

    private static @Nullable String nameOf(CompiledCondition condition, CelNavigableExpr node) {
        CelReference reference = condition.tree().getReferenceMap().get(node.id());
        return reference == null ? null : reference.name();
    }

    /** A text by itself, or those of a list. */
    private static Stream<String> texts(CelNavigableExpr side) {
        Stream<CelNavigableExpr> nodes = side.getKind() == Kind.LIST ? side.children() : Stream.of(side);
        return nodes.filter(node -> node.getKind() == Kind.CONSTANT)
                .map(node -> node.expr().constant())
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue);
    }
}
