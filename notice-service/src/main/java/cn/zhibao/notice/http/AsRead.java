package cn.zhibao.notice.http;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.notice.app.FourEyes.Answer;
import cn.zhibao.notice.domain.Drafted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is drafted is changed and decided as it was read: its revision, in quotes, is the ETag of an answer and comes back as
 * {@code If-Match}.
 */
final class AsRead {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,9})\"");

    private AsRead() {}

    /** The revision that was read, by the header {@code If-Match}; ends the request when there is none. */
    static int revision(@Nullable String header) {
        if (header == null) {
            throw new Refused(Problems.conditionMissing());
        }
        Matcher revision = REVISION.matcher(header.strip());
        if (!revision.matches()) {
            throw new Refused(Problem.faulty(List.of(new Fault("#" + HttpHeaders.IF_MATCH, "bad-header"))));
        }
        return Integer.parseInt(revision.group(1));
    }

    static <T, R> Uni<Response> answer(
            Answer<T, R> answer, Function<T, Uni<Response>> shown, Function<R, Problem> refused) {
        return switch (answer) {
            case Answer.Done<T, R>(var drafted) -> shown.apply(drafted);
            case Answer.Faulty<T, R>(var faults) -> problem(Problems.faulty(faults));
            case Answer.Refused<T, R>(var why) -> problem(refused.apply(why));
            case Answer.Stale<T, R>(int revision) -> problem(Problems.stale(revision));
            case Answer.Unknown<T, R> _ -> problem(Problem.notFound());
            case Answer.KeyTaken<T, R> _ -> problem(Problem.keyTaken());
        };
    }

    /** The view of one that is new, at its place in the list, or as it stands now. */
    static Response shown(boolean isNew, String list, Drafted drafted, Object view) {
        Response.ResponseBuilder answer =
                isNew ? Response.created(URI.create(list + "/" + drafted.id())) : Response.ok();
        return answer.entity(view).tag(Integer.toString(drafted.revision())).build();
    }

    private static Uni<Response> problem(Problem problem) {
        return Uni.createFrom().item(problem.response());
    }
}
