package cn.zhibao.notice.http;

import cn.zhibao.events.contract.Sector;
import cn.zhibao.notice.app.Campaigns;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignContent;
import cn.zhibao.notice.domain.campaign.CampaignMove;
import cn.zhibao.notice.domain.campaign.CampaignRules;
import cn.zhibao.notice.domain.campaign.Figure;
import cn.zhibao.notice.domain.paper.Person;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign over HTTP.
 *
 * @param status {@code draft}, {@code withdrawn}, {@code launched}, {@code closed} (its last day is over) or {@code ended} (early)
 * @param revision the ETag
 * @param regions that it names; empty where it addresses all of the next level
 * @param addressed regions that owe returns, of them those that the caller may see
 * @param editors who wrote in it, for its own authority
 * @param standing how far the returns came that the caller sees
 * @param returns the table of the returns; only in the view of one that is out
 * @param mayChange whether the caller may change or withdraw it now, launch it, end it, or file for the own region
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
        UUID campaignId,
        String name,
        String status,
        int revision,
        String issuer,
        LocalDate from,
        LocalDate to,
        List<Sector> sectors,
        List<String> criteria,
        List<String> regions,
        List<String> addressed,
        List<CampaignContent.Stage> stages,
        List<Target> targets,
        List<LocalDate> returnDays,
        String basis,
        @Nullable String text,
        @Nullable List<String> editors,
        Instant createdAt,
        Instant changedAt,
        Campaign.@Nullable Launch launched,
        Campaign.@Nullable End ended,
        Campaigns.Standing standing,
        @Nullable ReturnsView returns,
        boolean mayChange,
        boolean mayLaunch,
        boolean mayEnd,
        boolean mayFile) {

    /** What shall be reached and, in the view of one, what is. */
    record Target(
            Figure figure,
            long number,
            String unit,
            @Nullable Long reached) {}

    /**
     * Who looks at campaigns.
     *
     * @param files has a role that files returns
     * @param writes has a role that drafts campaigns
     * @param leads has a role that launches and ends
     * @param audits looks on, drafts included
     */
    record Viewer(Person person, boolean files, boolean writes, boolean leads, boolean audits) {

        Campaigns.Reader reader() {
            return new Campaigns.Reader(person.region(), writes, audits);
        }

        private boolean may(CampaignMove move, Campaign campaign, Instant now) {
            return CampaignRules.against(move, campaign, person, now).isEmpty();
        }

        boolean mayFile(Campaign campaign) {
            return files && campaign.isOut() && campaign.addresses(person);
        }
    }

    /**
     * As the viewer sees it.
     *
     * @param addressed all regions that owe returns to it
     * @param standing of the returns that the viewer sees
     * @param returns their table; null in lists
     */
    static CampaignView of(
            Campaign campaign,
            List<String> addressed,
            Campaigns.Standing standing,
            @Nullable ReturnsView returns,
            Viewer viewer,
            Instant now) {
        CampaignContent content = campaign.content();
        Campaigns.Reader reader = viewer.reader();
        return new CampaignView(
                campaign.id(),
                content.name(),
                nameOf(campaign.status(CampaignRules.dayOf(now))),
                campaign.revision(),
                campaign.issuer(),
                content.from(),
                content.to(),
                content.sectors(),
                content.criteria(),
                content.regions().stream()
                        .filter(region -> reader.sees(campaign, region))
                        .toList(),
                addressed.stream()
                        .filter(region -> reader.sees(campaign, region))
                        .toList(),
                content.stages(),
                content.targets().stream()
                        .map(target -> reached(target, returns))
                        .toList(),
                content.returnDays(),
                content.basis(),
                content.text(),
                campaign.isBy(viewer.person()) ? campaign.editors() : null,
                campaign.createdAt(),
                campaign.changedAt(),
                campaign.launched(),
                campaign.ended(),
                standing,
                returns,
                viewer.writes() && viewer.may(new CampaignMove.Withdraw(), campaign, now),
                viewer.leads() && viewer.may(new CampaignMove.Launch(), campaign, now),
                viewer.leads() && viewer.may(new CampaignMove.End(""), campaign, now),
                viewer.mayFile(campaign));
    }

    private static Target reached(CampaignContent.Target target, @Nullable ReturnsView returns) {
        Long reached = returns == null ? null : returns.totals().of(target.figure());
        return new Target(target.figure(), target.number(), target.unit(), reached);
    }

    /** How a status is called. */
    static String nameOf(Campaign.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
