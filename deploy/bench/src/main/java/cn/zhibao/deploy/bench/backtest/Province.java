package cn.zhibao.deploy.bench.backtest;

import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * What a province records, event by event and never more of it in memory than the cases under way: a new case every twenty
 * seconds, hazards that are answered, planned, mended and struck off within ten days, one accident in fifty cases, and people who
 * answer nine of ten calls within minutes. Always the same.
 */
final class Province {

    private static final Duration BETWEEN_CASES = Duration.ofSeconds(20);
    private static final int ONE_ACCIDENT_IN = 50;

    private final Random random = new Random(2026);
    private Instant nextCase = Instant.parse("2026-01-04T00:00:00Z");
    private final Agenda<Happening> due = new Agenda<>(nextCase);
    private long cases;

    /** Something that is recorded. */
    private interface Happening {
        Recorded at(Instant at);
    }

    /** The next event in the order of time. */
    Recorded next() {
        while (!due.hasBefore(nextCase)) {
            long number = cases++;
            CaseLife life = number % ONE_ACCIDENT_IN == 0
                    ? CaseLife.ofAccident(number, nextCase, random)
                    : CaseLife.ofHazard(number, nextCase, random);
            due.add(nextCase, at -> step(life, at));
            nextCase = nextCase.plus(BETWEEN_CASES);
        }
        Agenda.Due<Happening> first = due.remove();
        return first.what().at(first.at());
    }

    /** A desk was called: nine of ten answer, three minutes after on average. */
    void called(EscalationFacts call, Instant at) {
        if (random.nextInt(10) > 0) {
            Instant answered = at.plusMillis(1 + random.nextInt(360_000));
            due.add(
                    answered,
                    moment -> new Recorded(Recorded.NEXT, moment, new EscalationAcknowledged(taken(call, moment))));
        }
    }

    private Recorded step(CaseLife life, Instant at) {
        Event event = life.step(at);
        Duration rest = life.rest();
        if (rest != null) {
            due.add(at.plus(rest), later -> step(life, later));
        }
        return new Recorded(life.sequence(), at, event);
    }

    private static EscalationFacts taken(EscalationFacts f, Instant at) {
        return new EscalationFacts(
                f.escalationId(),
                f.caseId(),
                f.kind(),
                f.rule(),
                f.packVersion(),
                f.level(),
                f.desk(),
                f.step(),
                f.raisedAt(),
                f.acknowledgeBy(),
                at,
                "desk",
                f.legalDueAt(),
                f.clockId(),
                f.target(),
                f.summary(),
                f.region(),
                f.exercise(),
                f.progress());
    }
}
