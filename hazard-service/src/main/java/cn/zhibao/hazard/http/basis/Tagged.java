package cn.zhibao.hazard.http.basis;

import cn.zhibao.hazard.app.Submission;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers with a tag that follows from the content, so that who has it already is told so instead of sent it again. */
@Singleton
class Tagged {

    private static final int TAG_LENGTH = 16;

    private final ObjectMapper mapper;

    Tagged(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Kept by callers as long as they like, and asked about each time: what is in force may change overnight. */
    Response answer(Object view, @Nullable String known) {
        byte[] body = json(view).getBytes(StandardCharsets.UTF_8);
        String tag = Submission.hashOf(body).substring(0, TAG_LENGTH);
        boolean has = known != null && known.contains('"' + tag + '"');
        Response.ResponseBuilder answer =
                has ? Response.notModified() : Response.ok(body).type(MediaType.APPLICATION_JSON_TYPE);
        CacheControl ask = new CacheControl();
        ask.setPrivate(true);
        ask.setNoCache(true);
        return answer.tag(tag).cacheControl(ask).build();
    }

    private String json(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view cannot be written", impossible);
        }
    }
}
