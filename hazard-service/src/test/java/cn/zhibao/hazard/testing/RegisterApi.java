package cn.zhibao.hazard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What callers do with the registers. */
public final class RegisterApi {

    private RegisterApi() {}

    /** The ids of the entries of a page, in order. */
    public static List<String> ids(Api.Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(item -> item.path("entryId").asText())
                .toList();
    }

    public static Api.Answer put(Api api, String path, String document, @Nullable String ifMatch) {
        var request = api.request(path).header("Content-Type", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return api.send(request.PUT(BodyPublishers.ofString(document))).join();
    }

    public static Api.Answer delete(Api api, String path, @Nullable String ifMatch) {
        var request = api.request(path);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return api.send(request.DELETE()).join();
    }
}
