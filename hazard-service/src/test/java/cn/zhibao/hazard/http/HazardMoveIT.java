package cn.zhibao.hazard.http;

import static cn.zhibao.hazard.testing.HazardApi.done;
import static cn.zhibao.hazard.testing.HazardApi.found;
import static cn.zhibao.hazard.testing.HazardApi.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Uploads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a move is asked for: by whom, how often, and with what. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class HazardMoveIT {

    private final Clock clock;
    private final Uploads uploads;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
    private final Api unit = new Api(Tokens.reporter("builder", Documents.BUILDER));

    HazardMoveIT(Clock clock, Uploads uploads) {
        this.clock = clock;
        this.uploads = uploads;
    }

    @Test
    void the_same_move_sent_twice_is_made_once_and_another_document_under_its_key_is_refused() {
        // given
        String hazard = found(inspector, clock);
        String key = UUID.randomUUID().toString();
        String path = "hazards/" + hazard + "/plan";
        String plan = plan(clock.instant().plus(3, ChronoUnit.DAYS));
        // when
        Api.Answer first = unit.files(path, plan, key);
        Api.Answer repeated = unit.files(path, plan, key);
        Api.Answer other = unit.files(path, plan.replace("恢复", "更换"), key);
        // then
        assertThat(repeated.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(one(hazard).field("version")).isEqualTo("2");
    }

    @Test
    void who_has_seen_an_older_version_changes_nothing() {
        // given
        String hazard = found(inspector, clock);
        done(unit, hazard, "plan", plan(clock.instant().plus(3, ChronoUnit.DAYS)));
        // when
        Api.Answer stale = unit.send(unit.request("hazards/" + hazard + "/start")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "stale-" + hazard)
                        .header("If-Match", "\"1\"")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .join();
        // then
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().at("/faults/0/params/version").asInt()).isEqualTo(2);
        assertThat(one(hazard).field("stage")).isEqualTo("PLANNED");
    }

    @Test
    void evidence_is_what_is_attached_to_the_case_and_nothing_else() {
        // given
        String hazard = found(inspector, clock);
        String other = found(inspector, clock);
        byte[] photo = Uploads.photo(clock.instant(), 117.97, 36.64, other);
        String elsewhere =
                uploads.attach(unit, other, "RECTIFICATION", "", photo).field("attachmentId");
        done(unit, hazard, "plan", plan(clock.instant().plus(3, ChronoUnit.DAYS)));
        // when
        Api.Answer refused = unit.files(
                "hazards/" + hazard + "/rectification",
                "{\"description\":\"已恢复\",\"doneAt\":\"%s\",\"evidence\":[\"%s\",\"%s\"]}"
                        .formatted(clock.instant(), elsewhere, UUID.randomUUID()));
        // then
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").findValuesAsText("pointer"))
                .containsExactly("/evidence/0", "/evidence/1");
        assertThat(refused.body().at("/faults/0/code").asText()).isEqualTo("unknown-attachment");
    }

    @Test
    void who_may_only_read_a_case_moves_nothing_in_it() {
        // given
        String hazard = found(inspector, clock);
        Api both = new Api(Tokens.of("both", "370000", "reporter", "auditor"));
        // when
        Api.Answer refused = both.files("hazards/" + hazard + "/start", "{}");
        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.field("code")).isEqualTo("out-of-scope");
    }

    @Test
    void every_fault_of_a_move_is_named_and_nothing_is_stored() {
        // given
        String hazard = found(inspector, clock);
        // when
        Api.Answer wrong = unit.files(
                "hazards/" + hazard + "/plan",
                "{\"measures\":\" \",\"fundsCny\":-1,\"deadline\":\"2020-01-01T00:00:00Z\",\"other\":1}");
        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/other", "/measures", "/responsible", "/fundsCny", "/deadline", "/contingencyPlan");
        assertThat(one(hazard).field("version")).isEqualTo("1");
    }

    @Test
    void nobody_outside_the_scope_moves_a_case_and_an_unknown_move_does_not_exist() {
        // given
        String hazard = found(inspector, clock);
        Api otherCity = new Api(Tokens.of("qingdao", "370200", "inspector"));
        Api otherUnit = new Api(Tokens.reporter("other", Documents.OTHER_BUILDER));
        Api reader = new Api(Tokens.of("auditor", "370000", "auditor"));
        // when, then
        assertThat(otherCity.files("hazards/" + hazard + "/start", "{}").status())
                .isEqualTo(404);
        assertThat(otherUnit.files("hazards/" + hazard + "/start", "{}").status())
                .isEqualTo(404);
        assertThat(reader.files("hazards/" + hazard + "/start", "{}").status()).isEqualTo(403);
        assertThat(unit.files("hazards/" + hazard + "/merger", "{}").status()).isEqualTo(403);
        assertThat(inspector.files("hazards/" + hazard + "/explosion", "{}").status())
                .isEqualTo(404);
    }

    private Api.Answer one(String hazard) {
        return inspector.reads("hazards/" + hazard);
    }
}
