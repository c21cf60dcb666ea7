package cn.zhibao.gateway.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A region and everything below it (辖区), by codes of GB/T 2260 and their extension for functional zones.
 *
 * @param prefix the code without its trailing pairs of zeros: {@code 37}, {@code 3703}, {@code 370302}, {@code 3703Z1};
 *     empty for the whole country
 */
public record Scope(String prefix) {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}|[0-9]{4}Z[0-9A-Z]");

    /** The scope of a region code; empty when the text is no region code. */
    public static Optional<Scope> of(String region) {
        if (!CODE.matcher(region).matches()) {
            return Optional.empty();
        }
        String prefix = region;
        while (prefix.endsWith("00") && prefix.length() % 2 == 0) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return Optional.of(new Scope(prefix));
    }

    /** Whether a region lies in this scope. */
    public boolean covers(String region) {
        return region.startsWith(prefix);
    }
}
