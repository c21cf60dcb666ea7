package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Inside the casualty window every figure counts; its end is told, and what comes later moves no grade. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CasualtyWindowIT {

    private final MovableClock clock;
    private final Flow flow;
    private final Api county = new Api(Tokens.of("furong", "430102", "duty-officer"));

    CasualtyWindowIT(MovableClock clock, Flow flow) {
        this.clock = clock;
        this.flow = flow;
    }

    @Test
    void inside_the_casualty_window_a_death_regrades_and_after_it_is_kept_beside_the_grade() {
        // given: the last day of the window
        Instant end = LocalDate.ofInstant(clock.instant(), Regions.CHINA)
                .plusDays(1)
                .atStartOfDay(Regions.CHINA)
                .toInstant();
        Api.Answer receipt = county.files("accidents", """
                {"region":"430102","occurredAt":"%s","course":"基坑坍塌","type":"10","casualties":{"deaths":2}}""".formatted(end.minus(31, ChronoUnit.DAYS)));
        UUID accident = receipt.id("accidentId");
        String path = "accidents/" + accident;
        assertThat(county.reads(path).body().at("/casualtyWindow/endsAt").asText())
                .isEqualTo(end.toString());
        // when
        Api.Answer inside = county.files(path + "/supplements", "{\"casualties\":{\"deaths\":3}}");
        clock.goesTo(end);
        flow.sweep(clock.instant());
        assertThat(heard(accident, 4)).last().isEqualTo(CasualtyWindowClosed.class);
        Api.Answer after = county.files(path + "/supplements", "{\"casualties\":{\"deaths\":10}}");
        // then
        assertThat(inside.field("grade")).isEqualTo("LARGER");
        assertThat(after.status()).as(after.text()).isEqualTo(201);
        assertThat(after.field("grade")).isEqualTo("LARGER");
        assertThat(after.body().path("afterWindow").asBoolean()).isTrue();
        assertThat(heard(accident, 5))
                .containsExactly(
                        AccidentReported.class,
                        AccidentSupplemented.class,
                        AccidentRegraded.class,
                        CasualtyWindowClosed.class,
                        AccidentSupplemented.class);
        JsonNode one = county.reads(path).body();
        assertThat(one.at("/casualtyWindow/closed").asBoolean()).isTrue();
        assertThat(one.at("/casualties/deaths").asInt()).isEqualTo(3);
        assertThat(one.at("/later/casualties/deaths").asInt()).isEqualTo(10);
        assertThat(one.at("/later/grade").asText()).isEqualTo("MAJOR");
    }

    @Test
    void an_accident_reported_after_its_window_says_so_at_once_and_a_corrected_time_opens_it_again() {
        // given
        Instant longAgo = clock.instant().minus(40, ChronoUnit.DAYS);
        Api.Answer receipt = county.files("accidents", """
                {"region":"430102","occurredAt":"%s","course":"塔吊倾覆","casualties":{"deaths":3}}""".formatted(longAgo));
        String path = "accidents/" + receipt.field("accidentId");
        flow.sweep(clock.instant());
        assertThat(heard(receipt.id("accidentId"), 2)).last().isEqualTo(CasualtyWindowClosed.class);
        assertThat(receipt.field("grade")).isEqualTo("LARGER");
        assertThat(county.reads(path).body().at("/casualtyWindow/closed").asBoolean())
                .isTrue();
        // when
        county.files(
                path + "/supplements",
                "{\"occurredAt\":\"" + clock.instant().minus(4, ChronoUnit.DAYS) + "\",\"casualties\":{\"deaths\":2}}");
        // then
        JsonNode one = county.reads(path).body();
        assertThat(one.at("/casualtyWindow/closed").asBoolean()).isFalse();
        assertThat(one.path("grade").asText()).isEqualTo("ORDINARY");
    }

    private static List<Class<?>> heard(UUID accident, int expected) {
        await().until(() -> Heard.events(Topics.ACCIDENTS, accident).size() >= expected);
        return Heard.events(Topics.ACCIDENTS, accident).stream()
                .<Class<?>>map(Event::getClass)
                .toList();
    }
}
