package cn.zhibao.hazard.domain.register;

/**
 * Number of a construction permit (施工许可证). The national form has 18 digits, some places add a letter; older local
 * forms differ and stay valid, so anything is taken that can be such a number.
 */
public record PermitNumber(String number) {

    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 40;
    private static final String MARKS = "-_/.()（）[]〔〕【】";

    public PermitNumber {
        if (!plausible(number)) {
            throw new IllegalArgumentException("not a permit number: " + number);
        }
    }

    /** True for 4 to 40 letters, digits and the marks such numbers use, at least one digit among them. */
    public static boolean plausible(String number) {
        if (number.length() < LENGTH_MIN || number.length() > LENGTH_MAX) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!Character.isLetterOrDigit(c) && MARKS.indexOf(c) < 0) {
                return false;
            }
            digit |= c >= '0' && c <= '9';
        }
        return digit;
    }
}
