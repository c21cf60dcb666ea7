package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.notice.domain.Region;
import java.util.stream.Stream;

/**
 * The words of a paper about a late listing: matter, what is late, what is required or proposed, and the term. What
 * is proposed is for law enforcement to decide on.
 */
record EnforcementText(Issuers issuers, NoticeFacts paper, Enforced enforced) implements PaperText {

    private static final String CHOICE = "（建议内容为本系统默认，是否采取由执法机构依法决定）";

    @Override
    public Stream<String> points() {
        Interview interview = enforced.interview();
        String until = Words.moment(requireNonNull(paper.replyBy(), "this paper names a date"));
        Stream<String> about = Stream.of(
                "一、事项：" + Words.subject(paper.summary()) + "，" + listing() + "。",
                "二、事由：" + late() + "。理由：" + enforced.reason() + "。");
        Stream<String> act = interview == null
                ? Stream.of(
                        "三、建议：" + proposal() + CHOICE + "。" + new Circumstances(enforced.aggravations()).proposal(),
                        "四、反馈期限：请于" + until + "前书面反馈办理结果（" + enforced.basis() + "）。")
                : Stream.of(
                        "三、约谈时间：" + Words.minute(interview.heldAt()) + "。",
                        "四、约谈地点：" + interview.place() + "。",
                        "五、约谈对象：" + addressed() + "主要负责人及有关责任人。",
                        "六、反馈期限：请于" + until + "前书面反馈整改落实情况（" + enforced.basis() + "）。");
        return Stream.concat(about, act);
    }

    private String listing() {
        SupervisionProgress progress = enforced.matter().progress();
        return progress == null ? "已挂牌督办" : "已挂牌督办（" + progress.number() + "）";
    }

    private String late() {
        SupervisionFacts matter = enforced.matter();
        return "应于" + Words.moment(matter.rectifyBy()) + "前完成，逾期未申请解除挂牌";
    }

    private String proposal() {
        SupervisionConsequence consequence = enforced.consequence();
        return switch (consequence) {
            case STOP_WORK -> "依法责令停工整改，经复查合格后方可复工";
            case PERMIT_SUSPENSION -> "依照《建筑施工企业安全生产许可证管理规定》核查安全生产条件，依法暂扣责任单位安全生产许可证";
            case INTERVIEW, RAISE_TO_PROVINCE ->
                throw new IllegalStateException("nothing is proposed by " + consequence);
        };
    }

    @Override
    public String addressed() {
        String name = Region.parse(paper.addressee()).isPresent()
                ? issuers.of(paper.addressee()).name()
                : paper.addressee();
        return enforced.interview() == null ? name + Words.ENFORCEMENT : name;
    }
}
