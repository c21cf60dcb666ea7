package cn.zhibao.events.contract;

/**
 * What safety work is given (安全生产目标).
 *
 * @param noneLarger no accident of grade 较大 or above (杜绝较大及以上事故)
 * @param fewerOrdinary fewer of grade 一般 than the year before, or none (减少一般事故)
 */
public record SituationTargets(SituationTarget noneLarger, SituationTarget fewerOrdinary) {}
