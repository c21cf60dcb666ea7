package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Issuer;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Sender;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.DeskOf;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.events.contract.Level;
import org.jspecify.annotations.Nullable;

/** Finds the region from which the desks of a rule are counted, and the level at which they begin. */
final class Seats {

    private Seats() {}

    /** The desk that a rule means. */
    static String deskOf(Draft draft, ClockRule rule) {
        String region = regionOf(draft, rule.of());
        return draft.setting
                .deskAtOrAbove(region, lowest(rule.desk(), rule.of(), region))
                .code();
    }

    static String regionOf(Draft draft, DeskOf of) {
        Facts facts = draft.known();
        String own = switch (of) {
            case PLACE -> null;
            case SENDER -> facts instanceof Facts.OfHazard known ? Sender.regionOf(known.hazard()) : null;
            case ISSUER -> Issuer.regionOf(facts);
        };
        return own == null ? facts.region() : own;
    }

    /** The same for a call that was made, by the rule as it was stated then. */
    static String regionOf(Draft draft, Escalation.Open open) {
        Call call = callOf(draft, open);
        return regionOf(draft, call == null ? DeskOf.PLACE : call.of());
    }

    /** The level of the first desk: an authority that sent somebody, or issued something, is told itself, and nobody below it. */
    static Level lowest(Level asked, DeskOf of, String region) {
        Level own = Region.levelOf(region);
        return of != DeskOf.PLACE && own.compareTo(asked) > 0 ? own : asked;
    }

    private static @Nullable Call callOf(Draft draft, Escalation.Open open) {
        Rule rule =
                PastRules.ruleOf(draft, open.facts().packVersion(), open.facts().rule());
        return rule == null
                ? null
                : rule.calls().stream()
                        .filter(call -> call.kind() == open.facts().kind())
                        .findFirst()
                        .orElse(null);
    }
}
