package cn.zhibao.notice.http;

import static cn.zhibao.notice.scene.Drafted.clerk;
import static cn.zhibao.notice.scene.Drafted.leader;
import static cn.zhibao.notice.scene.HandDraft.order;
import static cn.zhibao.notice.scene.HandDraft.writes;
import static cn.zhibao.notice.scene.HandDraft.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.HandDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts over HTTP: who writes, who signs, who sees them, and what is refused. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DraftIT {

    @Test
    void a_draft_is_returned_changed_and_signed_by_another_person() {
        // given
        HandDraft draft = written("370300", order("370302"));
        String clerk = clerk("370300");
        String leader = leader("370300");
        // then
        draft.look(leader)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("drafted"))
                .body("maySign", equalTo(true))
                .body("mayChange", equalTo(false))
                .body("preview", containsString("领导批示（李市长，2026年3月20日）：限期整改。"));
        draft.returned(leader, Map.of("reason", "缺依据"))
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("returned.reason", equalTo("缺依据"));
        draft.signed(leader, 2).statusCode(409).body("code", equalTo("not-changed"));
        Map<String, Object> better = order("370302");
        better.put("subject", "深基坑支护变形");
        draft.change(clerk, 2, better)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("drafted"))
                .body("returned", nullValue());
        draft.signed(leader, 3)
                .statusCode(200)
                .body("status", equalTo("signed"))
                .body("signed.by", equalTo("leader-370300"))
                .body("signed.number", containsString("淄建督〔"));
        draft.signed(leader, 3).statusCode(200).body("status", equalTo("signed"));
        draft.notice()
                .statusCode(200)
                .body("subject", equalTo("深基坑支护变形"))
                .body("source", equalTo("LEADER_INSTRUCTION"))
                .body("caseId", equalTo(draft.id().toString()))
                .body("text", containsString("责任人：王某"));
        draft.withdraw(clerk, 4).statusCode(409).body("code", equalTo("already-signed"));
    }

    @Test
    void nobody_signs_what_they_wrote_and_only_what_was_read_is_signed_or_changed() {
        // given
        HandDraft draft = written("370300", order("370302"));
        String both = Tokens.of("clerk-370300", "370300", "notice-clerk", "principal");
        // then
        draft.signed(both, 1).statusCode(403).body("code", equalTo("own-draft"));
        draft.returned(both, Map.of("reason", "x")).statusCode(403).body("code", equalTo("own-draft"));
        draft.signed(leader("370300"), 7)
                .statusCode(412)
                .body("code", equalTo("stale"))
                .body("faults[0].params.version", equalTo(1));
        draft.change(clerk("370300"), 2, order("370302")).statusCode(412);
        Api.as(leader("370300")).post(draft.path() + "/signature").then().statusCode(428);
        Api.as(clerk("370300")).delete(draft.path()).then().statusCode(428).body("code", equalTo("condition-missing"));
        Api.as(clerk("370300"))
                .header("If-Match", "x")
                .delete(draft.path())
                .then()
                .statusCode(400);
        draft.withdraw(clerk("370300"), 1).statusCode(200).body("status", equalTo("withdrawn"));
        draft.signed(leader("370300"), 2).statusCode(409).body("code", equalTo("withdrawn"));
        draft.look(clerk("370300")).statusCode(200).body("mayChange", equalTo(false));
        draft.notice().statusCode(404);
    }

    @Test
    void one_key_makes_one_draft() {
        // given
        String key = Api.newKey();
        String clerk = clerk("420100");
        // when
        List<String> ids = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> writes(clerk, key, order("420102"))
                        .statusCode(201)
                        .extract()
                        .<String>path("draftId"))
                .toList();
        // then
        assertThat(ids.stream().distinct()).hasSize(1);
        writes(clerk, key, order("420103")).statusCode(422).body("code", equalTo("idempotency-key-taken"));
        Api.as(clerk).get(HandDraft.DRAFTS).then().body("items", hasSize(1));
    }

    @Test
    void drafts_signed_at_once_get_numbers_without_a_gap() {
        // given
        List<HandDraft> drafts = Stream.generate(() -> written("450200", order("450202")))
                .limit(12)
                .toList();
        // when
        List<String> numbers = drafts.parallelStream()
                .map(draft -> draft.signed(leader("450200"), 1)
                        .statusCode(200)
                        .extract()
                        .<String>path("signed.number"))
                .toList();
        // then
        assertThat(numbers.stream().map(number -> number.replaceAll(".*〕(\\d+)号", "$1")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList());
    }

    @Test
    void of_many_who_sign_one_draft_at_once_one_issues_it() {
        // given
        HandDraft draft = written("450300", order("450302"));
        // when
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> draft.signed(Tokens.of("leader-" + i, "450300", "principal"), 1)
                        .extract()
                        .statusCode())
                .toList();
        // then
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void a_draft_is_for_its_own_authority_and_for_who_looks_on_from_above() {
        // given
        HandDraft draft = written("370300", order("370302"));
        // then
        for (String region : List.of("370302", "370000", "370100", "000000")) {
            for (String role : List.of("notice-clerk", "duty-leader", "principal")) {
                String other = Tokens.of("other", region, role);
                draft.look(other).statusCode(404);
                Api.as(other).get(HandDraft.DRAFTS).then().body("items", hasSize(0));
            }
            draft.signed(leader(region), 1).statusCode(404);
            draft.returned(leader(region), Map.of("reason", "x")).statusCode(404);
            draft.change(clerk(region), 1, order("370302")).statusCode(404);
            draft.withdraw(clerk(region), 1).statusCode(404);
        }
        draft.look(Tokens.of("a", "370000", "auditor")).statusCode(200).body("maySign", equalTo(false));
        draft.look(Tokens.of("a", "370302", "auditor")).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "notice-clerk, 201, 200, 200, 403, 403, 200",
        "duty-leader,  403, 200, 403, 200, 200, 403",
        "principal,    403, 200, 403, 200, 200, 403",
        "auditor,      403, 200, 403, 403, 403, 403",
        "inspector,    403, 403, 403, 403, 403, 403",
        "duty-officer, 403, 403, 403, 403, 403, 403",
        "agency,       403, 403, 403, 403, 403, 403",
        "admin,        403, 403, 403, 403, 403, 403",
        "reporter,     403, 403, 403, 403, 403, 403",
        "tip-officer,  403, 403, 403, 403, 403, 403",
        "policy-editor,   403, 403, 403, 403, 403, 403",
        "policy-approver, 403, 403, 403, 403, 403, 403"
    })
    void each_role_does_what_is_its_own(
            String role, int write, int read, int change, int giveBack, int sign, int withdraw) {
        // given
        HandDraft draft = written("360100", order("360102"));
        HandDraft other = written("360100", order("360102"));
        String token = Tokens.of("somebody", "360100", role);
        // then
        writes(token, Api.newKey(), order("360102")).statusCode(write);
        draft.look(token).statusCode(read);
        Api.as(token).get(HandDraft.DRAFTS).then().statusCode(read);
        draft.change(token, 1, order("360102")).statusCode(change);
        draft.returned(token, Map.of("reason", "x")).statusCode(giveBack);
        other.signed(token, 1).statusCode(sign);
        written("360100", order("360102")).withdraw(token, 1).statusCode(withdraw);
    }

    @Test
    void every_fault_is_named_at_once() {
        String clerk = clerk("370300");
        Map<String, Object> wrong = order("370302");
        wrong.put("kind", "LETTER");
        wrong.put("sourceOn", "yesterday");
        wrong.put("matter", 5);
        wrong.put("caseId", "7");
        wrong.put("more", true);
        wrong.remove("contact");
        Api.json(clerk)
                .body(wrong)
                .post(HandDraft.DRAFTS)
                .then()
                .statusCode(400)
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "#Idempotency-Key", "/kind", "/sourceOn", "/matter", "/caseId", "/more", "/contact"));
        Map<String, Object> impossible = HandDraft.dated("SUPERVISION_ORDER", "370102", -1);
        impossible.remove("responsiblePerson");
        impossible.put("caseId", UUID.randomUUID().toString());
        writes(clerk, Api.newKey(), impossible)
                .statusCode(422)
                .body("faults.pointer", containsInAnyOrder("/region", "/responsiblePerson", "/replyOn", "/caseId"));
        writes(clerk, Api.newKey(), Map.of("kind", "SUPERVISION_ORDER", "source", "LEADER_INSTRUCTION"))
                .statusCode(422)
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/region",
                                "/subject",
                                "/matter",
                                "/requirement",
                                "/contact",
                                "/responsibleUnit",
                                "/responsiblePerson",
                                "/sourceBy",
                                "/sourceOn",
                                "/sourceWords"));
        writes(clerk, Api.newKey(), "[]").statusCode(400);
        HandDraft draft = written("370300", order("370302"));
        draft.returned(leader("370300"), Map.of()).statusCode(422).body("faults[0].pointer", equalTo("/reason"));
        Api.as(clerk)
                .get(HandDraft.DRAFTS + "?status=lost&cursor=x&limit=0")
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?status", "?cursor", "?limit"));
        Api.as(clerk).get(HandDraft.DRAFTS + "/no-id").then().statusCode(404);
    }

    @Test
    void pages_hold_every_draft_once_newest_first_and_a_status_narrows_them() {
        // given
        List<UUID> ids = Stream.generate(
                        () -> written("350200", order("350203")).id())
                .limit(5)
                .toList();
        new HandDraft(ids.getFirst(), "350200").withdraw(clerk("350200"), 1);
        // then
        assertThat(Api.paged(clerk("350200"), HandDraft.DRAFTS, "draftId"))
                .containsExactlyElementsOf(
                        ids.reversed().stream().map(UUID::toString).toList());
        Api.as(clerk("350200"))
                .queryParam("status", "withdrawn")
                .get(HandDraft.DRAFTS)
                .then()
                .body("items.draftId", contains(ids.getFirst().toString()));
    }
}
