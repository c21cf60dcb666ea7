package cn.zhibao.notice.app;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.SourceKind;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.Stage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads documents; sees only those of cases within the scope it is given. */
public interface Notices {

    /**
     * What somebody looks for.
     *
     * @param scope region of the reader
     * @param region narrows the scope further
     * @param overdue whether the answer is late and still missing; null for all
     * @param source why somebody wrote it; null for all, also those that nobody wrote
     * @param after last document of the page before; newest come first
     */
    record Search(
            Region scope,
            @Nullable Region region,
            @Nullable NoticeKind kind,
            @Nullable Stage stage,
            @Nullable Boolean overdue,
            @Nullable UUID caseId,
            @Nullable SourceKind source,
            @Nullable Place after,
            int limit) {}

    /** Place of a document in the order of the list. */
    record Place(Instant issuedAt, UUID id) {}

    Uni<List<Notice>> find(Search search);

    /** Empty when there is no such document within the scope. */
    Uni<Optional<Notice>> one(UUID id, Region scope);
}
