package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each source of a hazard says what it has to say; what it does not say is asked for, and never a reason to refuse. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SourcesIT {

    private final Clock clock;
    private final Api patrol = new Api(Tokens.of("patrol", "430800", "inspector"));
    private final Api inspector = new Api(Tokens.of("confirmer", "430800", "inspector"));

    SourcesIT(Clock clock) {
        this.clock = clock;
    }

    @ParameterizedTest(name = "{0} lacks {1}")
    @CsvSource({
        "SELF_CHECK, '[\"/enterprise\"]'",
        "INSPECTION, '[\"/finding/authority\",\"/finding/reference\",\"/finding/inspectors\"]'",
        "SUPERVISION_FIRM, '[\"/enterprise\",\"/finding/firm\",\"/finding/demandedAt\"]'",
        "THIRD_PARTY_PATROL, '[\"/finding/firm\",\"/finding/reference\"]'",
        "PUBLIC_TIP, '[\"/finding/reference\"]'",
        "DEVICE_ALARM, '[\"/finding/device\"]'"
    })
    void a_filing_without_a_finding_is_taken_as_ever_and_told_what_it_lacks(String source, String gaps) {
        // when
        Api.Answer receipt = patrol.files("hazards", document(source, null));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.body().path("gaps")).hasToString(gaps);
        assertThat(one(receipt).body().path("gaps")).hasToString(gaps);
    }

    @Test
    void what_a_source_says_is_kept_shown_and_told() {
        // given
        String alarm = """
                {"device":{"deviceId":"TJ-0801-07","reading":12.5,"threshold":10,"unit":"mm","alarmAt":"%s"}}""".formatted(clock.instant().minus(2, ChronoUnit.HOURS));
        // when
        Api.Answer receipt = patrol.files("hazards", document("DEVICE_ALARM", alarm));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.body().path("gaps")).isEmpty();
        assertThat(one(receipt).body().at("/finding/device/reading").decimalValue())
                .isEqualByComparingTo("12.5");
        assertThat(one(receipt).body().at("/finding/filedBy").asText()).isEqualTo("patrol");
        JsonNode history = inspector
                .reads("hazards/" + receipt.field("hazardId") + "/history")
                .body();
        assertThat(history.at("/items/0/data/hazard/finding/device/deviceId").asText())
                .isEqualTo("TJ-0801-07");
        await().untilAsserted(() -> assertThat(Heard.events(Topics.HAZARDS, receipt.id("hazardId")))
                .singleElement()
                .isInstanceOfSatisfying(
                        HazardFound.class,
                        found -> assertThat(
                                        Objects.requireNonNull(found.hazard().finding())
                                                .device())
                                .isNotNull()));
    }

    @Test
    void what_contradicts_the_source_or_cannot_be_read_is_a_fault_with_its_pointer() {
        // when
        Api.Answer contradiction = patrol.files(
                "hazards",
                document(
                        "PUBLIC_TIP",
                        "{\"reference\":\"举2026-7\",\"device\":{\"deviceId\":\"x\"},\"inspectors\":[\"a\",\"a\"]}"));
        Api.Answer malformed = patrol.files(
                "hazards",
                document("INSPECTION", "{\"inspectors\":[7],\"authority\":\"HOUSING-430802\",\"colour\":\"red\"}"));
        // then
        assertThat(contradiction.status()).isEqualTo(422);
        assertThat(contradiction.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/finding/device", "/finding/inspectors/1");
        assertThat(malformed.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/finding/inspectors/0", "/finding/colour");
    }

    @Test
    void what_was_not_named_is_added_later_and_the_history_keeps_both() {
        // given
        Api.Answer receipt = patrol.files("hazards", document("RANDOM_DRAW", "{\"reference\":\"抽2026-3\"}"));
        String path = "hazards/" + receipt.field("hazardId");
        // when
        Api.Answer added =
                patrol.files(path + "/finding", "{\"finding\":{\"inspectors\":[\"43080012001\",\"43080012002\"]}}");
        Api.Answer again =
                patrol.files(path + "/finding", "{\"finding\":{\"inspectors\":[\"43080012001\",\"43080012002\"]}}");
        Api.Answer wrong = patrol.files(path + "/finding", "{\"finding\":{\"firm\":{\"name\":\"某公司\"}}}");
        // then
        assertThat(receipt.body().path("gaps")).hasToString("[\"/finding/inspectors\"]");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(one(receipt).body().path("gaps")).isEmpty();
        assertThat(one(receipt).body().at("/finding/reference").asText()).isEqualTo("抽2026-3");
        assertThat(again.field("code")).isEqualTo("nothing-changed");
        assertThat(wrong.body().at("/faults/0/pointer").asText()).isEqualTo("/finding/firm");
        assertThat(inspector.reads(path + "/history").body().path("items")).hasSize(2);
    }

    @Test
    void what_a_patrol_found_counts_only_once_an_authority_has_confirmed_it() {
        // given
        Api.Answer found = patrol.files("hazards", document("THIRD_PARTY_PATROL", "{\"reference\":\"巡2026-9\"}"));
        String hazard = found.field("hazardId");
        int before = counted();
        // when, then
        assertThat(inspector.reads("hazards?unconfirmed=true").text()).contains(hazard);
        Api.Answer own = patrol.files("hazards/" + hazard + "/confirmation", "{\"confirmed\":true}");
        assertThat(own.field("code")).as(own.text()).isEqualTo("same-person");
        Api.Answer confirmed =
                inspector.files("hazards/" + hazard + "/confirmation", "{\"confirmed\":true,\"reason\":\"现场属实\"}");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(201);
        assertThat(inspector.reads("hazards?unconfirmed=true").text()).doesNotContain(hazard);
        assertThat(one(found).body().at("/progress/confirmation/by").asText()).isEqualTo("confirmer");
        assertThat(one(found).body().at("/progress/answeredAt").isTextual()).isTrue();
        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void rows_of_a_table_say_it_in_their_columns() throws IOException {
        // given
        Instant alarmAt = clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        String at = LocalDateTime.ofInstant(alarmAt, Regions.CHINA).toString().replace('T', ' ');
        String table = """
                行政区划,来源,发现时间,隐患描述,发现单位名称,检查机关,来源编号,检查人员证号,要求整改时间,设备编号,设备读数,报警阈值,计量单位,报警时间
                430802,CROSS_AREA_CHECK,%1$s,临边缺失,,HOUSING-430811,交2026-1,43081112001、43081112002,,,,,,
                430802,SUPERVISION_FIRM,%1$s,模板变形,某监理公司,,,,%1$s,,,,,
                430802,DEVICE_ALARM,%1$s,支护变形,,,,,,JC-1,31.5,30,mm,%1$s
                430802,DEVICE_ALARM,%1$s,支护变形,,,,,,JC-2,许多,30,mm,%1$s
                """.formatted(at);
        // when
        List<JsonNode> rows = rows(table);
        // then
        assertThat(rows)
                .extracting(row -> row.path("result").asText())
                .containsExactly("FILED", "FILED", "FILED", "REFUSED");
        assertThat(rows.get(0).has("gaps")).isFalse();
        assertThat(rows.get(1).path("gaps")).hasToString("[\"/enterprise\"]");
        assertThat(rows.get(2).has("gaps")).isFalse();
        assertThat(rows.get(3).at("/faults/0/pointer").asText()).isEqualTo("/finding/device/reading");
        JsonNode device = inspector
                .reads("hazards/" + rows.get(2).path("hazardId").asText())
                .body()
                .at("/finding/device");
        assertThat(Instant.parse(device.path("alarmAt").asText())).isEqualTo(alarmAt);
    }

    private List<JsonNode> rows(String table) throws IOException {
        String answer = patrol.lines(patrol.request("hazards/batch")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table)));
        List<JsonNode> rows = new ArrayList<>();
        for (String line : answer.strip().split("\n", -1)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        rows.sort((a, b) -> Long.compare(a.path("row").asLong(), b.path("row").asLong()));
        return rows;
    }

    private int counted() {
        int year = LocalDateTime.ofInstant(clock.instant(), Regions.CHINA).getYear();
        Api.Answer figures = inspector.reads("statistics/hazards?region=430802&period=" + year);
        assertThat(figures.status()).as(figures.text()).isEqualTo(200);
        return figures.body().at("/groups/0/found").asInt();
    }

    private Api.Answer one(Api.Answer receipt) {
        return inspector.reads("hazards/" + receipt.field("hazardId"));
    }

    private String document(String source, @Nullable String finding) {
        return """
                {"region":"430802","source":"%s","foundAt":"%s","description":"临边防护缺失"%s}""".formatted(
                source, clock.instant().minus(1, ChronoUnit.HOURS), finding == null ? "" : ",\"finding\":" + finding);
    }
}
