package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How papers speak of times and cases, in Chinese. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.CHINA);

    /** The first line of a paper of a drill. */
    static final String DRILL = "（演练）";

    /** Who penalises, after the name of the authority. */
    static final String ENFORCEMENT = "行政执法机构";

    private Words() {}

    /** What a document of that kind is called in its head. */
    static String title(NoticeKind kind) {
        return switch (kind) {
            case SUPERVISION_ORDER -> "督办单";
            case SUPERVISION_CONTINUATION -> "继续挂牌督办通知";
            case SUPERVISION_LIFTING -> "解除挂牌督办通知";
            case ENFORCEMENT_PROPOSAL -> "执法建议书";
            case INTERVIEW_NOTICE -> "约谈通知";
            case CLOSURE_PROPOSAL -> "关于提请关闭生产经营单位的报告";
            case PERMIT_SUSPENSION_PROPOSAL -> "暂扣安全生产许可证建议书";
            case ADVICE -> "工作建议函";
            case REMINDER -> "催办单";
            case TRANSFER -> "移交单";
            case GOVERNMENT_LISTING_PROPOSAL -> "关于提请政府挂牌督办重大事故隐患的报告";
            case STOP_PROPOSAL -> "关于提请政府批准停产停业的报告";
        };
    }

    public static String day(Instant instant) {
        return DAY.format(inChina(instant));
    }

    /** A day in China. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String minute(Instant instant) {
        return MINUTE.format(inChina(instant));
    }

    /** An end: midnight belongs to the day that it ends. */
    public static String moment(Instant instant) {
        ZonedDateTime time = inChina(instant);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(time.minusDays(1)) + "24时"
                : MINUTE.format(time);
    }

    static String subject(CaseSummary summary) {
        String what = switch (summary.subject()) {
            case HAZARD -> "隐患" + summary.number();
            case ACCIDENT -> "事故" + summary.number();
            case SIGNAL -> "外部信号" + summary.number();
            case TIP -> "举报" + summary.number();
            case PENALTY -> "行政处罚" + summary.number();
            case EXPOSURE -> "应报实报" + summary.number();
            case NOTICE -> "公文" + summary.number();
            case MEASURE -> "整改措施" + summary.number();
            case HAZARD_RETURN -> "统计分析表" + summary.number();
            case CAMPAIGN_RETURN -> "专项行动报送" + summary.number();
        };
        String details = Stream.of(
                        named("工程", summary.projectName()), named("地点", summary.address()), named("类别", summary.type()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
        return details.isEmpty() ? what : what + "（" + details + "）";
    }

    private static @Nullable String named(String name, @Nullable String value) {
        return value == null ? null : name + "：" + value;
    }

    private static ZonedDateTime inChina(Instant instant) {
        return instant.atZone(ReplyTerm.ZONE);
    }
}
