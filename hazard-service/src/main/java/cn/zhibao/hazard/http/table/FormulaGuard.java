package cn.zhibao.hazard.http.table;

import java.util.regex.Pattern;

/**
 * Keeps text in a CSV file from being run as a formula by the spreadsheet that opens it: an apostrophe in front makes it
 * text. Reading takes the apostrophe away again, so what goes out comes back the same.
 */
final class FormulaGuard {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guarded(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    static String bare(String text) {
        return text.startsWith("'") && RISKY.matcher(text).matches() ? text.substring(1) : text;
    }
}
