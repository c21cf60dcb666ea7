package cn.zhibao.hazard.http.basis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules rest on, as a client that files reads it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RuleIT {

    private final Api reporter = new Api(Tokens.reporter("rule-reader", Documents.BUILDER));

    @ParameterizedTest(name = "{0}: {1}, of construction {2}")
    @CsvSource({"2022-04-19, C22 H16, 24", "2024-12-12, C22 G23 H16, 24", "2024-12-13, C24 G23 H16, 53"})
    void the_catalogues_of_a_day_come_with_their_source_and_all_items(String day, String codes, int items) {
        // when
        JsonNode body = reporter.reads("criteria?on=" + day).body();
        // then
        assertThat(body.path("on").asText()).isEqualTo(day);
        assertThat(String.join(
                        " ",
                        body.path("catalogues").findValuesAsText("code").stream()
                                .filter(code -> code.length() == 3)
                                .toList()))
                .isEqualTo(codes);
        JsonNode first = body.at("/catalogues/0");
        assertThat(first.path("items")).hasSize(items);
        assertThat(first.at("/items/0/level").asText()).isEqualTo("MAJOR");
        assertThat(first.at("/source/number").asText()).startsWith("建质规〔202");
        assertThat(first.at("/source/kindLabel").asText()).isEqualTo("规范性文件");
    }

    @Test
    void who_has_the_catalogues_already_is_not_sent_them_again() throws Exception {
        // given
        HttpResponse<String> first = got("criteria", "\"none\"");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        // when
        HttpResponse<String> again = got("criteria", "\"none\", " + tag);
        HttpResponse<String> otherDay = got("criteria?on=2023-01-01", tag);
        // then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(otherDay.statusCode()).isEqualTo(200);
    }

    @Test
    void the_register_of_sources_is_read_by_day_and_kind() {
        JsonNode all = reporter.reads("rule-sources").body().path("items");
        assertThat(codes(all)).contains("JZG-2022-2", "JZG-2024-5");
        assertThat(codes(reporter.reads("rule-sources?on=2024-12-12").body().path("items")))
                .contains("JZG-2022-2", "SC-493")
                .doesNotContain("JZG-2024-5");
        assertThat(reporter.reads("rule-sources?kind=STANDARD").body().path("items"))
                .isNotEmpty()
                .allMatch(source -> source.path("kind").asText().equals("STANDARD"));
        assertThat(reporter.reads("rule-sources?on=yesterday&kind=HEARSAY")
                        .body()
                        .path("faults")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?on", "?kind");
        assertThat(reporter.reads("criteria?on=2024-13-01").status()).isEqualTo(400);
    }

    private static Iterable<String> codes(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("code").asText())
                .toList();
    }

    private HttpResponse<String> got(String path, String known) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    reporter.request(path).header("If-None-Match", known).GET().build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
