package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.plan.Measure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the measures by which documents are answered; lists and counts see only those within the scope they are given. */
public interface Measures {

    /**
     * What somebody looks for.
     *
     * @param scope region of the reader
     * @param region narrows the scope further
     * @param overdue whether its limit passed and it is still not done; null for all
     * @param unit part of the name of the unit that answers for it
     * @param after last measure of the page before; those that are due first come first
     */
    record Search(
            Region scope,
            @Nullable Region region,
            Measure.@Nullable Stage stage,
            @Nullable Boolean overdue,
            @Nullable String unit,
            @Nullable Place after,
            int limit) {}

    /** Place of a measure in the order of the list. */
    record Place(Instant dueAt, UUID id) {}

    /**
     * The measures of one city; drills are not counted, nor what was never done before its matter was over.
     *
     * @param city code of its region; that of a province or the country for what is about all of it
     * @param done those that are done and were not returned
     * @param overdue those that are not done though their limit has passed
     */
    record OfCity(String city, long asked, long done, long overdue) {}

    /** All measures of a document, in the order of their numbers: for whoever sees the document. */
    Uni<List<Measure>> of(UUID noticeId);

    Uni<List<Measure>> find(Search search);

    /** Empty when there is no such measure within the scope. */
    Uni<Optional<Measure>> one(UUID measureId, Region scope);

    /** The most overdue first. */
    Uni<List<OfCity>> byCity(Region scope, @Nullable Region region);
}
