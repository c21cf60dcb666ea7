package cn.zhibao.notice.domain;

import java.util.Map;

/**
 * One thing that is wrong with what was sent. The reader words it; nothing here is a sentence.
 *
 * @param pointer JSON pointer to the value, empty for the whole document
 * @param code stable name of what is wrong, such as {@code not-a-region}
 * @param params the numbers and names that a sentence about it needs
 */
public record Fault(String pointer, String code, Map<String, Object> params) {

    public Fault {
        params = Map.copyOf(params);
    }

    public Fault(String pointer, String code) {
        this(pointer, code, Map.of());
    }
}
