package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BadInputIT {

    private static final String REGION = "370786";

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", REGION, "inspector"));

    BadInputIT(Clock clock) {
        this.clock = clock;
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(inspector.reads("hazards").body().path("items")).isEmpty();
    }

    private String sound() {
        return Documents.hazard(clock.instant(), REGION, Documents.BUILDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "region":"370786"                 | "region":"370799"                  | 422 | /region | unknown-region
            "region":"370786"                 | "region":370786                    | 400 | /region | wrong-type
            "region":"370786",                |                                    | 422 | /region | required
            "uscc":"91350100M000100Y43"       | "uscc":"91350100M000100Y44"        | 422 | /enterprise/uscc | bad-uscc
            "criterion":"C24-08-4"            | "criterion":"C24-08-10"            | 422 | /criterion | unknown-criterion
            "source":"INSPECTION"             | "source":"HEARSAY"                 | 400 | /source | not-a-choice
            "longitude":117.97                | "longitude":"east"                 | 400 | /place/longitude | wrong-type
            "longitude":117.97                | "longitude":1e400                  | 422 | /place/longitude | out-of-range
            "longitude":117.97                | "colour":"red","longitude":117.97  | 400 | /place/colour | unknown-field
            "description":"                   | "a/b":1,"description":"            | 400 | /a~1b | unknown-field
            "description":"                   | "exercise":"no","description":"    | 400 | /exercise | wrong-type
            "description":"                   | "category":null,"description":"    | 400 | /category | wrong-type
            "description":"                   | "description":"\\u0000             | 422 | /description | not-printable
            "description":"                   | "description":"\\ud800             | 422 | /description | not-printable
            """)
    void a_fault_is_answered_with_its_pointer(
            String right, @org.jspecify.annotations.Nullable String wrong, int status, String pointer, String code) {
        // when
        Api.Answer answer = inspector.files("hazards", sound().replace(right, wrong == null ? "" : wrong));
        // then
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertProblem(answer);
        assertThat(faults(answer)).containsExactly(pointer + " " + code);
    }

    @Test
    void a_time_in_the_future_is_refused() {
        String tomorrow = Documents.hazard(clock.instant().plus(Duration.ofDays(1)), REGION, Documents.BUILDER);
        Api.Answer answer = inspector.files("hazards", tomorrow);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer)).containsExactly("/foundAt in-future");
    }

    @Test
    void every_fault_is_named_at_once() {
        // when
        Api.Answer answer = inspector.files("hazards", """
                {"region":"nowhere","foundAt":"yesterday","rectifyBy":5,"enterprise":{"uscc":"1","phone":"2"},
                 "source":"X","extra":[],"place":"here"}""");
        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/region unknown-region",
                        "/foundAt not-a-time",
                        "/rectifyBy wrong-type",
                        "/enterprise/uscc bad-uscc",
                        "/enterprise/phone unknown-field",
                        "/source not-a-choice",
                        "/extra unknown-field",
                        "/place wrong-type",
                        "/description required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "1", "\"text\"", "{", "{\"region\":}", "{} {}", "{\"a\":1,\"a\":2}", "\u0000"})
    void what_is_no_json_object_is_refused_as_a_whole(String document) {
        Api.Answer answer = inspector.files("hazards", document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertProblem(answer);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        Api.Answer answer = inspector
                .send(inspector
                        .request("hazards")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k1")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})))
                .join();
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_100_000, 10_000_000})
    void a_document_beyond_one_megabyte_is_refused_by_its_size(int size) {
        String large = "{\"description\":\"" + "x".repeat(size) + "\"}";
        Api.Answer answer = inspector.files("hazards", large);
        assertThat(answer.status()).isEqualTo(413);
        assertProblem(answer);
        assertThat(answer.field("code")).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_100_000, 10_000_000})
    void a_document_of_unannounced_size_is_refused_too(int size) {
        byte[] large = ("{\"description\":\"" + "x".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
        Api.Answer answer = inspector
                .send(inspector
                        .request("hazards")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k2")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(large))))
                .join();
        assertThat(answer.status()).isEqualTo(413);
        assertProblem(answer);
    }

    @Test
    void a_filing_without_a_key_or_with_an_unusable_one_is_refused() {
        Api.Answer without = inspector
                .send(inspector
                        .request("hazards")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(sound())))
                .join();
        assertThat(without.status()).isEqualTo(400);
        assertThat(faults(without)).containsExactly("#Idempotency-Key missing-header");
        assertThat(faults(inspector.files("hazards", sound(), "with space")))
                .containsExactly("#Idempotency-Key bad-header");
        assertThat(faults(inspector.files("hazards", sound(), "x".repeat(129))))
                .containsExactly("#Idempotency-Key bad-header");
    }

    @Test
    void another_media_type_path_or_method_is_a_problem_too() {
        Api.Answer xml = inspector
                .send(inspector
                        .request("hazards")
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString("<a/>")))
                .join();
        assertThat(xml.status()).isEqualTo(415);
        assertProblem(xml);
        Api.Answer nowhere = inspector.reads("nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertProblem(nowhere);
        Api.Answer delete =
                inspector.send(inspector.request("hazards").DELETE()).join();
        assertThat(delete.status()).isEqualTo(405);
        assertProblem(delete);
    }

    @Test
    void a_file_of_hazards_that_does_not_say_what_it_is_is_read_as_lines() {
        // given
        HttpRequest.Builder request =
                inspector.request("hazards/batch?validateOnly=true").POST(HttpRequest.BodyPublishers.ofString("{}"));
        // when
        Api.Answer untyped = inspector.send(request.copy()).join();
        Api.Answer text =
                inspector.send(request.copy().header("Content-Type", "text/*")).join();
        Api.Answer any = inspector
                .send(request.copy().header("Content-Type", "application/*"))
                .join();
        // then
        assertThat(untyped.status()).as(untyped.text()).isEqualTo(200);
        assertThat(untyped.field("result")).isEqualTo("REFUSED");
        assertThat(text.status()).as(text.text()).isEqualTo(415);
        assertThat(any.status()).as(any.text()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hazards?limit=0",
                "hazards?limit=201",
                "hazards?limit=x",
                "hazards?cursor=x",
                "hazards?region=37",
                "hazards?level=BIG",
                "hazards?overdue=maybe",
                "accidents?grade=BIG"
            })
    void a_wrong_parameter_is_named(String path) {
        Api.Answer answer = inspector.reads(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(faults(answer)).singleElement().asString().startsWith("?").endsWith("bad-parameter");
    }

    @Test
    void a_token_that_is_missing_wrong_or_old_is_a_401_problem() {
        for (Api api : List.of(
                new Api(null),
                new Api("nonsense"),
                new Api(Tokens.forged("inspector", REGION, "inspector")),
                new Api(Tokens.expired("inspector", REGION, "inspector")))) {
            Api.Answer answer = api.files("hazards", sound());
            assertThat(answer.status()).isEqualTo(401);
            assertProblem(answer);
        }
    }

    @Test
    void a_role_that_may_not_file_is_a_403_problem() {
        Api.Answer answer = new Api(Tokens.of("auditor", REGION, "auditor")).files("hazards", sound());
        assertThat(answer.status()).isEqualTo(403);
        assertProblem(answer);
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        assertThat(inspector.reads("hazards/123").status()).isEqualTo(404);
        assertThat(inspector.reads("hazards/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(inspector
                        .reads("accidents/" + UUID.randomUUID() + "/history")
                        .status())
                .isEqualTo(404);
        assertThat(inspector
                        .files("accidents/" + UUID.randomUUID() + "/supplements", "{}")
                        .status())
                .isEqualTo(404);
    }

    private static void assertProblem(Api.Answer answer) {
        assertThat(answer.whole().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.field("type")).isEqualTo("/problems/" + answer.field("code"));
        assertThat(answer.field("title")).isNotBlank();
    }

    private static List<String> faults(Api.Answer answer) {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : answer.body().path("faults")) {
            faults.add(fault.path("pointer").asText() + " " + fault.path("code").asText());
        }
        return faults;
    }
}
