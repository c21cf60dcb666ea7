package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A new hazard belongs to who supervises a project of that size in that place. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FirstOwnerIT {

    private static final String LARGE = "431102202601010101";
    private static final String SMALL = "431102202601010201";
    private static final String UNSIZED = "431102202601010301";
    private static final String SMALL_ELSEWHERE = "431103202601010201";

    private final Clock clock;
    private final Api county = new Api(Tokens.of("county", "431100", "inspector"));

    FirstOwnerIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void the_county_keeps_what_is_above_the_limit_and_the_township_gets_what_is_below_where_there_is_one() {
        // given
        enter("authorities", """
                {"code":"T-431102-01","name":"南津渡街道办事处","region":"431102","line":"TOWNSHIP","role":"LOCAL"}""");
        enter("projects", project(LARGE, "431102", ",\"area\":5000,\"cost\":9000000"));
        enter("projects", project(SMALL, "431102", ",\"area\":200,\"cost\":9000000"));
        enter("projects", project(UNSIZED, "431102", ""));
        enter("projects", project(SMALL_ELSEWHERE, "431103", ",\"area\":200"));
        // when, then
        assertThat(owner(filed("431102", LARGE))).isEqualTo("HOUSING-431102");
        assertThat(owner(filed("431102", SMALL))).isEqualTo("TOWNSHIP-431102");
        assertThat(owner(filed("431102", UNSIZED))).isEqualTo("HOUSING-431102");
        assertThat(owner(filed("431102", "431102202601019901"))).isEqualTo("HOUSING-431102");
        assertThat(owner(filed("431103", SMALL_ELSEWHERE))).isEqualTo("HOUSING-431103");
    }

    @Test
    void the_county_hands_nothing_down_that_is_above_the_limit() {
        // given
        String large = "431123202601010101";
        String small = "431123202601010201";
        enter("projects", project(large, "431123", ",\"limit\":\"ABOVE\""));
        enter("projects", project(small, "431123", ",\"limit\":\"BELOW\""));
        String offer = "{\"to\":\"TOWNSHIP-431123\",\"reason\":\"属地监管\"}";
        String ofLarge = filed("431123", large);
        // when
        Api.Answer down = county.files("hazards/" + ofLarge + "/transfer", offer);
        Api.Answer across =
                county.files("hazards/" + ofLarge + "/transfer", "{\"to\":\"FIRE-431123\",\"reason\":\"消防设施\"}");
        Api.Answer ofSmall = county.files("hazards/" + filed("431123", small) + "/transfer", offer);
        // then
        assertThat(down.status()).as(down.text()).isEqualTo(422);
        assertThat(down.body().at("/faults/0/pointer").asText()).isEqualTo("/to");
        assertThat(down.body().at("/faults/0/code").asText()).isEqualTo("above-limit");
        assertThat(across.status()).as(across.text()).isEqualTo(201);
        assertThat(ofSmall.status()).as(ofSmall.text()).isEqualTo(201);
    }

    @Test
    void a_functional_zone_answers_for_what_is_its_own_and_hides_it_from_nobody_above() {
        // given
        Api zone = new Api(Tokens.of("zone", "3703Z3", "inspector"));
        Api city = new Api(Tokens.of("city", "370300", "inspector"));
        Api neighbour = new Api(Tokens.of("neighbour", "370302", "inspector"));
        // when
        String hazard = zone.files("hazards", Documents.hazard(clock.instant(), "3703Z3", Documents.BUILDER))
                .field("hazardId");
        // then
        assertThat(city.reads("hazards/" + hazard).body().at("/progress/owner").asText())
                .isEqualTo("HOUSING-3703Z3");
        assertThat(neighbour.reads("hazards/" + hazard).status()).isEqualTo(404);
    }

    @Test
    void filings_that_arrive_together_are_asked_for_together_and_each_gets_its_own_owner() {
        // given
        String large = "431122202601010101";
        String small = "431122202601010201";
        enter("authorities", """
                {"code":"T-431122-01","name":"祁阳街道","region":"431122","line":"TOWNSHIP","role":"LOCAL"}""");
        enter("projects", project(large, "431122", ",\"limit\":\"ABOVE\""));
        enter("projects", project(small, "431122", ",\"limit\":\"BELOW\""));
        // when
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, 60)
                .mapToObj(i ->
                        county.filing("hazards", document("431122", i % 2 == 0 ? large : small, i), "together-" + i))
                .toList();
        // then
        for (int i = 0; i < sent.size(); i++) {
            Api.Answer receipt = sent.get(i).join();
            assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
            assertThat(owner(receipt.field("hazardId"))).isEqualTo(i % 2 == 0 ? "HOUSING-431122" : "TOWNSHIP-431122");
        }
    }

    private void enter(String register, String document) {
        Api.Answer entered = county.files("registers/" + register, document);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    }

    private static String project(String permitNo, String region, String size) {
        return """
                {"permitNo":"%s","name":"滨江苑","region":"%s","kind":"BUILDING","status":"BUILDING"%s}""".formatted(permitNo, region, size);
    }

    private String filed(String region, String permitNo) {
        Api.Answer receipt = county.files("hazards", document(region, permitNo, 0));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt.field("hazardId");
    }

    private String document(String region, String permitNo, int number) {
        return """
                {"region":"%s","source":"INSPECTION","foundAt":"%s","project":{"permitNo":"%s"},
                 "description":"第 %d 处临边缺失"}""".formatted(region, clock.instant().minusSeconds(600), permitNo, number);
    }

    private String owner(String hazard) {
        return county.reads("hazards/" + hazard).body().at("/progress/owner").asText();
    }
}
