package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Tipster;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TipIT {

    private final Tipster tipster = new Tipster();
    private final Api officer = new Api(Tokens.of("tips", "370300", "tip-officer"));

    @Test
    void a_tip_is_answered_with_a_code_that_leads_to_its_outcome() {
        // when
        Api.Answer receipt = tipster.gives(Tipster.tip());
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.field("code")).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(receipt.whole().headers().firstValue("Cache-Control")).contains("no-store");
        Api.Answer outcome = tipster.asks(receipt.field("code"));
        assertThat(outcome.field("status")).isEqualTo("RECEIVED");
        assertThat(outcome.field("replyBy")).isEqualTo(receipt.field("replyBy"));
        assertThat(tipster.asks(receipt.field("code").toLowerCase(Locale.ROOT).replace("-", " "))
                        .text())
                .isEqualTo(outcome.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "AAAAA-AAAAA-AAAAA-AAAAA", "%' or 1=1"})
    void any_other_code_leads_nowhere(String code) {
        assertThat(tipster.asks(code).status()).isEqualTo(404);
    }

    @Test
    void the_same_tip_under_the_same_key_is_one_tip_with_one_code() {
        // given
        Api reader = new Api(Tokens.of("reader", "371103", "auditor"));
        String key = UUID.randomUUID().toString();
        String document = Tipster.tip("371103");
        // when
        Set<String> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> tipster.gives(document, key).text())
                .collect(Collectors.toSet());
        // then
        assertThat(answers).hasSize(1);
        assertThat(reader.reads("tips").body().path("items")).hasSize(1);
        assertThat(tipster.gives(Tipster.tip("371102"), key).field("code")).isEqualTo("idempotency-key-taken");
    }

    @Test
    void a_form_filled_by_a_program_is_answered_alike_and_not_kept() {
        // given
        Api reader = new Api(Tokens.of("reader", "371121", "auditor"));
        String document = Tipster.tip("371121");
        // when
        Api.Answer trapped = tipster.gives(document.replaceFirst("\\{", "{\"homepage\":\"http://cheap.example\","));
        Api.Answer honest = tipster.gives(document.replaceFirst("\\{", "{\"homepage\":\"\","));
        // then
        assertThat(trapped.status()).isEqualTo(honest.status()).isEqualTo(201);
        assertThat(names(trapped)).isEqualTo(names(honest));
        assertThat(trapped.whole().headers().map().keySet())
                .isEqualTo(honest.whole().headers().map().keySet());
        assertThat(reader.reads("tips").body().path("items")).hasSize(1);
        assertThat(tipster.asks(trapped.field("code")).status()).isEqualTo(404);
    }

    @Test
    void one_address_gives_ten_tips_an_hour_and_is_told_when_to_come_back() {
        // given
        Tipster busy = new Tipster();
        for (int i = 0; i < 10; i++) {
            assertThat(busy.gives(Tipster.tip("371122")).status()).isEqualTo(201);
        }
        // when
        Api.Answer oneMore = busy.gives(Tipster.tip("371122"));
        // then
        assertThat(oneMore.status()).isEqualTo(429);
        assertThat(oneMore.field("code")).isEqualTo("rate-limited");
        assertThat(oneMore.whole().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3601L);
        assertThat(new Tipster().gives(Tipster.tip("371122")).status()).isEqualTo(201);
    }

    @Test
    void every_fault_of_a_tip_is_named_and_nothing_is_kept() {
        // when
        Api.Answer answer = tipster.gives("""
                {"kind":"HAZARD","region":"999999","description":" ","contact":{"name":"","phone":"x\\u0000y"},
                 "occurredAt":"2100-01-01T00:00:00Z"}""");
        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder("/region", "/description", "/contact/name", "/contact/phone", "/occurredAt");
        assertThat(tipster.sends("tips?validateOnly=true", Tipster.tip(), "k").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "reporter, 370300, 403",
        "agency, 370300, 403",
        "notice-clerk, 370300, 403",
        "admin, 370300, 403",
        "auditor, 370300, 200",
        "auditor, 370200, 404",
        "inspector, 370302, 200",
        "inspector, 370303, 404"
    })
    void tips_are_read_by_authorities_of_the_region_alone(String role, String region, int status) {
        // given
        tipster.gives(Tipster.tip());
        String tip = newest(officer, "ACCIDENT_CONCEALMENT");
        // when
        Api reader = new Api(Tokens.of("reader", region, role));
        // then
        assertThat(reader.reads("tips/" + tip).status()).isEqualTo(status);
        assertThat(reader.reads("tips").text().contains(tip)).isEqualTo(status == 200);
        assertThat(reader.files("tips/" + tip + "/handling", "{\"action\":\"ACCEPT\"}")
                        .status())
                .isEqualTo(403);
    }

    private static String newest(Api reader, String kind) {
        return reader.reads("tips?limit=1&kind=" + kind)
                .body()
                .at("/items/0/tipId")
                .asText();
    }

    private static Set<String> names(Api.Answer answer) {
        return answer.body().properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static List<String> pointers(Api.Answer answer) {
        return StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                .map(fault -> fault.path("pointer").asText())
                .toList();
    }
}
