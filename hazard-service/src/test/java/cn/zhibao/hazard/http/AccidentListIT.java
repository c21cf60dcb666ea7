package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AccidentListIT {

    private static final String REGION = "430181";

    private final Clock clock;
    private final Api liuyang = new Api(Tokens.of("liuyang", REGION, "duty-officer"));

    AccidentListIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void each_filter_finds_what_has_it_and_pages_hold_everything_once() {
        // given
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String bare = files(now.minus(50, ChronoUnit.HOURS), "");
        String fire = files(now.minus(3, ChronoUnit.HOURS), ",\"type\":\"08\"");
        String nearMiss = files(
                now.minus(2, ChronoUnit.HOURS),
                ",\"type\":\"10\",\"exposure\":{\"peopleAtRisk\":10},\"project\":{\"permitNo\":\"430181202611220101\"}");
        String whole = files(now.minus(1, ChronoUnit.HOURS), """
                ,"type":"10","casualties":{"deaths":0},"directLossCny":0,"place":{"address":"某路"},
                "project":{"name":"某小区"},"enterprise":{"uscc":"%s"},"informedAt":"%s","measures":"已停工"
                """.formatted(Documents.BUILDER, now));
        liuyang.files(
                "accidents/" + fire + "/investigation", "{\"startedAt\":\"" + now.minus(1, ChronoUnit.HOURS) + "\"}");
        // then
        assertThat(found("")).containsExactly(whole, nearMiss, fire, bare);
        assertThat(found("&type=08")).containsExactly(fire);
        assertThat(found("&type=10")).containsExactly(whole, nearMiss);
        assertThat(found("&nearMiss=true")).containsExactly(nearMiss);
        assertThat(found("&nearMiss=false")).containsExactly(whole, fire, bare);
        assertThat(found("&gaps=false")).containsExactly(whole);
        assertThat(found("&gaps=true&type=10")).containsExactly(nearMiss);
        assertThat(found("&permitNo=430181202611220101")).containsExactly(nearMiss);
        assertThat(found("&uscc=" + Documents.BUILDER)).containsExactly(whole);
        assertThat(found("&status=UNDER_INVESTIGATION")).containsExactly(fire);
        assertThat(found("&status=CONCLUDED")).isEmpty();
        assertThat(found("&from=" + now.minus(3, ChronoUnit.HOURS) + "&to=" + now.minus(1, ChronoUnit.HOURS)))
                .containsExactly(nearMiss, fire);
        JsonNode line = liuyang.reads("accidents?region=" + REGION + "&gaps=false")
                .body()
                .path("items")
                .get(0);
        assertThat(line.at("/standing/countable").asBoolean()).isFalse();
        assertThat(line.path("gaps")).isEmpty();
    }

    @Test
    void a_list_of_a_stretch_of_time_is_in_the_order_of_that_time_over_all_its_pages() {
        // given
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Api wangcheng = new Api(Tokens.of("wangcheng", "430112", "duty-officer"));
        List<String> filed = new ArrayList<>();
        for (int hours : List.of(900, 905, 901, 904, 902)) {
            filed.add(files(wangcheng, "430112", now.minus(hours, ChronoUnit.HOURS), ""));
        }
        // when
        String stretch = "&from=" + now.minus(904, ChronoUnit.HOURS) + "&to=" + now.minus(899, ChronoUnit.HOURS);
        List<String> found = found(wangcheng, "430112", stretch);
        // then
        assertThat(found).containsExactly(filed.get(0), filed.get(2), filed.get(4), filed.get(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=OPEN",
                "nearMiss=perhaps",
                "gaps=1",
                "from=yesterday",
                "to=2026",
                "type=%20",
                "uscc=%00",
                "text=%E5%A1%8C"
            })
    void a_filter_that_cannot_be_read_is_named(String parameter) {
        Api.Answer answer = liuyang.reads("accidents?" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/faults/0/pointer").asText())
                .isEqualTo("?" + parameter.substring(0, parameter.indexOf('=')));
    }

    private String files(Instant occurredAt, String more) {
        return files(liuyang, REGION, occurredAt, more);
    }

    private static String files(Api who, String region, Instant occurredAt, String more) {
        Api.Answer receipt = who.files("accidents", """
                {"region":"%s","occurredAt":"%s","course":"坍塌"%s}""".formatted(region, occurredAt, more));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt.field("accidentId");
    }

    private List<String> found(String filter) {
        return found(liuyang, REGION, filter);
    }

    /** All pages of a list, two accidents each. */
    private static List<String> found(Api who, String region, String filter) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = who.reads("accidents?limit=2&region=" + region + filter + next)
                    .body();
            page.path("items").forEach(item -> ids.add(item.path("accidentId").asText()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return ids;
    }
}
