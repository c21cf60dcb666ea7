package cn.zhibao.notice.domain.plan;

import cn.zhibao.events.contract.MeasureEvent;

/**
 * A measure that came further, and the fact that tells it.
 *
 * @param measure as it stands now
 */
public record MeasureStep(Measure measure, MeasureEvent event) {}
