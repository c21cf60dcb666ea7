package cn.zhibao.events.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;

/**
 * One thing that is wrong with a request. The reader words it; nothing here is a sentence. All three are always there.
 *
 * @param pointer where: a JSON pointer into the document, empty for the whole; or the name of a parameter or header
 * @param code stable name of what is wrong, such as {@code in-future}
 * @param params the numbers and names that a sentence about it needs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Fault(String pointer, String code, Map<String, Object> params) {

    private static final Set<String> OF_FORM = Set.of(
            "empty",
            "malformed-json",
            "not-an-object",
            "unknown-field",
            "wrong-type",
            "not-a-time",
            "not-a-day",
            "not-a-choice",
            "missing-header",
            "bad-header",
            "bad-parameter",
            "malformed-csv",
            "malformed-xlsx",
            "unknown-charset",
            "unknown-column",
            "column-twice",
            "too-many-columns",
            "cell-without-heading",
            "cell-too-long",
            "too-large-unpacked");

    public Fault {
        params = Map.copyOf(params);
    }

    public Fault(String pointer, String code) {
        this(pointer, code, Map.of());
    }

    /** A fault of form, as opposed to one of content. */
    boolean ofForm() {
        return OF_FORM.contains(code);
    }
}
