package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The id in the path of a request. A text that is none is the id of nothing, and answered like that of nothing. */
public final class PathId {

    private PathId() {}

    /** What becomes of a request about the thing with this id. */
    public static Uni<Response> of(String text, Function<UUID, Uni<Response>> answer) {
        UUID id = Ids.parse(text);
        return id == null ? Uni.createFrom().item(Problem.notFound().response()) : answer.apply(id);
    }

    /** The thing with this id, if the caller may see it. */
    public static <T> Uni<Response> find(
            String text, Function<UUID, Uni<Optional<T>>> find, Function<T, Response> view) {
        return of(
                text,
                id -> find.apply(id)
                        .map(found -> found.map(view)
                                .orElseGet(() -> Problem.notFound().response())));
    }
}
