package cn.zhibao.hazard.store.attachment;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.DeclarationEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExposureEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.InspectionEvent;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.PenaltyEvent;
import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.contract.SignalEvent;
import cn.zhibao.events.contract.SituationEvent;
import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.domain.attachment.Attachment;
import cn.zhibao.hazard.domain.attachment.FiledCase;
import cn.zhibao.hazard.domain.attachment.Flag;
import cn.zhibao.hazard.store.Ledger;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Attachments in PostgreSQL. */
public final class AttachmentStore implements Attachments {

    /** The newest fact of a case carries all of it. */
    private static final String CASE = """
            select j.type, j.data from filed_case c
            cross join lateral (
                select * from journal where case_id = c.case_id order by version desc limit 1) j""";

    private final Flow flow;
    private final Supplier<UUID> ids;
    private final ContentStore contents;

    public AttachmentStore(Flow flow, Supplier<UUID> ids) {
        this.flow = flow;
        this.ids = ids;
        this.contents = new ContentStore(flow);
    }

    /** Attachments inside a transaction that is under way. */
    public InTransaction within(Mutiny.StatelessSession session) {
        return contentId -> contents.removeUnfinished(session, contentId);
    }

    @Override
    public Uni<Optional<FiledCase>> findCase(UUID caseId, Scope scope) {
        ScopeSql sql = ScopeSql.ofOneCase(scope).and("c.case_id = :id", "id", caseId);
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(CASE + sql.where(), Object[].class))
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> filed(Ledger.event((String) row[0], (String) row[1]))));
    }

    private static FiledCase filed(Event event) {
        return switch (event) {
            case HazardEvent of ->
                new FiledCase(
                        of.caseId(),
                        of.hazard().foundAt(),
                        Position.of(of.hazard().place()));
            case AccidentEvent of ->
                new FiledCase(
                        of.caseId(),
                        of.accident().occurredAt(),
                        Position.of(of.accident().place()));
            case TipEvent _,
                    SignalEvent _,
                    PenaltyEvent _,
                    ExposureEvent _,
                    DeclarationEvent _,
                    SituationEvent _,
                    EscalationEvent _,
                    RulesEvent _,
                    NoticeEvent _,
                    MeasureEvent _,
                    CampaignReturnEvent _,
                    HazardReturnEvent _,
                    InspectionEvent _ ->
                throw new IllegalStateException("neither a hazard nor an accident: " + event.caseId());
        };
    }

    @Override
    public Uni<UUID> begin(Instant removedAt) {
        UUID contentId = ids.get();
        return flow.unitOfWork()
                .run(session -> contents.begin(session, contentId, ids.get(), removedAt))
                .replaceWith(contentId);
    }

    @Override
    public Uni<Void> keep(UUID contentId, int number, byte[] piece) {
        return flow.unitOfWork().runOne(session -> contents.keep(session, contentId, number, piece));
    }

    @Override
    public Uni<Void> discard(UUID contentId) {
        return flow.unitOfWork().run(session -> contents.removeUnfinished(session, contentId));
    }

    @Override
    public Uni<Known> finish(UUID contentId, Attachment attachment, Function<Boolean, List<Flag>> flags) {
        return flow.unitOfWork()
                .run(session -> contents.finish(session, contentId, attachment)
                        .chain(kept -> new AttachmentWrite(session, attachment, kept).once(flags)));
    }

    @Override
    public Uni<Optional<Known>> find(UUID attachmentId, Scope scope) {
        return rows(ScopeSql.ofOneCase(scope).and("a.attachment_id = :id", "id", attachmentId), 1)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Known>> list(Query query, Scope scope) {
        ScopeSql sql = query.caseId() == null
                ? ScopeSql.of(scope)
                : ScopeSql.ofOneCase(scope).and("a.case_id = :case", "case", query.caseId());
        sql.after("a.attachment_id", query.before());
        if (query.flag() != null) {
            sql.and(
                    "exists (select 1 from attachment_flag g where g.attachment_id = a.attachment_id and g.kind = :flag)",
                    "flag",
                    query.flag().name());
        }
        return rows(sql, query.limit());
    }

    private Uni<List<Known>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, AttachmentRow.SELECT, "a.attachment_id", limit)
                .map(rows -> rows.stream().map(AttachmentRow::known).toList());
    }

    @Override
    public Multi<byte[]> content(Known known) {
        return contents.read(known.contentId());
    }
}
