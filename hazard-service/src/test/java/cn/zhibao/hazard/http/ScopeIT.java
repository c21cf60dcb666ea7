package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ScopeIT {

    private final Clock clock;
    private final Api reporter = new Api(Tokens.reporter("builder", Documents.BUILDER));
    private final Api otherReporter = new Api(Tokens.reporter("other", Documents.OTHER_BUILDER));
    private final Api city = new Api(Tokens.of("city", "370300", "inspector"));
    private final Api otherCity = new Api(Tokens.of("qingdao", "370200", "inspector", "duty-officer"));
    private final Api province = new Api(Tokens.of("province", "370000", "auditor"));

    ScopeIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void a_reporter_files_only_for_the_own_enterprise() {
        assertThat(reporter.files("hazards", Documents.hazard(clock.instant())).status())
                .isEqualTo(201);
        Api.Answer foreign =
                reporter.files("hazards", Documents.hazard(clock.instant(), "370302", Documents.OTHER_BUILDER));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.field("code")).isEqualTo("out-of-scope");
    }

    @Test
    void a_reporter_need_not_repeat_the_own_code() {
        // when
        Api.Answer receipt = reporter.files("accidents", Documents.accident(clock.instant()));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(reporter.reads("accidents/" + receipt.field("accidentId"))
                        .body()
                        .at("/enterprise/uscc")
                        .asText())
                .isEqualTo(Documents.BUILDER);
    }

    @Test
    void an_inspector_files_only_in_the_own_region() {
        assertThat(otherCity.files("hazards", Documents.hazard(clock.instant())).status())
                .isEqualTo(403);
        assertThat(otherCity
                        .files("accidents", Documents.accident(clock.instant()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_case_outside_the_scope_does_not_exist_for_the_caller() {
        // given
        String hazard = city.files("hazards", Documents.hazard(clock.instant())).field("hazardId");
        // when, then
        for (Api may : new Api[] {city, province, reporter}) {
            assertThat(may.reads("hazards/" + hazard).status()).isEqualTo(200);
            assertThat(may.reads("hazards/" + hazard + "/history").status()).isEqualTo(200);
            assertThat(may.reads("hazards").text()).contains(hazard);
        }
        for (Api mayNot :
                new Api[] {otherCity, otherReporter, new Api(Tokens.of("nobody", "370000", "policy-editor"))}) {
            assertThat(mayNot.reads("hazards/" + hazard).status()).isIn(404, 403);
            assertThat(mayNot.reads("hazards/" + hazard + "/history").status()).isIn(404, 403);
            assertThat(mayNot.reads("hazards").text()).doesNotContain(hazard);
        }
    }

    @Test
    void the_ministry_sees_the_whole_country() {
        // given
        Api ministry = new Api(Tokens.of("ministry", "000000", "auditor"));
        String hazard = city.files("hazards", Documents.hazard(clock.instant())).field("hazardId");
        // when, then
        assertThat(ministry.reads("hazards/" + hazard).status()).isEqualTo(200);
        assertThat(ministry.reads("hazards").text()).contains(hazard);
        assertThat(ministry.reads("hazards?region=370000").text()).contains(hazard);
        assertThat(ministry.reads("registers/counts").status()).isEqualTo(200);
        assertThat(ministry.files("hazards", Documents.hazard(clock.instant())).status())
                .isEqualTo(403);
        assertThat(city.reads("hazards?region=000000").text()).contains(hazard);
        assertThat(otherCity.reads("hazards?region=000000").text()).doesNotContain(hazard);
    }

    @Test
    void an_accident_is_supplemented_only_from_inside_the_scope_and_never_handed_over() {
        // given
        String path = "accidents/"
                + reporter.files("accidents", Documents.accident(clock.instant()))
                        .field("accidentId")
                + "/supplements";
        String news = "{\"measures\":\"已疏散\"}";
        // when, then
        assertThat(otherReporter.files(path, news).status()).isEqualTo(404);
        assertThat(city.files(path, news).status()).isEqualTo(404);
        assertThat(reporter.files(path, "{\"enterprise\":{\"uscc\":\"" + Documents.OTHER_BUILDER + "\"}}")
                        .status())
                .isEqualTo(403);
        assertThat(reporter.files(path, news).status()).isEqualTo(201);
    }

    @Test
    void a_token_with_a_role_but_no_region_sees_and_files_nothing() {
        Api lost = new Api(Tokens.of("lost", "nowhere", "inspector"));
        assertThat(lost.reads("hazards").body().path("items")).isEmpty();
        assertThat(lost.files("hazards", Documents.hazard(clock.instant())).status())
                .isEqualTo(403);
    }
}
