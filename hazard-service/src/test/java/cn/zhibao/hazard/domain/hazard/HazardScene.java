package cn.zhibao.hazard.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Rectification;
import cn.zhibao.events.contract.RectificationPlan;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.register.Region;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hazard in Zichuan in each of its states, and the people around it. */
final class HazardScene {

    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final Instant FOUND = NOW.minus(Duration.ofDays(2));
    static final Instant DEADLINE = NOW.plus(Duration.ofDays(5));
    static final FilingPolicy POLICY =
            new FilingPolicy(Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30));
    static final Actor AUTHORITY = new Actor("inspector", Actor.Side.AUTHORITY, new Region("370300"));
    static final Actor OTHER = new Actor("other-inspector", Actor.Side.AUTHORITY, new Region("370300"));
    static final Actor UNIT = new Actor("unit", Actor.Side.UNIT, null);

    static final HazardMoves MOVES = new HazardMoves(RegisterFiles.load(), POLICY);

    private HazardScene() {}

    /** A hazard in this state: general, or major where the name says so. */
    static Hazard in(String state) {
        HazardLevel level = state.endsWith("-MAJOR") ? HazardLevel.MAJOR : HazardLevel.GENERAL;
        return in(HazardStage.valueOf(state.replace("-MAJOR", "")), level);
    }

    static Hazard in(HazardStage stage, HazardLevel level) {
        Next next = Next.after(facts(level)).stage(stage).owner("HOUSING-370302");
        if (stage == HazardStage.PLANNED || (stage == HazardStage.RECTIFYING && level == HazardLevel.MAJOR)) {
            next.plan(new RectificationPlan("加固", "项目经理", BigDecimal.ONE, DEADLINE, "预案"));
        }
        if (stage == HazardStage.SUBMITTED) {
            next.submitted(new Rectification(
                    "已加固", NOW.minusSeconds(600), UNIT.id(), NOW.minusSeconds(300), List.of(new UUID(3, 4))));
        }
        if (stage == HazardStage.CLOSED || stage == HazardStage.WITHDRAWN || stage == HazardStage.MERGED) {
            next.ended(stage, NOW.minusSeconds(60));
        }
        return Hazard.of(next.facts());
    }

    private static HazardFacts facts(HazardLevel level) {
        return new HazardFacts(
                new UUID(1, 2),
                "YH-370302-20261120-0000001",
                level,
                null,
                null,
                "370302",
                null,
                null,
                null,
                "INSPECTION",
                FOUND,
                FOUND.plusSeconds(60),
                DEADLINE,
                "塔机限位失效",
                false,
                null,
                FindingFiling.NONE.by("filer", null));
    }

    static Decision<Hazard> decide(Hazard hazard, HazardCommand command, Actor actor) {
        return decide(hazard, command, actor, NOW);
    }

    static Decision<Hazard> decide(Hazard hazard, HazardCommand command, Actor actor, Instant now) {
        return MOVES.decide(hazard, command, new Asking(actor, now, new Faults()));
    }

    /** The decision over a command that holds. */
    static Decision.Accepted<Hazard> holds(Hazard hazard, HazardCommand command, Actor actor) {
        return holds(hazard, command, actor, NOW);
    }

    static Decision.Accepted<Hazard> holds(Hazard hazard, HazardCommand command, Actor actor, Instant now) {
        Decision<Hazard> decision = decide(hazard, command, actor, now);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted<Hazard>) decision;
    }

    /** What follows from a command that holds. */
    static Hazard accepted(Hazard hazard, HazardCommand command, Actor actor) {
        return holds(hazard, command, actor).next();
    }

    static Refusal refusal(Hazard hazard, HazardCommand command, Actor actor) {
        return ((Decision.Refused<Hazard>) decide(hazard, command, actor)).why();
    }

    /** What is wrong with a command itself; none when it holds. One that is refused for another reason ends the test. */
    static List<String> faults(Hazard hazard, HazardCommand command, Actor actor) {
        return switch (decide(hazard, command, actor)) {
            case Decision.Accepted<Hazard> _ -> List.of();
            case Decision.Refused<Hazard>(Refusal.Faulty(var faults)) ->
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
            case Decision.Refused<Hazard>(var why) -> throw new AssertionError(why.toString());
        };
    }
}
