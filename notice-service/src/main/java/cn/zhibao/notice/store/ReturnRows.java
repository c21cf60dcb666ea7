package cn.zhibao.notice.store;

import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the returns to a campaign with all that was filed. */
final class ReturnRows {

    private static final String OWED = """
            from ReturnRow where campaignId = :campaign and region like :region order by region, no""";

    private static final String FILED = """
            from FilingRow f where f.campaignId = :campaign and exists (
                select 1 from ReturnRow r where r.id = f.returnId and r.region like :region)
            order by f.returnId, f.version""";

    private ReturnRows() {}

    /** Those whose region begins so, region by region in the order of their days. */
    static Uni<List<CampaignReturn>> of(Mutiny.StatelessSession session, Campaign campaign, String like) {
        return session.createQuery(FILED, FilingRow.class)
                .setParameter("campaign", campaign.id())
                .setParameter("region", like)
                .getResultList()
                .chain(filed -> session.createQuery(OWED, ReturnRow.class)
                        .setParameter("campaign", campaign.id())
                        .setParameter("region", like)
                        .getResultList()
                        .map(owed -> joined(campaign, owed, filed)));
    }

    private static List<CampaignReturn> joined(Campaign campaign, List<ReturnRow> owed, List<FilingRow> filed) {
        Map<UUID, List<FilingRow>> byReturn = filed.stream().collect(Collectors.groupingBy(row -> row.returnId));
        return owed.stream()
                .map(row -> row.toReturn(
                        campaign,
                        byReturn.getOrDefault(row.id, List.of()).stream()
                                .map(FilingRow::toFiling)
                                .toList()))
                .toList();
    }
}
