package cn.zhibao.notice.domain.paper;

import java.util.Map;

/** What the evidence of a suspicion is called in a paper. */
final class EvidenceWords {

    /** Whose value is a list of names. */
    static final String AGGRAVATIONS = "penalty.aggravations";

    /** Work or business was stopped, and a review refused that it goes on. */
    static final String RESUME_REFUSED = "hazard.resumeRefused";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("clock", "时限"),
            Map.entry("from", "报告方"),
            Map.entry("to", "接收方"),
            Map.entry("dueAt", "截止时间"),
            Map.entry("breachedAt", "判定逾期时间"),
            Map.entry("occurredAt", "发生时间"),
            Map.entry("foundAt", "发现时间"),
            Map.entry("decidedAt", "处罚决定时间"),
            Map.entry("seenAt", "来信方所述时间"),
            Map.entry("receivedAt", "接收时间"),
            Map.entry("region", "行政区划"),
            Map.entry("position", "位置（经度、纬度）"),
            Map.entry("withinDays", "统计天数"),
            Map.entry("withinKm", "比对距离（公里以内）"),
            Map.entry("withinHours", "比对时差（小时以内）"),
            Map.entry("compared", "比对的事故起数"),
            Map.entry("count", "次数"),
            Map.entry("member", "同系列案件时间"),
            Map.entry("penalty", "行政处罚决定时间"),
            Map.entry("majorHazard", "未销号的重大事故隐患"),
            Map.entry("score", "得分（满分100）"),
            Map.entry("lost", "周期内扣分合计"),
            Map.entry("threshold", "扣分限值"),
            Map.entry("lost.PENALTY", "扣分（行政处罚）"),
            Map.entry("lost.MAJOR_HAZARD", "扣分（重大事故隐患）"),
            Map.entry("lost.RECTIFICATION_OVERDUE", "扣分（隐患逾期未整改）"),
            Map.entry("lost.WORK_STOPPED", "扣分（责令停工）"),
            Map.entry("lost.ACCIDENT", "扣分（事故）"),
            Map.entry("lost.LARGER_ACCIDENT", "扣分（较大及以上事故加扣）"),
            Map.entry("lost.MAJOR_ACCIDENT", "扣分（重大及以上事故加扣）"),
            Map.entry("same.ENTERPRISE", "单位统一社会信用代码"),
            Map.entry("same.SITE", "工程（施工许可证号或单位统一社会信用代码）"),
            Map.entry("same.CRITERION", "判定条款"),
            Map.entry("penalty.safetyLaw", "依照《安全生产法》作出"),
            Map.entry("penalty.enterprise", "单位统一社会信用代码"),
            Map.entry(AGGRAVATIONS, "处罚决定认定的从重情节"),
            Map.entry("accident.deaths", "死亡人数"),
            Map.entry("accident.deathsMax", "曾报最多死亡人数"),
            Map.entry("accident.hurt", "死亡和重伤人数"),
            Map.entry("accident.hurtMax", "曾报最多死亡和重伤人数"),
            Map.entry("accident.seriousInjuries", "重伤人数"),
            Map.entry("accident.directLossCny", "直接经济损失（元）"),
            Map.entry("accident.directLossMaxCny", "曾报最高直接经济损失（元）"),
            Map.entry("accident.occurredLaterMinutes", "发生时间改晚（分钟）"),
            Map.entry("accident.informedLaterMinutes", "单位负责人接报时间改晚（分钟）"),
            Map.entry("accident.people", "已知涉事人数（死、伤、失踪、被困和获救）"),
            Map.entry("accident.peopleMax", "曾报最多涉事人数"),
            Map.entry("accident.rescued", "获救人数"),
            Map.entry("accident.responseUnderWay", "抢险救援进行中"),
            Map.entry("accident.enterprise", "单位统一社会信用代码"),
            Map.entry("hazard.criterion", "判定条款"),
            Map.entry("hazard.enterprise", "单位统一社会信用代码"),
            Map.entry("hazard.stopMeasure", "现行停工停产措施"),
            Map.entry(RESUME_REFUSED, "复工复查未通过"),
            Map.entry("signal.kind", "信号来源"),
            Map.entry("signal.deaths", "信号所述死亡人数"),
            Map.entry("signal.injured", "信号所述受伤人数"),
            Map.entry("tip.kind", "举报类别"));

    private EvidenceWords() {}

    /** A measure by its name, yes and no as such; what has no word stands for itself. */
    static String valueOf(String value) {
        return switch (value) {
            case "STOP_BUSINESS" -> "停产停业";
            case "true" -> "是";
            case "false" -> "否";
            default -> value;
        };
    }

    static String of(String name) {
        return WORDS.getOrDefault(name, name);
    }
}
