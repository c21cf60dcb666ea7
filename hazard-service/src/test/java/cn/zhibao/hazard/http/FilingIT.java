package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FilingIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    FilingIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void a_filing_is_answered_with_a_receipt_and_told_to_everybody() {
        // when
        Api.Answer answer = inspector.files("hazards", Documents.hazard(clock.instant()));
        // then
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.field("number")).matches("YH-370302-\\d{8}-\\d{7}");
        assertThat(answer.field("level")).isEqualTo("MAJOR");
        assertThat(answer.field("contentHash")).hasSize(64);
        assertThat(answer.field("version")).isEqualTo("1");
        UUID hazardId = answer.id("hazardId");
        await().untilAsserted(() -> assertThat(Heard.of(Topics.HAZARDS, hazardId))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.sequence()).isEqualTo(1);
                    assertThat(heard.event()).isInstanceOfSatisfying(HazardFound.class, found -> {
                        assertThat(found.hazard().level()).isEqualTo(HazardLevel.MAJOR);
                        assertThat(found.hazard().number()).isEqualTo(answer.field("number"));
                        assertThat(found.hazard().description()).isEqualTo("塔式起重机力矩限制器被短接");
                    });
                }));
    }

    @Test
    void what_is_on_file_can_be_read_with_its_ledger() {
        // given
        Api.Answer receipt = inspector.files("hazards", Documents.hazard(clock.instant()));
        String path = "hazards/" + receipt.field("hazardId");
        // when
        Api.Answer one = inspector.reads(path);
        Api.Answer history = inspector.reads(path + "/history");
        // then
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.whole().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(one.field("number")).isEqualTo(receipt.field("number"));
        assertThat(one.field("status")).isEqualTo("FOUND");
        assertThat(one.field("category")).isEqualTo("起重机械");
        assertThat(one.field("rectifyBy")).isEqualTo(receipt.field("rectifyBy"));
        assertThat(one.body().at("/project/permitNo").asText()).isEqualTo("370302202611220101");
        assertThat(history.body().at("/items")).hasSize(1);
        assertThat(history.body().at("/items/0/hash").asText()).isEqualTo(receipt.field("hash"));
        assertThat(history.body().at("/items/0/actor").asText()).isEqualTo("inspector");
        assertThat(history.body().at("/items/0/data/hazard/number").asText()).isEqualTo(receipt.field("number"));
    }

    @Test
    void filings_that_arrive_together_are_all_filed_each_as_itself() {
        // given
        int filings = 400;
        // when
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, filings)
                .mapToObj(i -> inspector.filing(
                        "hazards",
                        Documents.hazard(clock.instant()).replace("力矩限制器", "第 " + i + " 号限制器"),
                        UUID.randomUUID().toString()))
                .toList();
        // then
        assertThat(sent.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .containsOnly(201);
        assertThat(sent.stream().map(answer -> answer.join().field("number")).distinct())
                .hasSize(filings);
        for (int i = 0; i < filings; i += 40) {
            String id = sent.get(i).join().field("hazardId");
            assertThat(inspector.reads("hazards/" + id).field("description")).contains("第 " + i + " 号");
        }
    }

    @Test
    void a_list_of_a_stretch_of_time_is_in_the_order_of_that_time_over_all_its_pages() {
        // given
        Api clerk = new Api(Tokens.of("inspector", "371121", "inspector"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<String> filed = new ArrayList<>();
        for (int hours : List.of(900, 905, 901, 904, 902)) {
            Instant found = now.minus(hours, ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            filed.add(clerk.files("hazards", Documents.hazard(found, "371121", Documents.OTHER_BUILDER))
                    .field("hazardId"));
        }
        String list = "hazards?limit=1&from=" + now.minus(904, ChronoUnit.HOURS) + "&to="
                + now.minus(899, ChronoUnit.HOURS) + "&region=";
        // when
        List<String> inCounty = pages(clerk, list + "371121");
        List<String> inCity = pages(new Api(Tokens.of("inspector", "371100", "inspector")), list + "371100");
        // then
        assertThat(inCounty).containsExactly(filed.get(0), filed.get(2), filed.get(4), filed.get(3));
        assertThat(inCity).isEqualTo(inCounty);
    }

    private static List<String> pages(Api who, String list) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = who.reads(list + next).body();
            page.path("items").forEach(item -> ids.add(item.path("hazardId").asText()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return ids;
    }

    @Test
    void lists_are_read_page_by_page_newest_first() {
        // given
        Api clerk = new Api(Tokens.of("inspector", "371102", "inspector"));
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.addFirst(clerk.files("hazards", Documents.hazard(clock.instant(), "371102", Documents.OTHER_BUILDER))
                    .field("hazardId"));
        }
        // when
        List<String> read = new ArrayList<>();
        Api.Answer page = clerk.reads("hazards?limit=2");
        StreamSupport.stream(page.body().path("items").spliterator(), false)
                .forEach(item -> read.add(item.path("hazardId").asText()));
        while (page.body().has("next")) {
            page = clerk.reads("hazards?limit=2&cursor=" + page.field("next"));
            StreamSupport.stream(page.body().path("items").spliterator(), false)
                    .forEach(item -> read.add(item.path("hazardId").asText()));
        }
        // then
        assertThat(read).isEqualTo(filed);
        assertThat(clerk.reads("hazards?level=GENERAL").body().path("items")).isEmpty();
        assertThat(clerk.reads("hazards?overdue=true").body().path("items")).isEmpty();
        assertThat(clerk.reads("hazards?region=371103").body().path("items")).isEmpty();
        assertThat(clerk.reads("hazards?region=371100&level=MAJOR").body().path("items"))
                .hasSize(5);
    }

    @Test
    void a_filing_that_is_only_to_be_checked_is_not_stored() {
        // given
        Api clerk = new Api(Tokens.of("inspector", "371122", "inspector"));
        // when
        Api.Answer sound = clerk.files(
                "hazards?validateOnly=true", Documents.hazard(clock.instant(), "371122", Documents.BUILDER));
        Api.Answer wrong = clerk.files("hazards?validateOnly=true", "{\"region\":\"371122\"}");
        // then
        assertThat(sound.status()).as(sound.text()).isEqualTo(200);
        assertThat(sound.body().path("valid").asBoolean()).isTrue();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(clerk.reads("hazards").body().path("items")).isEmpty();
    }
}
