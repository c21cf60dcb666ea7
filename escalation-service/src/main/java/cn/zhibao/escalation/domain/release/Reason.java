package cn.zhibao.escalation.domain.release;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a pack must not come into force.
 *
 * @param about what it is about, by the names that the words of the flaw use; {@code field} where one value is wrong
 * @param text in English
 */
public record Reason(Flaw flaw, Map<String, String> about, String text) {

    public Reason {
        about = Map.copyOf(about);
    }

    /** The value of that field is wrong. */
    public Reason in(String field) {
        Map<String, String> more = new LinkedHashMap<>(about);
        more.put("field", field);
        return new Reason(flaw, more, field + ": " + text);
    }
}
