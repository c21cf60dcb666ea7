package cn.zhibao.hazard.domain.tip;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a tip says beyond its facts. For the authority that handles it: it may name people, so it is told to nobody.
 *
 * @param named true for a real-name tip (实名举报): the tipster may be asked and rewarded
 */
public record TipContent(
        String description, @Nullable Place place, @Nullable Enterprise enterprise, boolean named) {}
