package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
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
                Stream.of(
                        what,
                        "二、解除挂牌：经现场审查合格，同意解除" + listing() + "。理由：" + occasion.reason() + "。",
                        who,
                        "四、后续要求：继续落实防范措施，防止问题反弹。");
            case ENFORCEMENT_PROPOSAL,
                    CLOSURE_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    INTERVIEW_NOTICE,
                    ADVICE,
                    REMINDER,
                    TRANSFER -> throw new IllegalStateException("no paper of a supervision: " + occasion.kind());
        };
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
