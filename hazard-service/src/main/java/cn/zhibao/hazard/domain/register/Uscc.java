package cn.zhibao.hazard.domain.register;

/** Unified social credit code (统一社会信用代码) of a unit: 18 characters with a check character, GB 32100-2015. */
public record Uscc(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = ALPHABET.length();
    private static final byte[] VALUES = values();
    private static final int[] WEIGHTS = weights();

    public Uscc {
        if (!valid(code)) {
            throw new IllegalArgumentException("not a unified social credit code: " + code);
        }
    }

    /** True for a code of the right length and alphabet whose last character is the check of the others. */
    public static boolean valid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = value(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS) == code.charAt(LENGTH - 1);
    }

    private static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) ALPHABET.indexOf(c);
        }
        return values;
    }

    /** Powers of three, as the standard gives them. */
    private static int[] weights() {
        int[] weights = new int[LENGTH - 1];
        int weight = 1;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight;
            weight = weight * 3 % MODULUS;
        }
        return weights;
    }
}
