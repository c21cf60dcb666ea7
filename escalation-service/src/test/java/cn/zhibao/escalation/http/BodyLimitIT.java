package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.testing.Upload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are too large, however they are sent: the sender gets to read why. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BodyLimitIT {

    private static final int BODY_MAX = 64 << 10;
    private static final int TEN_MEGABYTES = 10 << 20;

    /** A way to send it. */
    private interface Way extends Function<Upload, HttpResponse<String>> {}

    static Stream<Way> ways() {
        return Stream.of(Upload::announced, Upload::asking, Upload::unannounced);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ten_megabytes_are_refused_with_a_problem(Way way) {
        // when
        HttpResponse<String> answer = way.apply(upload().filledTo(TEN_MEGABYTES));
        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"too-large\"", "\"bytesMax\":" + BODY_MAX);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void one_byte_too_many_is_refused_and_the_largest_size_is_read(Way way) {
        assertThat(way.apply(upload().filledTo(BODY_MAX + 1)).statusCode()).isEqualTo(413);
        assertThat(way.apply(upload().filledTo(BODY_MAX)).statusCode()).isEqualTo(404);
    }

    private static Upload upload() {
        return new Upload(
                "/api/v1/escalations/" + UUID.randomUUID() + "/acknowledgement",
                Tokens.of("desk", "370000", "duty-officer"),
                "{\"note\": \"已知悉\"}");
    }
}
