package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PenaltyIT {

    private final Api enforcement = new Api(Tokens.of("zibo-enforcement", "370300", "agency"));
    private final Api duty = new Api(Tokens.of("duty", "370300", "duty-officer"));

    @Test
    void a_penalty_is_told_with_the_decision_the_unit_and_the_paper_that_it_answers() {
        // given
        String about = UUID.randomUUID().toString();
        String document = penalty("淄建罚决字〔2026〕1号")
                .replace(
                        "\"region\"",
                        "\"aboutCaseId\":\"%s\",\"noticeNumber\":\"淄建督执〔2026〕3号\",\"caseFiledAt\":\"2026-01-05T01:00:00Z\",\"region\""
                                .formatted(about));
        // when
        Api.Answer receipt = enforcement.files("penalties", document);
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.field("number")).matches("CF-370302-\\d{8}-\\d{7}");
        UUID id = receipt.id("penaltyId");
        await().until(() -> !Heard.events(Topics.HAZARDS, id).isEmpty());
        assertThat(Heard.events(Topics.HAZARDS, id))
                .singleElement()
                .isInstanceOfSatisfying(PenaltyDecided.class, told -> {
                    assertThat(told.penalty().kind()).isEqualTo(PenaltyKind.FINE);
                    assertThat(told.penalty().amountCny()).isEqualByComparingTo("50000.5");
                    assertThat(told.penalty().enterprise().uscc()).isEqualTo(Documents.BUILDER);
                    assertThat(told.penalty().noticeNumber()).isEqualTo("淄建督执〔2026〕3号");
                    assertThat(told.penalty().caseFiledAt()).isEqualTo("2026-01-05T01:00:00Z");
                });
        Api.Answer read = duty.reads("penalties/" + id);
        assertThat(read.field("decisionNumber")).isEqualTo("淄建罚决字〔2026〕1号");
        assertThat(read.field("decidedAt")).isEqualTo("2026-03-10T01:00:00Z");
        assertThat(duty.reads("penalties?caseId=" + about).text()).contains(id.toString());
    }

    @Test
    void a_permit_is_suspended_until_a_day_and_a_term_that_nothing_quotes_is_doubted_and_taken() {
        // given
        String suspended = penalty("淄建罚决字〔2026〕31号")
                .replace("\"FINE\"", "\"PERMIT_SUSPENSION\"")
                .replace("\"region\"", "\"until\":\"2026-03-20\",\"region\"");
        // when
        Api.Answer receipt = enforcement.files("penalties", suspended);
        Api.Answer wrong = enforcement.files(
                "penalties", penalty("淄建罚决字〔2026〕32号").replace("\"region\"", "\"until\":\"2026-03-20\",\"region\""));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.body().at("/doubts/0/pointer").asText()).isEqualTo("/until");
        assertThat(receipt.body().at("/doubts/0/code").asText()).isEqualTo("outside-frame");
        assertThat(duty.reads("penalties/" + receipt.id("penaltyId")).field("until"))
                .isEqualTo("2026-03-20");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/faults/0/code").asText()).isEqualTo("not-of-this-kind");
    }

    @Test
    void a_decision_is_on_file_once_whoever_tells_it_however_often() {
        // given
        String key = UUID.randomUUID().toString();
        String document = penalty("淄建罚决字〔2026〕2号");
        // when
        List<Api.Answer> same = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> enforcement.files("penalties", document, key))
                .toList();
        List<Integer> others = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> duty.files("penalties", penalty("淄建罚决字〔2026〕3号")).status())
                .sorted()
                .toList();
        // then
        assertThat(same)
                .extracting(Api.Answer::text)
                .containsOnly(same.getFirst().text());
        assertThat(same).extracting(Api.Answer::status).containsOnly(201);
        assertThat(others).containsExactly(201, 409, 409, 409);
        Api.Answer again = duty.files("penalties", document);
        assertThat(again.field("code")).isEqualTo("decision-known");
        assertThat(again.text()).contains(same.getFirst().field("penaltyId"));
        assertThat(enforcement.files("penalties", penalty("淄建罚决字〔2026〕4号"), key).field("code"))
                .isEqualTo("idempotency-key-taken");
    }

    @Test
    void penalties_are_found_by_unit_kind_and_day_page_by_page() {
        // given: those of another unit besides
        String unit = "9144030071526726XG";
        for (int i = 0; i < 3; i++) {
            assertThat(duty.files("penalties", penalty("文〔2025〕" + i + "号").replace(Documents.BUILDER, unit))
                            .status())
                    .isEqualTo(201);
        }
        duty.files("penalties", penalty("文〔2025〕9号"));
        // when
        Api.Answer first = duty.reads("penalties?limit=2&uscc=" + unit);
        Api.Answer second = duty.reads("penalties?limit=2&uscc=" + unit + "&cursor=" + first.field("next"));
        // then
        assertThat(numbers(first)).containsExactly("文〔2025〕2号", "文〔2025〕1号");
        assertThat(numbers(second)).containsExactly("文〔2025〕0号");
        assertThat(numbers(duty.reads("penalties?kind=WARNING&uscc=" + unit))).isEmpty();
        assertThat(numbers(duty.reads("penalties?uscc=" + unit + "&from=2026-03-10T01:00:00Z")))
                .hasSize(3);
        assertThat(numbers(duty.reads("penalties?uscc=" + unit + "&to=2026-03-10T01:00:00Z")))
                .isEmpty();
        assertThat(duty.reads("penalties?kind=NICE&uscc=&from=x").status()).isEqualTo(400);
    }

    @Test
    void what_made_a_violation_worse_is_told_once_each_and_found() {
        // given
        String refused = worse("文〔2024〕1号", "\"REFUSED_STOP_ORDER\",\"OBSTRUCTED_ENFORCEMENT\"");
        // when
        UUID worst = enforcement.files("penalties", refused).id("penaltyId");
        UUID plain = enforcement.files("penalties", penalty("文〔2024〕2号")).id("penaltyId");
        UUID none = enforcement.files("penalties", worse("文〔2024〕3号", "")).id("penaltyId");
        // then
        assertThat(told(worst).aggravations())
                .containsExactly(Aggravation.OBSTRUCTED_ENFORCEMENT, Aggravation.REFUSED_STOP_ORDER);
        assertThat(told(plain).aggravations()).isNull();
        assertThat(told(none).aggravations()).isNull();
        assertThat(duty.reads("penalties/" + worst).body().path("aggravations"))
                .extracting(JsonNode::asText)
                .containsExactly("OBSTRUCTED_ENFORCEMENT", "REFUSED_STOP_ORDER");
        String list = "penalties?limit=200&uscc=" + Documents.BUILDER;
        assertThat(numbers(duty.reads(list + "&aggravation=REFUSED_STOP_ORDER")))
                .containsExactly("文〔2024〕1号");
        assertThat(numbers(duty.reads(list + "&aggravation=MALICIOUS_CONCEALMENT")))
                .isEmpty();
        assertThat(numbers(duty.reads(list))).contains("文〔2024〕1号", "文〔2024〕2号", "文〔2024〕3号");
        assertThat(duty.reads(list + "&aggravation=VICIOUS").text()).contains("?aggravation", "bad-parameter");
    }

    @Test
    void what_made_a_violation_worse_is_one_of_a_list_and_named_once() {
        // given
        String wrong = worse(" ", "\"REFUSED_RECTIFICATION\",\"VICIOUS\",7,\"REFUSED_RECTIFICATION\"");
        String twice = worse("Z", "\"REFUSED_STOP_ORDER\",\"REFUSED_STOP_ORDER\"");
        // when
        Api.Answer answer = enforcement.files("penalties", wrong);
        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("faults"))
                .extracting(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .containsExactlyInAnyOrder(
                        "/decisionNumber blank",
                        "/aggravations/1 not-a-choice",
                        "/aggravations/2 wrong-type",
                        "/aggravations/3 repeated");
        assertThat(enforcement.files("penalties", twice).status()).isEqualTo(422);
    }

    private static String worse(String decisionNumber, String aggravations) {
        return penalty(decisionNumber)
                .replace("\"region\"", "\"aggravations\":[%s],\"region\"".formatted(aggravations));
    }

    private static PenaltyFacts told(UUID id) {
        await().until(() -> !Heard.events(Topics.HAZARDS, id).isEmpty());
        return ((PenaltyDecided) Heard.events(Topics.HAZARDS, id).getFirst()).penalty();
    }

    private static List<String> numbers(Api.Answer page) {
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(item -> item.path("decisionNumber").asText())
                .toList();
    }

    @Test
    void a_penalty_is_read_and_proven_to_be_in_the_ledger_within_the_region() {
        // given
        Api.Answer receipt = enforcement.files("penalties", penalty("淄建罚决字〔2026〕5号"));
        String proof = "ledger/proof?position=" + receipt.field("position");
        // when, then
        await().until(() -> duty.reads(proof).status() == 200);
        assertThat(enforcement.reads(proof).status()).isEqualTo(200);
        for (Api mayNot : List.of(
                new Api(Tokens.of("far", "370200", "duty-officer")),
                new Api(Tokens.reporter("builder", Documents.BUILDER)))) {
            assertThat(mayNot.reads(proof).status()).isEqualTo(404);
            assertThat(mayNot.reads("penalties/" + receipt.field("penaltyId")).status())
                    .isIn(403, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({"reporter", "principal", "notice-clerk", "tip-officer", "auditor", "admin"})
    void others_tell_no_penalty(String role) {
        assertThat(new Api(Tokens.of("somebody", "370300", role))
                        .files("penalties", penalty("X"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void every_fault_of_a_penalty_is_named_and_its_region_is_the_caller_s() {
        // when
        Api.Answer answer = enforcement.files("penalties", """
                {"decisionNumber":" ","kind":"FINE","region":"370302","decidedAt":"2100-01-01T00:00:00Z",
                 "enterprise":{"uscc":"91350100M000100Y44"}}""");
        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                        .map(fault -> fault.path("pointer").asText()))
                .containsExactlyInAnyOrder(
                        "/decisionNumber", "/amountCny", "/basis", "/safetyLaw", "/decidedAt", "/enterprise/uscc");
        assertThat(enforcement
                        .files(
                                "penalties",
                                penalty("Y")
                                        .replace("\"region\"", "\"caseFiledAt\":\"2026-03-11T01:00:00Z\",\"region\""))
                        .text())
                .contains("/caseFiledAt", "after-decision");
        assertThat(enforcement
                        .files("penalties", penalty("Y").replace("370302", "370202"))
                        .field("code"))
                .isEqualTo("out-of-scope");
        assertThat(enforcement
                        .files("penalties?validateOnly=true", penalty("Y"))
                        .body()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(enforcement.reads("penalties?limit=200").text()).doesNotContain("\"Y\"");
    }

    private static String penalty(String decisionNumber) {
        return """
                {"decisionNumber":"%s","kind":"FINE","amountCny":50000.5,"basis":"《中华人民共和国安全生产法》第一百零二条",
                 "safetyLaw":true,"region":"370302","decidedAt":"2026-03-10T09:00:00+08:00",
                 "enterprise":{"uscc":"%s","name":"某建筑公司"}}""".formatted(decisionNumber, Documents.BUILDER);
    }
}
