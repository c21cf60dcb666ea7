package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AccidentIT {

    private final Clock clock;
    private final Api changsha = new Api(Tokens.of("changsha", "430100", "duty-officer"));

    AccidentIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void an_accident_with_a_region_a_time_and_a_sentence_is_taken_and_its_gaps_are_named() {
        // when
        Api.Answer receipt = changsha.files("accidents", Documents.accident(clock.instant()));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.field("number")).matches("SG-430102-\\d{8}-\\d{7}");
        assertThat(receipt.field("grade")).isEqualTo("ORDINARY");
        assertThat(receipt.body().path("gaps")).hasSize(8);
        Api.Answer one = changsha.reads("accidents/" + receipt.field("accidentId"));
        assertThat(one.field("course")).isEqualTo("居民自建房倒塌");
        assertThat(one.body().path("gaps")).hasSize(8);
    }

    @Test
    void a_supplement_with_more_deaths_raises_the_grade_for_everybody() {
        // given
        Api.Answer receipt = changsha.files("accidents", Documents.accidentWithDeaths(clock.instant(), 26));
        assertThat(receipt.field("grade")).isEqualTo("MAJOR");
        String path = "accidents/" + receipt.field("accidentId");
        // when
        Api.Answer supplement = changsha.files(path + "/supplements", """
                {"casualties":{"deaths":54,"seriousInjuries":9},"directLossCny":90778600}""");
        // then
        assertThat(supplement.status()).as(supplement.text()).isEqualTo(201);
        assertThat(supplement.field("grade")).isEqualTo("ESPECIALLY_MAJOR");
        assertThat(supplement.body().path("changed"))
                .extracting(node -> node.asText())
                .containsExactly("casualties", "directLossCny");
        Api.Answer one = changsha.reads(path);
        assertThat(one.field("grade")).isEqualTo("ESPECIALLY_MAJOR");
        assertThat(one.body().at("/casualties/deaths").asInt()).isEqualTo(54);
        assertThat(one.field("version")).isEqualTo("3");
        await().untilAsserted(() -> assertThat(Heard.of(Topics.ACCIDENTS, receipt.id("accidentId")))
                .satisfiesExactly(
                        first -> assertThat(first.event()).isInstanceOf(AccidentReported.class),
                        second -> assertThat(second.event()).isInstanceOf(AccidentSupplemented.class),
                        third -> assertThat(third.event()).isInstanceOfSatisfying(AccidentRegraded.class, regraded -> {
                            assertThat(regraded.from()).isEqualTo(Grade.MAJOR);
                            assertThat(regraded.to()).isEqualTo(Grade.ESPECIALLY_MAJOR);
                        }))
                .extracting(Received::sequence)
                .containsExactly(1L, 2L, 3L));
        assertThat(changsha.reads("accidents?grade=ESPECIALLY_MAJOR").body().path("items"))
                .hasSize(1);
    }

    @Test
    void a_supplement_that_is_wrong_or_says_nothing_new_changes_nothing() {
        // given
        String path = "accidents/"
                + changsha.files("accidents", Documents.accidentWithDeaths(clock.instant(), 2))
                        .field("accidentId");
        // when
        List<Api.Answer> refused = List.of(
                changsha.files(path + "/supplements", "{\"casualties\":{\"deaths\":-1}}"),
                changsha.files(path + "/supplements", "{\"casualties\":{\"deaths\":2}}"),
                changsha.files(path + "/supplements", "{\"region\":\"430103\"}"),
                changsha.files(path + "/supplements", "{\"exercise\":true}"),
                changsha.files(path + "/supplements", "{}"));
        // then
        assertThat(refused).extracting(Api.Answer::status).containsExactly(422, 422, 422, 400, 422);
        assertThat(changsha.files(path + "/supplements?validateOnly=true", "{\"casualties\":{\"deaths\":3}}")
                        .status())
                .isEqualTo(200);
        assertThat(changsha.reads(path).field("version")).isEqualTo("1");
    }
}
