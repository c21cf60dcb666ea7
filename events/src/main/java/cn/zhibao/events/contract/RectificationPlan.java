package cn.zhibao.events.contract;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Plan of a rectification (整改方案) with the five things that must be in place (五到位).
 *
 * @param responsible post or unit that answers for it, not a private person's name
 * @param fundsCny money set aside
 * @param contingencyPlan what is done when it goes wrong meanwhile
 */
public record RectificationPlan(
        String measures, String responsible, BigDecimal fundsCny, Instant deadline, String contingencyPlan) {}
