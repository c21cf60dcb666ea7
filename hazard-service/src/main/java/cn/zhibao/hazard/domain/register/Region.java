package cn.zhibao.hazard.domain.register;

import cn.zhibao.events.contract.Level;
import java.util.Optional;

/**
 * Code of a place or an authority: six digits of GB/T 2260 ({@code 370302}), or of a functional zone (功能区) without a
 * code of its own: four digits of the parent city, {@code Z}, one of {@code 0-9A-Z} ({@code 3703Z1}). The form says the
 * level; whether the place exists, {@link Regions} knows. {@code 000000} is the whole country (全国): a scope that holds every
 * place and is none itself.
 */
public record Region(String code) {

    /** Whose scope is the whole country, such as the ministry. */
    public static final Region COUNTRY = new Region("000000");

    private static final int LENGTH = 6;

    public Region {
        if (!wellFormed(code)) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
    }

    public static Optional<Region> parse(String code) {
        return wellFormed(code) ? Optional.of(new Region(code)) : Optional.empty();
    }

    private static boolean wellFormed(String code) {
        if (code.equals("000000")) {
            return true;
        }
        if (code.length() != LENGTH || code.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (!digit(code.charAt(i))) {
                return false;
            }
        }
        char last = code.charAt(5);
        return code.charAt(4) == 'Z'
                ? digit(last) || (last >= 'A' && last <= 'Z')
                : digit(code.charAt(4)) && digit(last);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public boolean isCountry() {
        return prefix().isEmpty();
    }

    /**
     * Level of its authority.
     *
     * @throws IllegalStateException of the country, whose ministry is no desk of these levels
     */
    public Level level() {
        return switch (prefix().length()) {
            case 0 -> throw new IllegalStateException("the country has no level");
            case 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            default -> Level.COUNTY;
        };
    }

    /** What every code of this region's subtree begins with: nothing, {@code 37}, {@code 3703} or the whole code. */
    public String prefix() {
        int end = LENGTH;
        while (end > 0 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }

    /** True when this place is {@code scope} itself or lies under it. */
    public boolean within(Region scope) {
        return code.startsWith(scope.prefix());
    }
}
