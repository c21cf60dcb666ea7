package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Facts;
import java.util.List;

/** When a rule applies: a checked, compiled, side-effect free question about the facts. Safe for many threads. */
public interface Condition {

    /** Applies whenever the subject fits. */
    Condition ALWAYS = new Always();

    boolean holds(Facts facts);

    /** The question as the pack states it. */
    String text();

    /** The facts that the question reads, with their values, for the trace. */
    List<Value> values(Facts facts);

    /** A named value that a decision used. */
    record Value(String name, String value) {}

    /** See {@link #ALWAYS}. */
    record Always() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return true;
        }

        @Override
        public String text() {
            return "true";
        }

        @Override
        public List<Value> values(Facts facts) {
            return List.of();
        }
    }
}
