package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.SupervisionFacts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a supervision order: matter, source, responsible unit, requirement and deadline, in Chinese. */
record OrderText(Issuers issuers, NoticeFacts order, SupervisionFacts matter) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.CHINA);

    String text() {
        String issuer = issuers.of(order.issuer()).name();
        return Stream.of(
                        order.exercise() ? "（演练）" : null,
                        issuer,
                        "督办单",
                        order.number(),
                        "",
                        responsible() + "：",
                        "一、督办事项：" + subject() + "。",
                        "二、事项来源：挂牌督办，" + MINUTE.format(inChina(matter.listedAt())) + "列入。理由：" + matter.reason() + "。",
                        "三、责任单位：" + responsibleUnits() + "。",
                        "四、督办要求：" + moment(matter.rectifyBy()) + "前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。",
                        "五、反馈期限：" + replyTerm() + "。",
                        "",
                        issuer,
                        DAY.format(inChina(order.issuedAt())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String replyTerm() {
        Instant replyBy = Objects.requireNonNull(order.replyBy(), "an order has a term for the answer");
        return "请于" + moment(replyBy) + "前书面反馈办理情况（" + ReplyTerm.BASIS + "）";
    }

    private String subject() {
        CaseSummary summary = matter.summary();
        String what = switch (summary.subject()) {
            case HAZARD -> "隐患" + summary.number();
            case ACCIDENT -> "事故" + summary.number();
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

    private String responsible() {
        return order.addressee().equals(matter.region())
                ? issuers.of(matter.region()).name()
                : order.addressee();
    }

    private String responsibleUnits() {
        String project = matter.summary().projectName();
        if (project == null) {
            return responsible();
        }
        String builders = project + "各参建单位";
        return order.addressee().equals(project) ? builders : responsible() + "；" + builders;
    }

    /** Midnight belongs to the day that it ends. */
    private static String moment(Instant instant) {
        ZonedDateTime time = inChina(instant);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(time.minusDays(1)) + "24时"
                : MINUTE.format(time);
    }

    private static ZonedDateTime inChina(Instant instant) {
        return instant.atZone(ReplyTerm.ZONE);
    }
}
