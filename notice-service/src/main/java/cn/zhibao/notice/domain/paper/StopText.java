package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopWork;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a report that asks a government to approve an order to stop: hazard, what was done, what is asked for, term. */
record StopText(Issuers issuers, NoticeFacts paper, StopAsked asked) implements PaperText {

    @Override
    public String addressed() {
        return issuers.governmentOf(paper.addressee());
    }

    @Override
    public Stream<String> points() {
        HazardFacts hazard = asked.hazard();
        return Stream.of(
                "一、事项：" + Words.subject(paper.summary()) + "。",
                "二、隐患情况：" + Words.minute(hazard.foundAt()) + "发现，" + hazard.description() + "。" + ordered(),
                "三、提请事项：拟责令" + unit(hazard.enterprise()) + name(asked.proposal().measure()) + "（范围："
                        + asked.proposal().scope() + "），按规定提请" + addressed() + "批准。理由："
                        + asked.proposal().reason() + "。",
                "四、请将批准决定及文号，或者不予批准的理由，告知我机关。反馈期限："
                        + Words.moment(requireNonNull(paper.replyBy(), "this paper has a term for the answer")) + "前（"
                        + ReplyTerm.DATED_BASIS + "）。");
    }

    /** What stands still already. */
    private String ordered() {
        StopWork order = requireNonNull(asked.hazard().progress()).stopWork();
        return order == null
                ? ""
                : "已于" + Words.minute(order.orderedAt()) + "责令"
                        + name(order.measure() == null ? StopMeasure.STOP_WORK : order.measure()) + "（范围："
                        + order.scope() + "）。";
    }

    private static String unit(@Nullable Enterprise enterprise) {
        return enterprise == null || enterprise.name() == null ? "责任单位" : enterprise.name();
    }

    private static String name(StopMeasure measure) {
        return switch (measure) {
            case STOP_WORK -> "停工";
            case STOP_BUSINESS -> "停产停业";
            case CUT_EXPLOSIVES -> "停止供应民用爆炸物品";
            case CUT_POWER -> "停止供电";
            case CLOSE -> "关闭";
        };
    }
}
