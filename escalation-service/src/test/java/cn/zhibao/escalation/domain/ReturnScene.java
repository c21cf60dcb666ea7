package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Returns;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.contract.CampaignReturnOverdue;
import cn.zhibao.events.contract.CampaignReturnReleased;
import java.time.Instant;
import java.util.UUID;

/** One return to a campaign, and what is told of it. */
final class ReturnScene {

    private static final UUID ID = new UUID(8, 1);

    final Story story = new Story(ID);
    private CampaignReturnFacts owed;

    /** A county owes it to the city. */
    ReturnScene(Instant at, Instant dueAt) {
        this(Returns.asked(ID, new UUID(8, 2), at, dueAt));
    }

    /** A region owes it to an authority. */
    static ReturnScene of(String region, String issuer, Instant at, Instant dueAt) {
        return new ReturnScene(Returns.in(region, issuer, ID, new UUID(8, 2), at, dueAt));
    }

    /** A county owes it to the {@code CITY}, or the city to the province. */
    static ReturnScene launchedBy(String level, Instant at, Instant dueAt) {
        return level.equals("CITY") ? new ReturnScene(at, dueAt) : of("370300", "370000", at, dueAt);
    }

    private ReturnScene(CampaignReturnFacts asked) {
        owed = asked;
        story.fact(new CampaignReturnAsked(owed), owed.askedAt());
    }

    void filed(Instant at) {
        owed = Returns.filed(owed, at);
        story.fact(new CampaignReturnFiled(owed), at);
    }

    void late(Instant at) {
        owed = Returns.late(owed);
        story.fact(new CampaignReturnOverdue(owed), at);
    }

    void released(Instant at) {
        owed = Returns.released(owed, at);
        story.fact(new CampaignReturnReleased(owed), at);
    }
}
