package cn.zhibao.hazard.http.table;

import java.util.Map;

/** A file that is no table this service takes. What was read of it so far is to be forgotten. */
public final class MalformedTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> params;

    MalformedTable(String code, Map<String, Object> params) {
        super(code, null, false, false);
        this.code = code;
        this.params = Map.copyOf(params);
    }

    MalformedTable(String code) {
        this(code, Map.of());
    }

    static MalformedTable at(String code, long row) {
        return new MalformedTable(code, Map.of("row", row));
    }

    /** Stable name of what is wrong, such as {@code malformed-xlsx}. */
    public String code() {
        return code;
    }

    /** The numbers and names a sentence about it needs. */
    public Map<String, Object> params() {
        return params;
    }
}
