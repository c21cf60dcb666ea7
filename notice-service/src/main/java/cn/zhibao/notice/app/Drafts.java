package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads drafts. They belong to the authority that writes them; nobody else sees them but who looks on from above. */
public interface Drafts {

    /**
     * Who reads.
     *
     * @param looksOn sees the drafts of every authority within the region, otherwise those of its own alone
     */
    record Reader(Region region, boolean looksOn) {}

    /** Place of a draft in the order of the list. */
    record Place(Instant createdAt, UUID id) {}

    /** Newest first, after the given place. */
    Uni<List<NoticeDraft>> find(Reader reader, NoticeDraft.@Nullable State state, @Nullable Place after, int limit);

    /** Empty when the reader has none of this id. */
    Uni<Optional<NoticeDraft>> one(UUID id, Reader reader);
}
