package cn.zhibao.notice.domain.paper;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How long the addressee of a document has for the answer. No law sets it: the document itself does, and the terms are
 * defaults of this system. Orders, reminders and transfers give working days and name no date, because this service holds
 * no table of holidays: the engine that runs the clocks counts the days, and a year whose table is missing must not stop a
 * paper. Proposals to other authorities name a date, so theirs are calendar days.
 */
final class ReplyTerm {

    /** The one zone in which days begin and end. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final int ORDER_WORKING_DAYS = 10;
    static final int REMINDER_WORKING_DAYS = 5;
    static final int TRANSFER_WORKING_DAYS = 10;

    /** Where the date in a proposal comes from, as it stands there. */
    static final String DATED_BASIS = "本系统默认：自签发次日起10个自然日";

    /** The same for the notice of an interview, which is answered after it. */
    static final String INTERVIEW_BASIS = "本系统默认：自约谈次日起10个自然日";

    private static final int DAYS = 10;

    private ReplyTerm() {}

    /** 24:00 in China of the tenth day after the day of issue. */
    static Instant endFor(Instant issuedAt) {
        return issuedAt.atZone(ZONE)
                .toLocalDate()
                .plusDays(DAYS + 1L)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    /** Where a term of working days comes from. */
    static String basis(int workingDays) {
        return "本系统默认：" + within(workingDays);
    }

    /**
     * The term of working days as it stands in a paper.
     *
     * @param what is to be told, such as 办理情况; empty where the paper says it elsewhere
     */
    static String sentence(int workingDays, String what) {
        return "请" + within(workingDays) + "内书面反馈" + what + "（本系统默认）";
    }

    private static String within(int workingDays) {
        return "自签发次日起" + workingDays + "个工作日";
    }
}
