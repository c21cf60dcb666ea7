package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.LookAtClocks;
import cn.zhibao.escalation.domain.ClockChoices;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.Level;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A clock, and what may be decided about it now.
 *
 * @param mayFulfil true while a record that the act was done would meet it
 * @param mayExtend absent when nobody may ask for more time, or the rules are not known at the moment
 * @param mayWaive absent when nobody may waive the duty
 */
record ClockView(
        @JsonUnwrapped ClockFacts facts,
        boolean mayFulfil,
        ClockChoices.@Nullable More mayExtend,
        @Nullable Waiving mayWaive) {

    /**
     * Who waives.
     *
     * @param by level of the desk whose leader decides
     */
    record Waiving(Level by) {}

    static ClockView of(LookAtClocks.Entry entry) {
        ClockChoices choices = entry.choices();
        Level by = choices.waive();
        return new ClockView(entry.facts(), choices.fulfil(), choices.extend(), by == null ? null : new Waiving(by));
    }
}
