package cn.zhibao.notice.http;

import cn.zhibao.notice.app.Campaigns;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Figures;
import cn.zhibao.notice.domain.campaign.RegionReturns;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The returns to a campaign, region by region and day by day.
 *
 * @param totals sums of all figures that count
 */
record ReturnsView(List<Row> rows, Figures totals) {

    /** A region and its return days, in the order of the campaign. */
    record Row(String region, List<Cell> days, Figures totals) {}

    /**
     * A return day of a region.
     *
     * @param state {@code coming}, {@code owed}, {@code filed}, {@code late}, {@code missing} or {@code released}
     * @param filings how often it was filed, corrections counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            LocalDate day,
            String state,
            @Nullable UUID returnId,
            @Nullable Instant filedAt,
            @Nullable Integer filings) {

        private static Cell of(RegionReturns.Day day) {
            CampaignReturn owed = day.owed();
            String state = nameOf(day.state());
            if (owed == null) {
                return new Cell(day.day(), state, null, null, null);
            }
            Integer filings = owed.filings().isEmpty() ? null : owed.filings().size();
            return new Cell(day.day(), state, owed.id(), owed.facts().filedAt(), filings);
        }
    }

    /**
     * The table as the reader may see it.
     *
     * @param known the returns that are for the reader
     */
    static ReturnsView of(Campaign campaign, List<CampaignReturn> known, Campaigns.Reader reader, Instant now) {
        List<Row> rows = regions(campaign, known, reader, now).stream()
                .map(region -> new Row(
                        region.region(),
                        region.days().stream().map(Cell::of).toList(),
                        sum(known.stream()
                                .filter(each -> each.facts().region().equals(region.region()))
                                .toList())))
                .toList();
        return new ReturnsView(rows, sum(known));
    }

    /** The regions whose returns the reader may see. */
    static List<RegionReturns> regions(
            Campaign campaign, List<CampaignReturn> known, Campaigns.Reader reader, Instant now) {
        List<String> seen = campaign.addressed().stream()
                .filter(region -> reader.sees(campaign, region))
                .toList();
        return RegionReturns.all(campaign, seen, known, now);
    }

    /** How they stand together. */
    static Campaigns.Standing standing(List<CampaignReturn> known, Instant now) {
        return new Campaigns.Standing(
                known.size(),
                known.stream().filter(each -> each.facts().filedAt() != null).count(),
                known.stream()
                        .filter(each -> each.state(now) == CampaignReturn.State.MISSING)
                        .count());
    }

    private static Figures sum(List<CampaignReturn> returns) {
        return returns.stream().map(CampaignReturn::figures).reduce(Figures.NONE, Figures::plus);
    }

    /** How a state is called. */
    static String nameOf(CampaignReturn.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
