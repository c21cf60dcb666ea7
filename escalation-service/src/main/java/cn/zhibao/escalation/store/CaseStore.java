package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Cases;
import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.events.flow.Flow;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Transactions on cases, and the way from a thing to its case. */
public final class CaseStore implements Cases {

    private final Flow flow;

    public CaseStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
        return flow.unitOfWork().run(session -> work.apply(new CaseTransaction(session, flow)));
    }

    @Override
    public Uni<Optional<UUID>> caseOf(Thing kind, UUID id, String scope) {
        String query = switch (kind) {
            case CASE -> "select cast(case_id as text) from case_file where case_id = :id";
            case ESCALATION -> "select cast(case_id as text) from escalation where escalation_id = :id";
            case CLOCK -> "select cast(case_id as text) from clock where clock_id = :id";
            case SUPERVISION -> "select cast(case_id as text) from supervision where supervision_id = :id";
            case SUSPICION -> "select cast(case_id as text) from suspicion where suspicion_id = :id";
        };
        return flow.unitOfWork()
                .read(session -> session.createNativeQuery(query + " and " + seen(kind), Object.class)
                        .setParameter("id", id)
                        .setParameter("scope", Query.within(scope))
                        .getSingleResultOrNull())
                .map(caseId -> Optional.ofNullable(caseId).map(text -> UUID.fromString((String) text)));
    }

    private static String seen(Thing kind) {
        return switch (kind) {
            case ESCALATION, CLOCK -> Query.DESKS;
            case CASE, SUPERVISION, SUSPICION -> "region like :scope";
        };
    }

    @Override
    public Uni<Optional<CaseFile>> find(UUID caseId, String scope) {
        return flow.unitOfWork()
                .read(session -> session.createQuery(
                                "from CaseRow where caseId = :case and region like :scope", CaseRow.class)
                        .setParameter("case", caseId)
                        .setParameter("scope", Query.within(scope))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(known -> CaseJson.readFile(known.file())));
    }
}
