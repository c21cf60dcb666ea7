package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Months;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureStated;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A county and a unit that report nothing in a month, and perhaps something in the next one. */
final class ChanceMonths {

    private static final YearMonth FIRST = YearMonth.of(2026, 2);

    private final Random random;
    private final Instant begin;
    private final List<Recorded> history = new ArrayList<>();

    private ChanceMonths(Random random, Instant begin) {
        this.random = random;
        this.begin = begin;
    }

    static List<Recorded> of(Random random, long seed, Instant begin) {
        ChanceMonths chance = new ChanceMonths(random, begin);
        chance.county(new UUID(~seed, 21));
        chance.unit(new UUID(~seed, 22));
        return chance.history;
    }

    private void county(UUID id) {
        Instant at = someTime();
        tell(1, at, Months.county(id, FIRST, 5));
        at = later(at);
        tell(2, at, Months.county(id, FIRST.plusMonths(1), 4 + random.nextInt(2)));
    }

    private void unit(UUID id) {
        Instant at = someTime();
        for (int i = 0; i < 3; i++) {
            tell(i + 1, at, Months.unit(id, FIRST.plusMonths(i), 1, random.nextInt(2), 0));
            at = later(at);
        }
    }

    private Instant someTime() {
        return begin.plusSeconds(random.nextInt(2 * 86_400));
    }

    private Instant later(Instant at) {
        return at.plusMillis(1 + random.nextInt(20_000 * 60_000));
    }

    private void tell(long sequence, Instant at, ExposureFacts month) {
        history.add(new Recorded(sequence, at, new ExposureStated(month)));
    }
}
