package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a paper about a listed supervision: matter, reason, responsible unit, requirement and deadline, in Chinese. */
record SupervisionText(Issuers issuers, NoticeFacts paper, Occasion occasion) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.CHINA);

    String text() {
        String issuer = issuers.of(paper.issuer()).name();
        Stream<@Nullable String> head =
                Stream.of(paper.exercise() ? "（演练）" : null, issuer, title(), paper.number(), "", responsible() + "：");
        Stream<String> foot = Stream.of("", issuer, DAY.format(inChina(paper.issuedAt())));
        return Stream.of(head, points(), foot)
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String title() {
        return switch (occasion.kind()) {
            case SUPERVISION_ORDER -> "督办单";
            case SUPERVISION_CONTINUATION -> "继续挂牌督办通知";
            case SUPERVISION_LIFTING -> "解除挂牌督办通知";
        };
    }

    private Stream<String> points() {
        SupervisionFacts matter = occasion.matter();
        String what = "一、督办事项：" + subject() + "。";
        String who = "三、责任单位：" + responsibleUnits() + "。";
        String until = moment(matter.rectifyBy());
        return switch (occasion.kind()) {
            case SUPERVISION_ORDER ->
                Stream.of(
                        what,
                        "二、事项来源：挂牌督办，" + MINUTE.format(inChina(matter.listedAt())) + "列入。理由：" + occasion.reason() + "。",
                        who,
                        "四、督办要求：" + until + "前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。",
                        "五、反馈期限：" + replyTerm() + "。");
            case SUPERVISION_CONTINUATION ->
                Stream.of(
                        what,
                        "二、继续挂牌：自" + MINUTE.format(inChina(matter.listedAt())) + "起" + round() + "。理由："
                                + occasion.reason() + "。",
                        who,
                        "四、督办要求：" + until + "前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。",
                        "五、反馈期限：" + replyTerm() + "。");
            case SUPERVISION_LIFTING ->
                Stream.of(
                        what,
                        "二、解除挂牌：经现场审查合格，同意解除" + listing() + "。理由：" + occasion.reason() + "。",
                        who,
                        "四、后续要求：继续落实防范措施，防止问题反弹。");
        };
    }

    private String round() {
        return "第" + occasion.round() + "次" + listing();
    }

    /** The listing under the number with which it was published. */
    private String listing() {
        SupervisionProgress progress = occasion.matter().progress();
        return progress == null ? "挂牌督办" : "挂牌督办（" + progress.number() + "）";
    }

    private String replyTerm() {
        Instant replyBy = Objects.requireNonNull(paper.replyBy(), "this paper has a term for the answer");
        return "请于" + moment(replyBy) + "前书面反馈办理情况（" + ReplyTerm.BASIS + "）";
    }

    private String subject() {
        CaseSummary summary = occasion.matter().summary();
        String what = switch (summary.subject()) {
            case HAZARD -> "隐患" + summary.number();
            case ACCIDENT -> "事故" + summary.number();
            case SIGNAL -> "外部信号" + summary.number();
            case TIP -> "举报" + summary.number();
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
        return paper.addressee().equals(occasion.matter().region())
                ? issuers.of(occasion.matter().region()).name()
                : paper.addressee();
    }

    private String responsibleUnits() {
        String project = occasion.matter().summary().projectName();
        if (project == null) {
            return responsible();
        }
        String builders = project + "各参建单位";
        return paper.addressee().equals(project) ? builders : responsible() + "；" + builders;
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
