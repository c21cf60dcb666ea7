package cn.zhibao.hazard.http.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A county vouches for its ledger, and who is above it sees who has and who has not. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CompletenessIT {

    private final MovableClock clock;
    private final Api city = new Api(Tokens.of("dehong-principal", "533100", "principal"));
    private final Api nextCity = new Api(Tokens.of("nujiang-principal", "533300", "principal"));

    CompletenessIT(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void a_declaration_is_on_file_once_and_told() {
        // given
        String key = UUID.randomUUID().toString();
        Api leader = leader("533102");
        // when
        Api.Answer first = leader.files("ledger-declarations", declaration("533102", today()), key);
        Api.Answer again = leader.files("ledger-declarations", declaration("533102", today()), key);
        Api.Answer other = leader.files("ledger-declarations", declaration("533102", today().minusDays(1)), key);
        // then
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.field("number")).matches("TZ-533102-\\d{8}-\\d{7}");
        assertThat(first.field("signature")).isNotEmpty();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.field("code")).isEqualTo("idempotency-key-taken");
        UUID id = first.id("declarationId");
        await().until(() -> !Heard.events(Topics.HAZARDS, id).isEmpty());
        assertThat(Heard.events(Topics.HAZARDS, id))
                .singleElement()
                .isInstanceOfSatisfying(
                        CompletenessDeclared.class,
                        told -> assertThat(told.declaration().completeTo()).isEqualTo(today()));
    }

    @Test
    void who_has_not_declared_is_asked_for_and_adds_up() {
        // given: declared, then taken back by a newer one that reaches less far
        declares("533123", today());
        declares("533122", today());
        declares("533122", today().minusDays(40));
        // when
        List<JsonNode> all = areas("region=533100&upTo=" + today());
        List<JsonNode> pending = areas("standing=PENDING&upTo=" + today() + "&by=" + today().plusDays(1));
        List<JsonNode> overdue = areas("standing=OVERDUE&upTo=" + today() + "&by=" + today().minusDays(1));
        JsonNode rollup =
                city.reads("ledger-declarations/rollup?upTo=" + today()).body();
        // then
        assertThat(all)
                .filteredOn(area -> area.path("region").asText().equals("533123"))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.path("standing").asText()).isEqualTo("IN_TIME");
                    assertThat(area.path("name").asText()).isEqualTo("盈江县");
                    assertThat(area.at("/declaration/declaredBy").asText()).isEqualTo("leader-533123");
                    assertThat(area.at("/declaration/check").asText()).isEqualTo("逐项目核对");
                });
        assertThat(pending).extracting(area -> area.path("region").asText()).contains("533122", "533124");
        assertThat(overdue).extracting(area -> area.path("region").asText()).contains("533122", "533124");
        assertThat(rollup.path("total").path("areas").asInt()).isEqualTo(all.size());
        assertThat(rollup.path("parts")).hasSize(all.size());
        JsonNode province = new Api(Tokens.of("yunnan", "530000", "auditor"))
                .reads("ledger-declarations/rollup?upTo=" + today())
                .body();
        assertThat(StreamSupport.stream(province.path("parts").spliterator(), false))
                .hasSize(16)
                .filteredOn(part -> part.path("region").asText().equals("533100"))
                .singleElement()
                .satisfies(part -> assertThat(part.path("inTime").asInt())
                        .isEqualTo(rollup.at("/total/inTime").asInt()));
    }

    @Test
    void what_was_taken_back_does_not_put_a_later_declaration_in_time() {
        // given
        LocalDate due = today();
        String question = "upTo=%s&by=%s".formatted(due, due);
        declares("533301", due);
        declares("533323", due);
        declares("533301", due.minusDays(40));
        // when
        clock.passes(Duration.ofDays(1));
        declares("533301", due);
        declares("533323", due.plusDays(1));
        // then
        assertThat(standing(question, "533301")).isEqualTo("LATE");
        assertThat(standing(question, "533323")).isEqualTo("IN_TIME");
    }

    private String standing(String question, String region) {
        return StreamSupport.stream(
                        nextCity.reads("ledger-declarations?" + question)
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(area -> area.path("region").asText().equals(region))
                .map(area -> area.path("standing").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_declaration_is_proven_to_be_in_the_ledger_to_those_who_may_read_it() {
        // given
        Api leader = leader("533324");
        String proof = "ledger/proof?position="
                + leader.files("ledger-declarations", declaration("533324", today()))
                        .field("position");
        // when, then
        for (Api may : List.of(leader, nextCity)) {
            await().until(() -> may.reads(proof).status() == 200);
            assertThat(may.reads(proof).body().path("path").isArray()).isTrue();
        }
        for (Api mayNot : List.of(city, new Api(Tokens.reporter("builder", Documents.BUILDER)))) {
            assertThat(mayNot.reads(proof).status()).isEqualTo(404);
        }
    }

    @Test
    void pages_and_histories_end() {
        // given
        declares("533124", today().minusDays(2));
        declares("533124", today().minusDays(1));
        // when
        JsonNode first = city.reads("ledger-declarations?limit=2").body();
        JsonNode second = city.reads("ledger-declarations?limit=200&cursor="
                        + first.path("next").asText())
                .body();
        JsonNode history =
                city.reads("ledger-declarations/history?region=533124").body();
        // then
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.has("next")).isFalse();
        assertThat(second.at("/items/0/region").asText())
                .isGreaterThan(first.at("/items/1/region").asText());
        assertThat(history.path("items")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(history.at("/items/0/completeTo").asText())
                .isEqualTo(today().minusDays(1).toString());
    }

    @Test
    void nobody_declares_for_others_or_sees_what_is_not_the_own() {
        assertThat(leader("533102")
                        .files("ledger-declarations", declaration("533103", today()))
                        .field("code"))
                .isEqualTo("out-of-scope");
        declares("533103", today());
        Api elsewhere = new Api(Tokens.of("elsewhere", "370000", "auditor"));
        assertThat(elsewhere.reads("ledger-declarations?region=533100").body().path("items"))
                .isEmpty();
        assertThat(elsewhere
                        .reads("ledger-declarations/history?region=533103")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(city.reads("ledger-declarations?by=soon&standing=NEVER")
                        .body()
                        .path("faults")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?by", "?standing");
        assertThat(city.reads("ledger-declarations/history").status()).isEqualTo(422);
    }

    private void declares(String region, LocalDate completeTo) {
        Api.Answer answer = leader(region).files("ledger-declarations", declaration(region, completeTo));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Api leader(String region) {
        return new Api(Tokens.of("leader-" + region, region, "duty-leader"));
    }

    private static String declaration(String region, LocalDate completeTo) {
        return "{\"region\":\"%s\",\"completeTo\":\"%s\",\"check\":\"逐项目核对\"}".formatted(region, completeTo);
    }

    private List<JsonNode> areas(String query) {
        Api.Answer answer = city.reads("ledger-declarations?limit=200&" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
