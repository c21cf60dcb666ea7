package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.testing.Upload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, however they are sent: the sender gets to read why. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BodyLimitIT {

    private static final int BODY_MAX = 1 << 20;
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
        assertThat(way.apply(upload().filledTo(BODY_MAX)).statusCode()).isEqualTo(422);
    }

    /** What comes in pieces is measured on its way, so it is refused here for what else is wrong with it. */
    @ParameterizedTest
    @ValueSource(strings = {"attachments", "attachments/", "%61ttachments"})
    void an_attachment_may_be_larger_however_its_path_is_written(String path) {
        Upload upload = new Upload("/api/v1/" + path, Tokens.of("inspector", "370300", "inspector"), "{}");
        assertThat(upload.filledTo(2 * BODY_MAX).announced().body()).contains("?caseId");
        assertThat(upload.filledTo(2 * BODY_MAX).unannounced().body()).contains("?caseId");
    }

    private static Upload upload() {
        return new Upload("/api/v1/hazards?validateOnly=true", Tokens.of("inspector", "370300", "inspector"), "{}");
    }
}
