package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.Region;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a reminder or a transfer: matter, the document without an answer, what was done about it, requirement and term. */
record FollowUpText(Issuers issuers, NoticeFacts paper, FollowUp followUp) implements PaperText {

    @Override
    public String addressed() {
        return paper.kind() == NoticeKind.REMINDER ? party() : receiver();
    }

    @Override
    public Stream<String> points() {
        return paper.kind() == NoticeKind.REMINDER ? reminder() : transfer();
    }

    private Stream<String> reminder() {
        return Stream.of(
                "一、催办事项：" + subject() + "。",
                "二、未回复文书：" + unanswered() + "。本次为第" + followUp.reminder() + "次催办。",
                "三、催办要求：立即办理" + name(root()) + "所列事项，书面反馈办理情况，并说明逾期原因。",
                "四、反馈期限：" + ReplyTerm.sentence(ReplyTerm.REMINDER_WORKING_DAYS, "") + "。");
    }

    private Stream<String> transfer() {
        String reminders =
                followUp.chain().reminders().stream().map(FollowUpText::name).collect(Collectors.joining("、"));
        return Stream.of(
                "一、移交事项：" + subject() + "。",
                "二、被移交单位：" + party() + "。",
                "三、事实：" + unanswered() + "；经" + reminders + "先后"
                        + followUp.chain().reminders().size() + "次催办，仍未回复。",
                "四、移交依据：督办、催办后仍不书面反馈的，移交处理（本系统默认）；移交对象为本系统默认，是否受理、如何处理由接收机关依法决定。",
                "五、反馈期限：" + ReplyTerm.sentence(ReplyTerm.TRANSFER_WORKING_DAYS, "处理情况") + "。");
    }

    /** What somebody wrote has a title of its own. */
    private String subject() {
        Origin origin = root().origin();
        return origin == null ? Words.subject(paper.summary()) : origin.subject();
    }

    private Notice root() {
        return followUp.chain().root();
    }

    private String unanswered() {
        String limit = Words.moment(requireNonNullElse(root().facts().replyBy(), followUp.limit()));
        String silence = root().stage() == Stage.RETURNED ? "前重新书面反馈，此前的回复经核验退回，逾期未再回复" : "前书面反馈，逾期未回复";
        return name(root()) + "应于" + limit + silence;
    }

    /** A document with its number and the day of its issue. */
    private static String name(Notice notice) {
        return Words.title(notice.kind()) + "（" + notice.facts().number() + "，"
                + Words.day(notice.facts().issuedAt()) + "签发）";
    }

    /** Whom the document without an answer addresses. */
    private String party() {
        NoticeFacts about = root().facts();
        if (Region.parse(about.addressee()).isEmpty()) {
            return about.addressee();
        }
        String authority = issuers.of(about.addressee()).name();
        return about.kind() == NoticeKind.ENFORCEMENT_PROPOSAL ? authority + Words.ENFORCEMENT : authority;
    }

    private String receiver() {
        return Region.parse(root().facts().addressee()).isPresent()
                ? "本级纪检监察机关（行政区划" + paper.addressee() + "）"
                : issuers.of(paper.addressee()).name() + Words.ENFORCEMENT;
    }
}
