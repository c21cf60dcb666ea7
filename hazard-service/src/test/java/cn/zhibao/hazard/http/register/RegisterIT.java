package cn.zhibao.hazard.http.register;

import static cn.zhibao.hazard.testing.RegisterApi.delete;
import static cn.zhibao.hazard.testing.RegisterApi.ids;
import static cn.zhibao.hazard.testing.RegisterApi.put;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterTables;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RegisterIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    RegisterIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void an_entry_is_added_read_replaced_ended_and_its_history_kept() {
        // given
        String uscc = RegisterTables.uscc(1);
        String document = RegisterTables.enterprise(uscc, "370302");
        // when
        Api.Answer added = inspector.files("registers/enterprises", document);
        String path = "registers/enterprises/" + added.field("entryId");
        Api.Answer replaced = put(inspector, path, document.replace("般阳建筑", "淄川建筑"), "\"1\"");
        Api.Answer ended = delete(inspector, path, "\"2\"");
        // then
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.whole().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(added.body().at("/entry/flags/0").asText()).isEqualTo("OUT_OF_PROVINCE");
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.body().at("/entry/name").asText()).startsWith("淄川建筑");
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(inspector.reads(path).body().has("endedAt")).isTrue();
        assertThat(ids(inspector.reads("registers/enterprises?text=" + uscc))).isEmpty();
        assertThat(ids(inspector.reads("registers/enterprises?ended=true&text=" + uscc)))
                .containsExactly(added.field("entryId"));
        JsonNode history = inspector.reads(path + "/history").body().path("items");
        assertThat(history.findValuesAsText("happened")).containsExactly("CREATED", "CHANGED", "ENDED");
        assertThat(history.at("/1/before/name").asText()).startsWith("般阳建筑");
        assertThat(history.at("/1/after/name").asText()).startsWith("淄川建筑");
        assertThat(history.at("/1/actor").asText()).isEqualTo("inspector");
        assertThat(history.at("/2/before/name").asText()).startsWith("淄川建筑");
        assertThat(history.at("/2").has("after")).isFalse();
        // and: what has ended may be entered anew, but changes no more
        assertThat(put(inspector, path, document, "\"3\"").field("code")).isEqualTo("ended");
        assertThat(inspector.files("registers/enterprises", document).status()).isEqualTo(201);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        // given
        String document = RegisterTables.enterprise(RegisterTables.uscc(2), "370302");
        String path = "registers/enterprises/"
                + inspector.files("registers/enterprises", document).field("entryId");
        // when, then
        assertThat(put(inspector, path, document, null).status()).isEqualTo(428);
        assertThat(put(inspector, path, document, "soon").status()).isEqualTo(400);
        assertThat(put(inspector, path, document, "\"2\"").status()).isEqualTo(412);
        assertThat(delete(inspector, path, null).status()).isEqualTo(428);
        assertThat(delete(inspector, path, "\"7\"").status()).isEqualTo(412);
        assertThat(put(inspector, path, document, "\"1\"").status()).isEqualTo(200);
        assertThat(put(inspector, path, document, "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void of_many_who_replace_the_same_version_one_wins() {
        // given
        String document = RegisterTables.enterprise(RegisterTables.uscc(3), "370302");
        String path = "registers/enterprises/"
                + inspector.files("registers/enterprises", document).field("entryId");
        // when
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(i -> inspector.send(inspector
                        .request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .PUT(BodyPublishers.ofString(document.replace("般阳", "第 " + i)))))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();
        // then
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void the_same_submission_is_one_entry_and_the_same_key_is_another() {
        // given
        String document = RegisterTables.enterprise(RegisterTables.uscc(4), "370302");
        String key = UUID.randomUUID().toString();
        // when
        List<Api.Answer> sent =
                IntStream.range(0, 8)
                        .mapToObj(_ -> inspector.filing("registers/enterprises", document, key))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        // then
        assertThat(sent)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(sent.stream().map(answer -> answer.field("entryId")).distinct())
                .hasSize(1);
        assertThat(inspector.files("registers/enterprises", document + " ", key).field("code"))
                .isEqualTo("idempotency-key-taken");
        Api.Answer again = inspector.files("registers/enterprises", document);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.field("code")).isEqualTo("already-there");
    }

    @Test
    void what_is_only_checked_is_not_stored() {
        String document = RegisterTables.enterprise(RegisterTables.uscc(5), "370302");
        assertThat(inspector
                        .files("registers/enterprises?validateOnly=true", document)
                        .field("valid"))
                .isEqualTo("true");
        assertThat(inspector
                        .files("registers/enterprises?validateOnly=true", document.replace("370302", "370399"))
                        .status())
                .isEqualTo(422);
        assertThat(ids(inspector.reads("registers/enterprises?text=" + RegisterTables.uscc(5))))
                .isEmpty();
    }

    @Test
    void works_follow_their_project_and_keep_it_from_ending() {
        // given
        String one = RegisterTables.uscc(12);
        String other = RegisterTables.uscc(13);
        String project = "registers/projects/"
                + inspector
                        .files("registers/projects", RegisterTables.project("MOVE-1", "370302", one))
                        .field("entryId");
        Api.Answer work = inspector.files("registers/works", RegisterTables.work("MOVE-W1", "MOVE-1", today(3)));
        // when
        put(inspector, project, RegisterTables.project("MOVE-1", "370303", other), "\"1\"");
        // then
        Api.Answer moved = new Api(Tokens.reporter("other", other)).reads("registers/works/" + work.field("entryId"));
        assertThat(moved.field("region")).isEqualTo("370303");
        assertThat(new Api(Tokens.reporter("one", one))
                        .reads("registers/works/" + work.field("entryId"))
                        .status())
                .isEqualTo(404);
        assertThat(delete(inspector, project, "\"2\"").field("code")).isEqualTo("in-use");
        assertThat(delete(inspector, "registers/works/" + work.field("entryId"), "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(delete(inspector, project, "\"2\"").status()).isEqualTo(200);
        Api.Answer orphan = inspector.files("registers/works", RegisterTables.work("MOVE-W2", "MOVE-1", today(3)));
        assertThat(orphan.status()).isEqualTo(422);
        assertThat(orphan.body().at("/faults/0/code").asText()).isEqualTo("unknown-project");
    }

    @Test
    void a_register_or_entry_that_does_not_exist_is_not_found() {
        assertThat(inspector.reads("registers/dogs").status()).isEqualTo(404);
        assertThat(inspector.reads("registers/houses/1").status()).isEqualTo(404);
        assertThat(inspector.reads("registers/houses/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(inspector.files("registers/dogs", "{}").status()).isEqualTo(404);
    }

    @Test
    void the_key_of_an_entry_never_changes() {
        String document = RegisterTables.enterprise(RegisterTables.uscc(15), "370302");
        String path = "registers/enterprises/"
                + inspector.files("registers/enterprises", document).field("entryId");
        Api.Answer answer =
                put(inspector, path, document.replace(RegisterTables.uscc(15), RegisterTables.uscc(16)), "\"1\"");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/faults/0/pointer").asText()).isEqualTo("/uscc");
        assertThat(answer.body().at("/faults/0/code").asText()).isEqualTo("key-fixed");
    }

    private String today(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(days)
                .toString();
    }
}
