package cn.zhibao.events.contract;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance of vicious violations (恶性违法事件) for which the heaviest handling within the law is proposed (从重、顶格处理). A person
 * names it, with a penalty or a ruling; whether it holds, and what follows from it, is for those who decide.
 */
public enum Aggravation {
    /** 抗拒执法: supervision and inspection were refused or obstructed; Work Safety Law article 108. */
    OBSTRUCTED_ENFORCEMENT,
    /** 恶意瞒报事故: an accident was hidden on purpose; Decree 493 article 36. */
    MALICIOUS_CONCEALMENT,
    /** 拒不执行整改指令: an order to put a hazard right was defied; Work Safety Law articles 102 and 112. */
    REFUSED_RECTIFICATION,
    /** 拒不执行停产停业整顿决定: a decision to stop and rectify was defied; Work Safety Law article 113 item 4. */
    REFUSED_STOP_ORDER;

    /** As facts tell them: each once, in the order here; absent where there are none. */
    public static @Nullable List<Aggravation> told(Collection<Aggravation> named) {
        return named.isEmpty() ? null : named.stream().distinct().sorted().toList();
    }

    /** Those that a fact tells, none where it tells nothing of them. */
    public static List<Aggravation> of(@Nullable List<Aggravation> told) {
        return told == null ? List.of() : told;
    }
}
