package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionRuling;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a paper that follows from a confirmed ruling: matter, facts and evidence, ruling, basis, proposal and term. It proposes; what is decided, and how much, is up to those who decide.
 */
record RulingText(Issuers issuers, NoticeFacts paper, Ruled ruled) implements PaperText {

    private static final String CHOICE = "（处罚建议内容为本系统默认，是否处罚、种类和幅度由执法机构依法决定）";

    private boolean asksForClosure() {
        return paper.kind() == NoticeKind.CLOSURE_PROPOSAL;
    }

    @Override
    public String addressed() {
        return asksForClosure()
                ? "本级人民政府（行政区划" + paper.addressee() + "）"
                : issuers.of(paper.addressee()).name()
                        + (paper.kind() == NoticeKind.ENFORCEMENT_PROPOSAL ? Words.ENFORCEMENT : "");
    }

    @Override
    public Stream<String> points() {
        SuspicionRuling ruling = ruled.ruling();
        return Stream.of(
                "一、事项：" + Words.subject(paper.summary()) + "，" + name() + "，经核查认定属实。",
                "二、事实和证据：" + evidence() + "。",
                "三、核查认定：" + ruling.checked() + "；理由：" + ruling.reason() + "（" + Words.minute(ruling.at()) + "认定）。",
                "四、依据：" + ruled.matter().basis() + "（规则" + ruled.matter().rule() + "，版本"
                        + ruled.matter().packVersion() + "）。",
                "五、建议：" + proposal() + circumstances(),
                "六、反馈期限：请于" + Words.moment(requireNonNull(paper.replyBy(), "this paper has a term for the answer"))
                        + "前书面反馈办理结果（" + ReplyTerm.DATED_BASIS + "）。" + result());
    }

    private String name() {
        return switch (ruled.matter().kind()) {
            case LATE -> isAboutHazard() ? "重大事故隐患迟报" : "迟报";
            case OMISSION -> "漏报";
            case FALSITY -> "谎报";
            case CONCEALMENT -> "瞒报";
            case REPEAT -> "屡查屡犯";
            case CLOSURE -> closure();
            case CONDITIONS -> "降低安全生产条件（动态考核扣分达到限值）";
            case CLUSTER, SILENCE, PRECURSOR ->
                throw new IllegalStateException(
                        "nobody is punished for it: " + ruled.matter().kind());
        };
    }

    /** Of the cases of article 113 the one that the evidence is of. */
    private String closure() {
        for (SuspicionEvidence evidence : ruled.matter().evidence()) {
            switch (evidence.name()) {
                case EvidenceWords.AGGRAVATIONS -> {
                    return Circumstances.names(evidence.value());
                }
                case EvidenceWords.RESUME_REFUSED -> {
                    return "经停产停业整顿仍不具备安全生产条件";
                }
                default -> {}
            }
        }
        return "存在重大事故隐患且多次受到行政处罚";
    }

    private String circumstances() {
        Circumstances circumstances =
                new Circumstances(Aggravation.of(ruled.ruling().aggravations()));
        return asksForClosure() ? circumstances.mention() : circumstances.proposal();
    }

    /** What is said of late reports of accidents holds for none of a hazard. */
    private boolean isAboutHazard() {
        return ruled.matter().summary().subject() == Subject.HAZARD;
    }

    private String proposal() {
        String head = "建议依法立案调查；";
        String chief = "对主要负责人依照《安全生产法》第一百一十条处理";
        return switch (ruled.matter().kind()) {
            case LATE ->
                head
                        + (isAboutHazard() ? "重大事故隐患未按照规定报告的，依照《安全生产法》第一百零一条处理" : chief)
                        + "；属于有关部门迟报的，移送有权机关处理" + CHOICE + "。";
            case OMISSION -> head + "依照《生产安全事故罚款处罚规定》（应急管理部令第14号）关于漏报的规定处理" + CHOICE + "。";
            case FALSITY, CONCEALMENT -> head + chief + "，对单位依照《生产安全事故报告和调查处理条例》第三十六条处罚" + CHOICE + "。";
            case REPEAT -> head + "未采取措施消除事故隐患的，依照《安全生产法》第一百零二条处罚" + CHOICE + "。";
            case CLOSURE -> "依照《安全生产法》第一百一十三条，提请予以关闭；是否关闭由人民政府依法决定。";
            case CONDITIONS ->
                "建议依照《安全生产许可证条例》第十四条、《建筑施工企业安全生产许可证管理规定》（建设部令第128号）"
                        + "第二十二条、第二十三条，复核该单位安全生产条件，暂扣其安全生产许可证并限期整改；"
                        + "许可证由其他机关颁发的，请转送颁发管理机关；是否暂扣及其期限由颁发管理机关依法决定"
                        + "（建议内容为本系统默认）。";
            case CLUSTER, SILENCE, PRECURSOR ->
                throw new IllegalStateException(
                        "nobody is punished for it: " + ruled.matter().kind());
        };
    }

    private String result() {
        return paper.kind() != NoticeKind.ENFORCEMENT_PROPOSAL ? "" : "作出行政处罚的，录入决定书文号、种类和金额，并注明本建议书文号；不予处罚的，说明理由。";
    }

    private String evidence() {
        return ruled.matter().evidence().stream().map(RulingText::said).collect(Collectors.joining("；"));
    }

    /** In the words of the field; what has none yet is said by its name, so that nothing is left out. */
    private static String said(SuspicionEvidence evidence) {
        return EvidenceWords.of(evidence.name()) + "：" + value(evidence);
    }

    private static String value(SuspicionEvidence evidence) {
        String text = evidence.value();
        if (evidence.name().equals(EvidenceWords.AGGRAVATIONS)) {
            return Circumstances.names(text);
        }
        try {
            return Words.minute(Instant.parse(text));
        } catch (DateTimeException _) {
            return EvidenceWords.valueOf(text);
        }
    }
}
