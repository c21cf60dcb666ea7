package cn.zhibao.notice.store;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Journal;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.notice.app.CampaignDesk;
import cn.zhibao.notice.app.Submission;
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
final class StoreCampaignDesk implements CampaignDesk {

    /** The key first: of two at once under one key the second waits here, and then adds nothing. */
    private static final Sql SUBMIT = Sql.of("""
            insert into campaign_submission (key_id, content_hash, campaign_id)
            values (cast(:key as uuid), cast(:hash as text), cast(:campaign as uuid))
            on conflict (key_id) do nothing""");

    private static final Sql SENT = Sql.of("""
            select cast(campaign_id as text), content_hash from campaign_submission where key_id = cast(:key as uuid)""");

    private static final Sql LOCK = Sql.of("""
            select 1 from campaign where campaign_id = cast(:id as uuid) for update""");

    private static final String ALL = "%";

    private final Mutiny.StatelessSession session;
    private final Journal journal;

    StoreCampaignDesk(Mutiny.StatelessSession session, Journal journal) {
        this.session = session;
        this.journal = journal;
    }

    @Override
    public Uni<Optional<Sent>> sent(Submission submission) {
        return SENT.on(session).set("key", submission.keyId()).rows().chain(rows -> {
            if (rows.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            Columns row = new Columns(rows.getFirst());
            UUID id = row.id();
            boolean same = row.text().equals(submission.contentHash());
            return read(id).map(campaign -> campaign.map(found -> new Sent(found, same)));
        });
    }

    @Override
    public Uni<Boolean> add(Campaign campaign, Submission submission) {
        return SUBMIT.on(session)
                .set("key", submission.keyId())
                .set("hash", submission.contentHash())
                .set("campaign", campaign.id())
                .update()
                .chain(kept -> kept == 1
                        ? session.insert(new CampaignRow(campaign)).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    @Override
    public Uni<Optional<Campaign>> locked(UUID id) {
        return LOCK.on(session)
                .set("id", id)
                .rows()
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(Optional.empty()) : read(id));
    }

    private Uni<Optional<Campaign>> read(UUID id) {
        return session.createQuery("from CampaignRow where id = :id", CampaignRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CampaignRow::toCampaign));
    }

    @Override
    public Uni<Void> keep(Campaign campaign) {
        return session.update(new CampaignRow(campaign));
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
        String actor = cause.account() == null ? StoreTransaction.ACTOR : cause.account();
        List<Entry> entries = steps.stream()
                .map(step -> new Entry(step.event(), actor, cause.claimedAt(), null).tracedBy(cause.traceParent()))
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
