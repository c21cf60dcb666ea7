package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How documents are answered, city by city. Counted is what asks for an answer of its own: a reminder asks for that of the
 * document it is about, and drills are never counted.
 */
public interface Replies {

    /**
     * What somebody looks for.
     *
     * @param scope region of the reader
     * @param region narrows the scope further
     * @param from issued then or later
     * @param until issued before
     */
    record Search(
            Region scope,
            @Nullable Region region,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * The documents about one city. Each that is asked for is in time, late or open.
     *
     * @param city code of its region; that of a province or the country for what is about all of it
     * @param inTime answered before a limit passed
     * @param late answered after a limit had passed
     * @param open not answered, or to be answered again
     * @param overdue those of the open ones whose limit has passed
     */
    record OfCity(String city, long asked, long inTime, long late, long open, long overdue) {}

    /** The most overdue first. */
    Uni<List<OfCity>> byCity(Search search);
}
