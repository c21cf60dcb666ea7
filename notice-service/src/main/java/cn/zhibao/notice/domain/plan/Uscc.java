package cn.zhibao.notice.domain.plan;

import java.util.regex.Pattern;

/** Unified social credit codes (统一社会信用代码): 18 characters, the last of which checks the others (GB 32100-2015). */
public final class Uscc {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{18}");
    private static final int LAST = 17;

    private Uscc() {}

    /** True when the form and the check character are right; whether there is such a unit is not asked. */
    public static boolean isValid(String code) {
        if (!FORM.matcher(code).matches()) {
            return false;
        }
        int base = CHARACTERS.length();
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < LAST; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % base;
        }
        return CHARACTERS.indexOf(code.charAt(LAST)) == (base - sum % base) % base;
    }
}
