package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.notice.app.Campaigns;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Campaigns in PostgreSQL; who may read them is part of every query. */
public final class CampaignStore implements Campaigns {

    /** Each parameter stands there in every case. */
    private static final String SEEN = """
            from CampaignRow c where (
                (c.state in ('launched', 'ended') and (c.issuer like :scope or exists (
                    select 1 from ReturnRow r where r.campaignId = c.id and r.region like :scope)))
                or (c.state in ('draft', 'withdrawn') and (
                    (:writes = true and c.issuer = :region) or (:audits = true and c.issuer like :scope))))""";

    private static final Sql STANDINGS = Sql.of("""
            select cast(r.campaign_id as text), count(*),
                   count(*) filter (where r.filed_at is not null),
                   count(*) filter (where r.filed_at is null and r.released_at is null
                       and r.due_at < cast(:now as timestamptz))
            from campaign_return r join campaign c using (campaign_id)
            where r.campaign_id = any (cast(string_to_array(cast(:ids as text), ',') as uuid[]))
              and (c.issuer like :scope or r.region like :scope)
            group by r.campaign_id""");

    private final UnitOfWork units;

    public CampaignStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Campaign>> find(Reader reader, Search search) {
        Map<String, Object> values = valuesOf(reader);
        StringBuilder text = new StringBuilder(SEEN);
        if (search.status() != null) {
            text.append(
                    switch (search.status()) {
                        case DRAFT -> " and c.state = 'draft'";
                        case WITHDRAWN -> " and c.state = 'withdrawn'";
                        case LAUNCHED -> " and c.state = 'launched' and c.lastDay >= :today";
                        case CLOSED -> " and c.state = 'launched' and c.lastDay < :today";
                        case ENDED -> " and c.state = 'ended'";
                    });
            if (text.indexOf(":today") >= 0) {
                values.put("today", search.today());
            }
        }
        if (search.after() != null) {
            text.append(" and (c.createdAt < :at or (c.createdAt = :at and c.id < :id))");
            values.put("at", search.after().createdAt());
            values.put("id", search.after().id());
        }
        String query = text.append(" order by c.createdAt desc, c.id desc").toString();
        return units.read(session -> query(session, query, values)
                        .setMaxResults(search.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(CampaignRow::toCampaign).toList());
    }

    @Override
    public Uni<Optional<Campaign>> one(UUID id, Reader reader) {
        return units.read(session -> one(session, id, reader));
    }

    private static Uni<Optional<Campaign>> one(Mutiny.StatelessSession session, UUID id, Reader reader) {
        Map<String, Object> values = valuesOf(reader);
        values.put("id", id);
        return query(session, SEEN + " and c.id = :id", values)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CampaignRow::toCampaign));
    }

    @Override
    public Uni<List<CampaignReturn>> returns(Campaign campaign, Reader reader) {
        return units.read(session -> returns(session, campaign, reader));
    }

    private static Uni<List<CampaignReturn>> returns(
            Mutiny.StatelessSession session, Campaign campaign, Reader reader) {
        return ReturnRows.of(
                session, campaign, reader.seesAllOf(campaign.issuer()) ? "%" : NoticeStore.within(reader.region()));
    }

    @Override
    public Uni<Map<UUID, Standing>> standings(List<Campaign> campaigns, Reader reader, Instant now) {
        String ids = campaigns.stream().map(each -> each.id().toString()).collect(Collectors.joining(","));
        return units.read(session -> STANDINGS
                        .on(session)
                        .set("now", now)
                        .set("ids", ids)
                        .set("scope", NoticeStore.within(reader.region()))
                        .rows())
                .map(rows -> rows.stream()
                        .map(Columns::new)
                        .collect(Collectors.toMap(
                                Columns::id, row -> new Standing(row.number(), row.number(), row.number()))));
    }

    @Override
    public Uni<Optional<Owed>> owed(UUID returnId, Reader reader) {
        return units.read(session -> session.createQuery("select campaignId from ReturnRow where id = :id", UUID.class)
                .setParameter("id", returnId)
                .getSingleResultOrNull()
                .chain(id -> id == null
                        ? Uni.createFrom().item(Optional.empty())
                        : one(session, id, reader)
                                .chain(found -> found.map(campaign -> returns(session, campaign, reader)
                                                .map(all -> owed(campaign, all, returnId)))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))));
    }

    private static Optional<Owed> owed(Campaign campaign, List<CampaignReturn> all, UUID returnId) {
        return all.stream()
                .filter(each -> each.id().equals(returnId))
                .findFirst()
                .map(owed -> new Owed(campaign, owed));
    }

    private static Map<String, Object> valuesOf(Reader reader) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("scope", NoticeStore.within(reader.region()));
        values.put("region", reader.region().code());
        values.put("writes", reader.writes());
        values.put("audits", reader.audits());
        return values;
    }

    private static Mutiny.SelectionQuery<CampaignRow> query(
            Mutiny.StatelessSession session, String text, Map<String, Object> values) {
        Mutiny.SelectionQuery<CampaignRow> query = session.createQuery(text, CampaignRow.class);
        values.forEach(query::setParameter);
        return query;
    }
}
