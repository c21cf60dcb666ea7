package cn.zhibao.notice.domain.campaign;

import cn.zhibao.notice.domain.paper.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who may do what with a campaign, and what comes of it. Roles are checked before; here it is about persons and states. */
public final class CampaignRules {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private CampaignRules() {}

    /** Why this person may not do that; empty when they may. */
    public static Optional<CampaignRefusal> against(CampaignMove move, Campaign campaign, Person person, Instant now) {
        if (!campaign.isBy(person)) {
            return Optional.of(CampaignRefusal.NOT_ITS_AUTHORITY);
        }
        return switch (campaign.state()) {
            case WITHDRAWN -> Optional.of(CampaignRefusal.WITHDRAWN);
            case ENDED -> Optional.of(CampaignRefusal.CAMPAIGN_ENDED);
            case DRAFT ->
                switch (move) {
                    case CampaignMove.Change _, CampaignMove.Withdraw _ -> Optional.empty();
                    case CampaignMove.Launch _ ->
                        campaign.isWrittenBy(person.account())
                                ? Optional.of(CampaignRefusal.OWN_CAMPAIGN)
                                : Optional.empty();
                    case CampaignMove.End _ -> Optional.of(CampaignRefusal.NOT_LAUNCHED);
                };
            case LAUNCHED ->
                switch (move) {
                    case CampaignMove.Change _, CampaignMove.Withdraw _, CampaignMove.Launch _ ->
                        Optional.of(CampaignRefusal.ALREADY_LAUNCHED);
                    case CampaignMove.End _ ->
                        campaign.status(dayOf(now)) == Campaign.Status.CLOSED
                                ? Optional.of(CampaignRefusal.PERIOD_OVER)
                                : Optional.empty();
                };
        };
    }

    /**
     * The campaign after a move that nothing speaks against.
     *
     * @param regions that owe returns when it is launched
     */
    public static Campaign after(
            CampaignMove move, Campaign campaign, List<String> regions, String account, Instant now) {
        return switch (move) {
            case CampaignMove.Change(CampaignContent content) -> campaign.changed(content, account, now);
            case CampaignMove.Withdraw _ -> campaign.withdrawn(now);
            case CampaignMove.Launch _ -> campaign.launched(new Campaign.Launch(account, now), regions);
            case CampaignMove.End(String reason) -> campaign.ended(new Campaign.End(account, now, reason));
        };
    }

    /** The day in China. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(CHINA).toLocalDate();
    }

    /** The last moment of a day in China, 24:00, which is 0:00 of the next. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
