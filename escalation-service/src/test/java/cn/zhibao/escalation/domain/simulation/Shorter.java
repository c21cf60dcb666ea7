package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.RulePack;
import cn.zhibao.escalation.domain.policy.Rung;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the limits and rungs of a pack shorter, each by chance and always alike for the same seed and the same rule. */
final class Shorter {

    private final long seed;

    private Shorter(long seed) {
        this.seed = seed;
    }

    static Shorter by(long seed) {
        return new Shorter(seed);
    }

    RulePack pack(RulePack pack) {
        Map<String, Ladder> ladders = new TreeMap<>();
        pack.ladders().forEach((id, ladder) -> ladders.put(id, ladder(ladder)));
        return new RulePack(
                pack.version(), pack.rules().stream().map(this::rule).toList(), ladders);
    }

    private Rule rule(Rule rule) {
        return switch (rule) {
            case CallRule r ->
                new CallRule(r.id(), r.packVersion(), r.subject(), r.when(), r.start(), r.basis(), shorter(r.call()));
            case DetectionRule r ->
                new DetectionRule(
                        r.id(),
                        r.packVersion(),
                        r.kind(),
                        r.subject(),
                        r.when(),
                        r.basis(),
                        r.trigger(),
                        clock(r.verification()));
            case ClockRule r -> clock(r);
        };
    }

    private ClockRule clock(ClockRule r) {
        return new ClockRule(
                r.id(),
                r.packVersion(),
                r.subject(),
                r.when(),
                r.start(),
                r.basis(),
                r.from(),
                r.to(),
                limit(r),
                caps(r),
                r.marks(),
                r.stop(),
                r.desk(),
                r.of(),
                r.form(),
                r.call() == null ? null : shorter(r.call()),
                r.breach() == null ? null : shorter(r.breach()),
                r.consequences(),
                r.extension(),
                r.waiver());
    }

    /** How far away the deadline of a listing may lie is no time of the unit: with less, recorded listings would be refused. */
    private Limit limit(ClockRule rule) {
        return rule.stop() == Stop.LIFT_APPLICATION ? rule.limit() : shorter(rule, rule.limit());
    }

    /** One that is over before its rule begins does not count: so the shorter one stands beside the other, not in its place. */
    private List<ClockRule.Cap> caps(ClockRule rule) {
        return rule.stop() == Stop.LIFT_APPLICATION
                ? rule.caps()
                : rule.caps().stream()
                        .flatMap(cap -> cap.limit() == null
                                ? Stream.of(cap)
                                : Stream.of(
                                        cap, new ClockRule.Cap(cap.after(), shorter(rule, cap.limit()), cap.when())))
                        .toList();
    }

    private Limit shorter(ClockRule rule, Limit limit) {
        return new Limit(1 + random(rule.id()).nextInt(limit.amount()), limit.unit());
    }

    private Call shorter(Call call) {
        return new Call(call.kind(), call.desk(), call.of(), ladder(call.ladder()));
    }

    private Ladder ladder(Ladder ladder) {
        Random random = random(ladder.id());
        return new Ladder(
                ladder.id(),
                ladder.rungs().stream().map(rung -> rung(rung, random)).toList(),
                ladder.repeats());
    }

    private static Rung rung(Rung rung, Random random) {
        Duration within = Duration.ofSeconds(1 + random.nextLong(rung.within().toSeconds()));
        return new Rung(rung.level(), rung.target(), within);
    }

    private Random random(String name) {
        return new Random(seed * 31 + name.hashCode());
    }
}
