package cn.zhibao.notice.domain.paper;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How long the addressee of a supervision order has for the answer. No law sets it: the order itself does. The default
 * of this system is ten days; they are calendar days, because this service holds no table of working days and guessing
 * working days from weekends would be wrong in every week with a holiday or a make-up day.
 */
public final class ReplyTerm {

    /** The one zone in which days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the default comes from, as it stands in the document. */
    public static final String BASIS = "本系统默认：自签发次日起10个自然日";

    private static final int DAYS = 10;

    private ReplyTerm() {}

    /** 24:00 in China of the tenth day after the day of issue. */
    public static Instant endFor(Instant issuedAt) {
        return issuedAt.atZone(ZONE)
                .toLocalDate()
                .plusDays(DAYS + 1L)
                .atStartOfDay(ZONE)
                .toInstant();
    }
}
