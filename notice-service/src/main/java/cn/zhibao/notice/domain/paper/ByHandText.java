package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.PlannedInterview;
import cn.zhibao.notice.domain.draft.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a document by hand: matter, source, who is responsible, what is asked for, the term and the contact. */
record ByHandText(Issuers issuers, NoticeFacts paper, ByHand byHand) implements PaperText {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String CHOICE = "（是否采取由执法机构依法决定）";
    private static final List<String> ENDS = List.of("。", "！", "？", "；", "…");

    @Override
    public String addressed() {
        Content content = byHand.content();
        if (content.enterprise() != null && content.addressesEnterprise()) {
            return content.enterprise();
        }
        String authority = issuers.of(content.region()).name();
        return content.kind() == NoticeKind.ENFORCEMENT_PROPOSAL ? authority + Words.ENFORCEMENT : authority;
    }

    @Override
    public Stream<String> points() {
        Content content = byHand.content();
        List<String> points = new ArrayList<>();
        points.add(said(subjectName(), content.subject()) + sentence(content.matter()));
        if (byHand.matter() != null) {
            points.add(said("涉及案件", Words.subject(paper.summary())));
        }
        points.add(said("事项来源", source(content.source())));
        if (content.enterprise() != null && !content.addressesEnterprise()) {
            points.add(said("涉及单位", content.enterprise()));
        }
        if (content.responsibleUnit() != null || content.responsiblePerson() != null) {
            points.add(said("责任单位", responsible(content)));
        }
        addInterview(points, content.interview());
        points.add(said(requirementName(), content.requirement()) + choice());
        points.add(said("反馈期限", term()));
        points.add(said("联系人", content.contact()));
        return IntStream.range(0, points.size()).mapToObj(i -> NUMERALS.charAt(i) + "、" + points.get(i));
    }

    private static void addInterview(List<String> points, @Nullable PlannedInterview interview) {
        if (interview != null) {
            points.add(said("约谈时间", Words.minute(interview.at())));
            points.add(said("约谈地点", interview.place()));
            points.add(said("约谈对象", interview.attendees()));
        }
    }

    private String subjectName() {
        return switch (byHand.kind()) {
            case SUPERVISION_ORDER -> "督办事项";
            case INTERVIEW_NOTICE -> "约谈事由";
            case ADVICE -> "问题";
            case TRANSFER -> "移交事项";
            case ENFORCEMENT_PROPOSAL -> "事项";
            case SUPERVISION_CONTINUATION,
                    SUPERVISION_LIFTING,
                    CLOSURE_PROPOSAL,
                    GOVERNMENT_LISTING_PROPOSAL,
                    STOP_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    REMINDER -> throw notByHand();
        };
    }

    private String requirementName() {
        return switch (byHand.kind()) {
            case SUPERVISION_ORDER -> "督办要求";
            case INTERVIEW_NOTICE -> "约谈要求";
            case ADVICE, ENFORCEMENT_PROPOSAL -> "建议";
            case TRANSFER -> "处理要求";
            case SUPERVISION_CONTINUATION,
                    SUPERVISION_LIFTING,
                    CLOSURE_PROPOSAL,
                    GOVERNMENT_LISTING_PROPOSAL,
                    STOP_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    REMINDER -> throw notByHand();
        };
    }

    private String choice() {
        return byHand.kind() == NoticeKind.ENFORCEMENT_PROPOSAL ? CHOICE : "";
    }

    private String term() {
        String what = switch (byHand.kind()) {
            case SUPERVISION_ORDER -> "办理情况";
            case INTERVIEW_NOTICE -> "整改落实情况";
            case ADVICE -> "采纳和办理情况";
            case TRANSFER -> "处理情况";
            case ENFORCEMENT_PROPOSAL -> "办理结果";
            case SUPERVISION_CONTINUATION,
                    SUPERVISION_LIFTING,
                    CLOSURE_PROPOSAL,
                    GOVERNMENT_LISTING_PROPOSAL,
                    STOP_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    REMINDER -> throw notByHand();
        };
        boolean named = byHand.content().replyOn() != null;
        if (!named && byHand.hasWorkingDays()) {
            return ReplyTerm.sentence(byHand.workingDays(), what);
        }
        String until = Words.moment(requireNonNull(paper.replyBy(), "this document names a date"));
        return "请于" + until + "前书面反馈" + what + (named ? "" : "（" + byHand.basis() + "）");
    }

    private IllegalStateException notByHand() {
        return new IllegalStateException("nobody writes a " + byHand.kind());
    }

    private static String source(Source source) {
        String name = switch (source.kind()) {
            case LEADER_INSTRUCTION -> "领导批示";
            case SUPERIOR_FEEDBACK -> "上级检查反馈";
            case OTHER -> "其他";
        };
        List<String> who = Stream.of(source.by(), source.on() == null ? null : Words.day(source.on()))
                .flatMap(Stream::ofNullable)
                .toList();
        return name
                + (who.isEmpty() ? "" : "（" + String.join("，", who) + "）")
                + (source.words() == null ? "" : "：" + source.words());
    }

    private static String responsible(Content content) {
        String unit = content.responsibleUnit() == null ? "" : content.responsibleUnit();
        return content.responsiblePerson() == null ? unit : unit + "；责任人：" + content.responsiblePerson();
    }

    private static String said(String name, String words) {
        return name + "：" + sentence(words);
    }

    private static String sentence(String words) {
        return ENDS.stream().anyMatch(words::endsWith) ? words : words + "。";
    }
}
