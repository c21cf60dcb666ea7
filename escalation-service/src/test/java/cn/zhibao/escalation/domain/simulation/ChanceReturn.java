package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Returns;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.contract.CampaignReturnReleased;
import cn.zhibao.events.contract.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A return to a campaign that by chance is filed and corrected, is released, or is never filed. */
final class ChanceReturn {

    private final Random random;
    private final List<Recorded> history = new ArrayList<>();
    private Instant at;
    private long sequence;

    private ChanceReturn(Random random, Instant at) {
        this.random = random;
        this.at = at;
        this.sequence = random.nextInt(5); // among others of its campaign
    }

    /** A return that the region owes to its city, or to its province. */
    static List<Recorded> of(Random random, UUID id, String region, Instant begin) {
        ChanceReturn chance = new ChanceReturn(random, begin.plusSeconds(random.nextInt(2 * 86_400)));
        Instant dueAt = chance.at.plusSeconds(1 + random.nextInt(40 * 86_400));
        String issuer = region.substring(0, random.nextBoolean() ? 4 : 2) + "0000";
        UUID campaign = new UUID(~id.getMostSignificantBits(), 53);
        chance.goes(Returns.in(region, issuer.substring(0, 6), id, campaign, chance.at, dueAt));
        return chance.history;
    }

    private void goes(CampaignReturnFacts asked) {
        tell(new CampaignReturnAsked(asked));
        CampaignReturnFacts owed = asked;
        while (Histories.maybe(random)) {
            later(20_000);
            owed = Returns.filed(owed, at);
            tell(new CampaignReturnFiled(owed));
        }
        if (owed.filedAt() == null && random.nextBoolean()) {
            later(20_000);
            tell(new CampaignReturnReleased(Returns.released(owed, at)));
        }
    }

    private void later(int minutesMax) {
        at = at.plusMillis(1 + random.nextInt(minutesMax * 60_000));
    }

    private void tell(Event event) {
        sequence += 1 + random.nextInt(2);
        history.add(new Recorded(sequence, at, event));
    }
}
