package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Tables;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFiled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A table of a unit that by chance is asked for, filed and corrected, or never filed. */
final class ChanceTable {

    private final Random random;
    private final List<Recorded> history = new ArrayList<>();
    private Instant at;

    private ChanceTable(Random random, Instant at) {
        this.random = random;
        this.at = at;
    }

    /** A quarter or a year that is due within a month. */
    static List<Recorded> of(Random random, UUID id, String region, Instant begin) {
        ChanceTable chance = new ChanceTable(random, begin.plusSeconds(random.nextInt(2 * 86_400)));
        Instant dueAt = chance.at.plusSeconds(1 + random.nextInt(30 * 86_400));
        String period = random.nextBoolean() ? "2025" : "2025-Q4";
        if (random.nextInt(8) == 0) {
            chance.files(Tables.in(region, id, period, null, dueAt));
        } else {
            chance.asks(Tables.in(region, id, period, chance.at, dueAt));
        }
        return chance.history;
    }

    private void asks(HazardReturnFacts asked) {
        tell(new HazardReturnAsked(asked));
        HazardReturnFacts table = asked;
        while (Histories.maybe(random)) {
            table = files(table);
        }
    }

    private HazardReturnFacts files(HazardReturnFacts before) {
        at = at.plusMillis(1 + random.nextInt(20_000 * 60_000));
        HazardReturnFacts filed = Tables.filed(before, at);
        tell(new HazardReturnFiled(filed));
        return filed;
    }

    private void tell(Event event) {
        history.add(new Recorded(history.size() + 1, at, event));
    }
}
