package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.InspectionFacts;
import cn.zhibao.events.contract.InspectionRecorded;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Heard;
import cn.zhibao.hazard.testing.RegisterTables;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Enterprises are watched by their newest inspection, key ones more closely. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InspectionIT {

    private final MovableClock clock;

    InspectionIT(MovableClock clock) {
        this.clock = clock;
    }

    private static Api inspectorOf(String region) {
        return new Api(Tokens.of("inspections-" + region, region, "inspector"));
    }

    private static void registers(Api who, String register, String document) {
        Api.Answer answer = who.files("registers/" + register, document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String plain(String uscc, String region) {
        return RegisterTables.enterprise(uscc, region).replace(",\"flags\":[\"OUT_OF_PROVINCE\"]", "");
    }

    private void finds(Api who, String region, String uscc, String source, Duration ago) {
        Api.Answer answer = who.files(
                "hazards", """
                {"level":"GENERAL","region":"%s","source":"%s","foundAt":"%s","enterprise":{"uscc":"%s"},
                 "description":"临边防护缺失"}""".formatted(region, source, clock.instant().minus(ago), uscc));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String inspection(String uscc, String region, Instant at) {
        return "{\"uscc\":\"%s\",\"region\":\"%s\",\"inspectedAt\":\"%s\",\"note\":\"未发现隐患\"}"
                .formatted(uscc, region, at);
    }

    private static List<JsonNode> due(Api who, String query) {
        Api.Answer page = who.reads("inspections/due?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .toList();
    }

    private static JsonNode of(Api who, String uscc) {
        return due(who, "limit=200").stream()
                .filter(each -> each.path("uscc").asText().equals(uscc))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_key_enterprise_is_overdue_a_month_after_its_newest_inspection_and_another_after_three() {
        // given: two of the register, one known by its project alone, and one that had an accident
        String region = "370902";
        Api who = inspectorOf(region);
        String key = RegisterTables.uscc(820_001);
        String other = RegisterTables.uscc(820_002);
        String builds = RegisterTables.uscc(820_003);
        String hurt = RegisterTables.uscc(820_004);
        registers(who, "enterprises", RegisterTables.enterprise(key, region));
        registers(who, "enterprises", plain(other, region));
        registers(who, "enterprises", plain(hurt, region));
        registers(who, "projects", RegisterTables.project("INSP-1", region, builds));
        Api.Answer accident =
                who.files("accidents", """
                {"region":"%s","occurredAt":"%s","course":"高处坠落","enterprise":{"uscc":"%s"}}""".formatted(region, clock.instant().minusSeconds(60), hurt));
        assertThat(accident.status()).isEqualTo(201);
        for (String each : List.of(key, other, hurt)) {
            finds(who, region, each, "INSPECTION", Duration.ofDays(40));
            finds(who, region, each, "SELF_CHECK", Duration.ofDays(1));
        }
        // when
        List<JsonNode> overdue = due(who, "overdue=true");
        // then: what a unit finds itself is no inspection of it, and who is new is not late
        assertThat(overdue).extracting(each -> each.path("uscc").asText()).containsExactlyInAnyOrder(key, hurt);
        JsonNode late = of(who, key);
        assertThat(late.path("intervalDays").asInt()).isEqualTo(30);
        assertThat(late.path("daysOverdue").asInt()).isEqualTo(10);
        assertThat(late.path("reasons").get(0).asText()).isEqualTo("OUT_OF_PROVINCE");
        assertThat(of(who, hurt).path("reasons").get(0).asText()).isEqualTo("HAD_ACCIDENT");
        assertThat(of(who, other).path("intervalDays").asInt()).isEqualTo(90);
        assertThat(of(who, builds).path("projects").asInt()).isEqualTo(1);
        assertThat(of(who, builds).has("lastInspectedAt")).isFalse();
        assertThat(due(who, "key=true"))
                .extracting(each -> each.path("uscc").asText())
                .containsExactlyInAnyOrder(key, hurt);
    }

    @Test
    void an_inspection_that_found_nothing_counts_once_recorded_and_only_where_it_was() {
        // given
        String region = "370911";
        Api who = inspectorOf(region);
        String uscc = RegisterTables.uscc(820_011);
        registers(who, "enterprises", RegisterTables.enterprise(uscc, region));
        finds(who, region, uscc, "INSPECTION", Duration.ofDays(40));
        finds(inspectorOf("370921"), "370921", uscc, "INSPECTION", Duration.ofDays(1));
        assertThat(due(who, "overdue=true")).hasSize(1);
        String document = inspection(uscc, region, clock.instant().minusSeconds(60));
        // when
        Api.Answer first = who.files("inspections", document, "insp-" + uscc);
        Api.Answer again = who.files("inspections", document, "insp-" + uscc);
        Api.Answer other = who.files("inspections", document.replace("未发现", "没有发现"), "insp-" + uscc);
        // then
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(due(who, "overdue=true")).isEmpty();
        assertThat(of(who, uscc).path("lastInspectedAt").asText()).isEqualTo(first.field("inspectedAt"));
    }

    @Test
    void a_recorded_inspection_is_told_once_to_everybody_with_what_the_enterprise_was_then() {
        // given: one of the register that is a key one, and one that nobody knows
        String region = "371002";
        Api who = inspectorOf(region);
        String key = RegisterTables.uscc(820_041);
        String unknown = RegisterTables.uscc(820_042);
        registers(who, "enterprises", RegisterTables.enterprise(key, region));
        Instant at = clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        // when
        Api.Answer first = who.files("inspections", inspection(key, region, at), "told-" + key);
        Api.Answer again = who.files("inspections", inspection(key, region, at), "told-" + key);
        Api.Answer other = who.files("inspections", inspection(unknown, region, at), "told-" + unknown);
        // then
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.field("number")).startsWith("JC-" + region + "-");
        assertThat(heard(first)).singleElement().satisfies(told -> {
            assertThat(told.sequence()).isOne();
            assertThat(told.claimedAt()).isEqualTo(at);
            assertThat(told.actor()).isEqualTo("inspections-" + region);
            InspectionFacts facts = ((InspectionRecorded) told.event()).inspection();
            assertThat(facts)
                    .isEqualTo(new InspectionFacts(
                            UUID.fromString(first.field("inspectionId")),
                            first.field("number"),
                            new Enterprise(key, facts.enterprise().name()),
                            true,
                            region,
                            region,
                            LocalDate.ofInstant(at, Regions.CHINA),
                            "未发现隐患",
                            "inspections-" + region,
                            Instant.parse(first.field("recordedAt"))));
            assertThat(facts.enterprise().name()).isNotBlank();
        });
        assertThat(heard(other)).singleElement().satisfies(told -> {
            InspectionFacts facts = ((InspectionRecorded) told.event()).inspection();
            assertThat(facts.keyEnterprise()).isFalse();
            assertThat(facts.enterprise()).isEqualTo(new Enterprise(unknown, null));
        });
    }

    private static List<Received> heard(Api.Answer recorded) {
        UUID id = UUID.fromString(recorded.field("inspectionId"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Heard.of(Topics.HAZARDS, id).isEmpty());
        return Heard.of(Topics.HAZARDS, id);
    }

    @Test
    void every_fault_is_named_and_nobody_records_or_watches_elsewhere() {
        // given
        Api who = inspectorOf("370923");
        String uscc = RegisterTables.uscc(820_021);
        registers(who, "enterprises", RegisterTables.enterprise(uscc, "370923"));
        // when
        Api.Answer wrong = who.files(
                "inspections", "{\"uscc\":\"1\",\"region\":\"379999\",\"inspectedAt\":\"2999-01-01T00:00:00Z\"}");
        Api.Answer elsewhere = inspectorOf("370982")
                .files("inspections", inspection(uscc, "370923", clock.instant().minusSeconds(60)));
        // then
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/uscc", "/region", "/inspectedAt", "/note");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(due(inspectorOf("370982"), "region=370923")).isEmpty();
        Api.Answer bad = who.reads("inspections/due?region=1&key=x&overdue=y&cursor=z");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?region", "?key", "?overdue", "?cursor");
    }

    @Test
    void a_page_leads_to_the_next_one() {
        // given
        String region = "370983";
        Api who = inspectorOf(region);
        registers(who, "enterprises", RegisterTables.enterprise(RegisterTables.uscc(820_031), region));
        registers(who, "enterprises", plain(RegisterTables.uscc(820_032), region));
        // when
        Api.Answer first = who.reads("inspections/due?limit=1");
        Api.Answer second = who.reads("inspections/due?limit=1&cursor=" + first.field("next"));
        // then
        assertThat(List.of(first, second))
                .extracting(page -> page.body().at("/items/0/key").asBoolean())
                .containsExactly(true, false);
        assertThat(second.body().has("next")).isFalse();
    }
}
