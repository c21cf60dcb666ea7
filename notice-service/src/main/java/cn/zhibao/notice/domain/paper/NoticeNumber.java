package cn.zhibao.notice.domain.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a document (发文字号) as GB/T 9704-2012 writes it: mark, four-digit year in hexagonal brackets, serial without
 * leading zeros and without 第, such as {@code 淄建督〔2026〕1号}.
 *
 * @param year year of issue in China
 * @param serial 1, 2, 3 … without a gap per issuer, kind and year
 */
public record NoticeNumber(String mark, int year, int serial) {

    private static final Pattern PRINTED = Pattern.compile("(\\S{1,40})〔([1-9]\\d{3})〕([1-9]\\d{0,8})号");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    public NoticeNumber {
        if (mark.isBlank() || year < FIRST_YEAR || year > LAST_YEAR || serial < 1) {
            throw new IllegalArgumentException("no such number: " + mark + ", " + year + ", " + serial);
        }
    }

    /** The year whose sequence a document issued at that moment belongs to. */
    public static int yearOf(Instant issuedAt) {
        return issuedAt.atZone(ReplyTerm.ZONE).getYear();
    }

    /** Reads a number as it is printed; empty for what is none. */
    public static Optional<NoticeNumber> parse(String text) {
        Matcher printed = PRINTED.matcher(text.strip());
        return printed.matches()
                ? Optional.of(new NoticeNumber(
                        printed.group(1), Integer.parseInt(printed.group(2)), Integer.parseInt(printed.group(3))))
                : Optional.empty();
    }

    /** The number as it is printed. */
    public String text() {
        return mark + "〔" + year + "〕" + serial + "号";
    }
}
