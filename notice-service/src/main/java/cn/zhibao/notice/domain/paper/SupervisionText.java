package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import java.util.stream.Stream;

/** The words of a paper about a listed supervision: matter, reason, responsible unit, requirement and deadline. */
record SupervisionText(Issuers issuers, NoticeFacts paper, Occasion occasion) implements PaperText {

    @Override
    public Stream<String> points() {
        SupervisionFacts matter = occasion.matter();
        String what = "一、督办事项：" + Words.subject(matter.summary()) + "。";
        String who = "三、责任单位：" + responsibleUnits() + "。";
        String until = Words.moment(matter.rectifyBy());
        return switch (occasion.kind()) {
            case SUPERVISION_ORDER ->
                Stream.of(
                        what,
                        "二、事项来源：挂牌督办，" + Words.minute(matter.listedAt()) + "列入。理由：" + occasion.reason() + "。",
                        who,
                        "四、督办要求：" + until + "前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。",
                        "五、反馈期限：" + replyTerm() + "。");
            case SUPERVISION_CONTINUATION ->
                Stream.of(
                        what,
                        "二、继续挂牌：自" + Words.minute(matter.listedAt()) + "起" + round() + "。理由：" + occasion.reason() + "。",
                        who,
                        "四、督办要求：" + until + "前完成整改，经复查合格后申请解除挂牌；整改期间落实防范措施。",
                        "五、反馈期限：" + replyTerm() + "。");
            case SUPERVISION_LIFTING ->
                Stream.concat(
                        Stream.of(
                                what,
                                "二、解除挂牌：经现场审查合格，同意解除" + listing() + "。理由：" + occasion.reason() + "。",
                                who,
                                "四、后续要求：继续落实防范措施，防止问题反弹。"),
                        told());
            case GOVERNMENT_LISTING_PROPOSAL ->
                Stream.of(
                        what,
                        "二、督办情况：自" + Words.minute(matter.listedAt()) + "起" + round() + "，应于" + until + "前完成整改。挂牌理由："
                                + matter.reason() + "。",
                        "三、提请事项：该重大事故隐患未能及时消除，提请" + addressed() + "挂牌督办，督办期限与挂牌督办通知一致（" + until + "前）。理由："
                                + occasion.reason() + "。",
                        "四、请将决定及文号，或者不予挂牌督办的理由，告知我机关。");
            case ENFORCEMENT_PROPOSAL,
                    CLOSURE_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    INTERVIEW_NOTICE,
                    ADVICE,
                    REMINDER,
                    TRANSFER,
                    STOP_PROPOSAL -> throw new IllegalStateException("no paper of a supervision: " + occasion.kind());
        };
    }

    /** The government that lists it too is told of the end. */
    private Stream<String> told() {
        GovernmentListing government = occasion.matter().government();
        GovernmentDecision decision = government == null ? null : government.decision();
        return government == null || decision == null || !decision.listed()
                ? Stream.empty()
                : Stream.of("五、抄报：" + issuers.governmentOf(government.desk()) + "（" + decision.number() + "，"
                        + Words.day(decision.decidedOn()) + "挂牌督办）。");
    }

    private String round() {
        return "第" + occasion.round() + "次" + listing();
    }

    /** The listing under its number, which the announcement (公告) of it names too. */
    private String listing() {
        SupervisionProgress progress = occasion.matter().progress();
        return progress == null ? "挂牌督办" : "挂牌督办（" + progress.number() + "）";
    }

    private static String replyTerm() {
        return ReplyTerm.sentence(ReplyTerm.ORDER_WORKING_DAYS, "办理情况");
    }

    @Override
    public String addressed() {
        if (occasion.kind() == NoticeKind.GOVERNMENT_LISTING_PROPOSAL) {
            return issuers.governmentOf(paper.addressee());
        }
        return paper.addressee().equals(occasion.matter().region())
                ? issuers.of(occasion.matter().region()).name()
                : paper.addressee();
    }

    private String responsibleUnits() {
        String project = occasion.matter().summary().projectName();
        if (project == null) {
            return addressed();
        }
        String builders = project + "各参建单位";
        return paper.addressee().equals(project) ? builders : addressed() + "；" + builders;
    }
}
