package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads the six characters of a region code (行政区划代码): GB/T 2260, or a functional zone such as {@code 3703Z1}, which
 * counts as a county. A desk has the code of the region whose duty desk it is. The whole country (全国), {@code 000000}, is a
 * scope for those who look on; it has no desk.
 */
public final class Region {

    /** The scope that holds every region. */
    public static final String COUNTRY = "000000";

    private static final int LENGTH = 6;

    private Region() {}

    /** Level of the authority of that region. */
    public static Level levelOf(String code) {
        if (code.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.endsWith("00") ? Level.CITY : Level.COUNTY;
    }

    /** Code of the desk of that level above (or at) the region, or null when the region lies above that level. */
    public static @Nullable String deskOf(String region, Level level) {
        if (levelOf(region).compareTo(level) > 0) {
            return null;
        }
        return switch (level) {
            case COUNTY -> region;
            case CITY -> region.substring(0, 4) + "00";
            case PROVINCE -> provinceOf(region);
        };
    }

    /** Code of the province, which every region has. */
    public static String provinceOf(String region) {
        return region.substring(0, 2) + "0000";
    }

    /** True for the scope that holds every region and is none. */
    public static boolean isCountry(String scope) {
        return prefixOf(scope).isEmpty();
    }

    /** What all codes below that scope begin with: nothing for the country, {@code 37} for {@code 370000}, a county's own. */
    public static String prefixOf(String scope) {
        int end = scope.length();
        while (end >= 2 && scope.startsWith("00", end - 2)) {
            end -= 2;
        }
        return scope.substring(0, end);
    }

    /** True when the region is the scope itself or lies below it. */
    public static boolean within(String region, String scope) {
        return region.startsWith(prefixOf(scope));
    }

    /** True for a code of the right form; whether such a region exists is not known here. */
    public static boolean wellFormed(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = code.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean zone = (i == 4 && c == 'Z') || (i == 5 && code.charAt(4) == 'Z' && c >= 'A' && c <= 'Z');
            if (!digit && !zone) {
                return false;
            }
        }
        return true;
    }
}
