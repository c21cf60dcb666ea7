package cn.zhibao.notice.domain.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the returns of one region stand, day by day.
 *
 * @param days every return day of the campaign, in their order
 */
public record RegionReturns(String region, List<Day> days) {

    public RegionReturns {
        days = List.copyOf(days);
    }

    /**
     * One return day.
     *
     * @param owed what is known of the return; null while nothing was told of it
     */
    public record Day(
            LocalDate day,
            CampaignReturn.State state,
            @Nullable CampaignReturn owed) {}

    /**
     * Reads them as they stand at that moment, whether or not every clock was heard of by then.
     *
     * @param known returns of that region
     */
    static RegionReturns of(Campaign campaign, String region, List<CampaignReturn> known, Instant now) {
        Map<LocalDate, CampaignReturn> byDay =
                known.stream().collect(Collectors.toMap(CampaignReturn::day, Function.identity()));
        boolean ended = campaign.state() == Campaign.State.ENDED;
        boolean open = true;
        List<Day> days = new ArrayList<>();
        for (LocalDate day : campaign.content().returnDays()) {
            CampaignReturn owed = byDay.get(day);
            if (owed == null) {
                days.add(new Day(day, ended ? CampaignReturn.State.RELEASED : unknown(day, open, now), null));
                open = open && !now.isBefore(CampaignRules.endOf(day));
            } else {
                days.add(new Day(day, owed.state(now), owed));
                open = owed.isBehind(now);
            }
        }
        return new RegionReturns(region, days);
    }

    private static CampaignReturn.State unknown(LocalDate day, boolean open, Instant now) {
        if (!open) {
            return CampaignReturn.State.COMING;
        }
        return now.isAfter(CampaignRules.endOf(day)) ? CampaignReturn.State.MISSING : CampaignReturn.State.OWED;
    }

    /** All regions of a campaign that is out, in the order in which it addresses them. */
    public static List<RegionReturns> all(
            Campaign campaign, List<String> regions, List<CampaignReturn> known, Instant now) {
        Map<String, List<CampaignReturn>> byRegion = known.stream()
                .collect(Collectors.groupingBy(owed -> owed.facts().region()));
        return regions.stream()
                .map(region -> of(campaign, region, byRegion.getOrDefault(region, List.of()), now))
                .toList();
    }
}
