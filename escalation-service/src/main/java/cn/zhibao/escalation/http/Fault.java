package cn.zhibao.escalation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON pointer into the document or {@code /} and the name of a parameter
 * @param code what, for clients to word
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Fault(String pointer, String code, Map<String, Object> params) {

    Fault(String pointer, String code) {
        this(pointer, code, Map.of());
    }
}
