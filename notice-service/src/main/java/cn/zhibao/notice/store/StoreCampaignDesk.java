package cn.zhibao.notice.store;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Journal;
import cn.zhibao.notice.app.CampaignDesk;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.ReturnStep;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Campaigns inside a transaction, for as long as it runs. */
final class StoreCampaignDesk extends StoreDraftDesk<Campaign, CampaignRow> implements CampaignDesk {

    private static final Table<Campaign, CampaignRow> CAMPAIGNS =
            Table.of("campaign", CampaignRow.class, CampaignRow::new, CampaignRow::toCampaign);

    private static final String ALL = "%";

    private final Mutiny.StatelessSession session;
    private final Journal journal;

    StoreCampaignDesk(Mutiny.StatelessSession session, Journal journal) {
        super(session, CAMPAIGNS);
        this.session = session;
        this.journal = journal;
    }

    @Override
    public Uni<List<CampaignReturn>> returns(Campaign campaign) {
        return ReturnRows.of(session, campaign, ALL);
    }

    @Override
    public Uni<List<CampaignReturn>> returns(Campaign campaign, String region) {
        return ReturnRows.of(session, campaign, region);
    }

    @Override
    public Uni<Optional<Owing>> owing(UUID returnId) {
        return session.createQuery("from ReturnRow where id = :id", ReturnRow.class)
                .setParameter("id", returnId)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(owed -> new Owing(owed.campaignId, owed.region)));
    }

    @Override
    public Uni<Void> advance(List<ReturnStep> steps, Transaction.Cause cause) {
        if (steps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Entry> entries = steps.stream()
                .map(step -> StoreTransaction.entry(step.event(), cause))
                .toList();
        return InOrder.each(steps, this::keep)
                .chain(() -> journal.append(session, entries))
                .replaceWithVoid();
    }

    private Uni<Void> keep(ReturnStep step) {
        ReturnRow row = new ReturnRow(step.owed());
        return switch (step.event()) {
            case CampaignReturnAsked _ -> session.insert(row);
            case CampaignReturnFiled _ ->
                session.update(row)
                        .chain(() -> session.insert(new FilingRow(
                                step.owed(), requireNonNull(step.owed().newest()))));
            default -> session.update(row);
        };
    }
}
