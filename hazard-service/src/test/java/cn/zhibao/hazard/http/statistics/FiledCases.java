package cn.zhibao.hazard.http.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.TableApi;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Cases that are filed to be counted, and the figures read back. */
final class FiledCases {

    private FiledCases() {}

    static Api inspectorOf(String province) {
        return new Api(Tokens.of("inspector-" + province, province, "inspector"));
    }

    /** Files accidents with one death each and with two, one a day. */
    static void file(Api who, String region, LocalDate from, int singles, int doubles) {
        List<CompletableFuture<Api.Answer>> filed = new ArrayList<>();
        for (int i = 0; i < singles + doubles; i++) {
            int deaths = i < singles ? 1 : 2;
            String more = "\"casualties\":{\"deaths\":%d},\"project\":{\"name\":\"某项目\"}".formatted(deaths);
            filed.add(send(who, accident(region, from.plusDays(i % 28), more)));
        }
        filed.forEach(answer ->
                assertThat(answer.join().status()).as(answer.join().text()).isEqualTo(201));
    }

    static void filed(Api who, String accident) {
        assertThat(send(who, accident).join().status()).isEqualTo(201);
    }

    static CompletableFuture<Api.Answer> send(Api who, String accident) {
        return who.filing("accidents", accident, UUID.randomUUID().toString());
    }

    static String accident(String region, LocalDate day, String more) {
        return """
                {"region":"%s","occurredAt":"%sT03:00:00Z","course":"高处坠落","type":"09",%s}""".formatted(region, day, more);
    }

    static List<Map<String, String>> table(Api who, String question, TableFormat format) {
        return TableApi.rows(
                format, TableApi.exported(who, "statistics/" + question + "&format=" + format.extension(), format));
    }

    /** As figures are asked for it. */
    static String thisYear(Instant now) {
        return String.valueOf(LocalDate.ofInstant(now, Regions.CHINA).getYear());
    }

    static JsonNode figures(Api who, String question) {
        Api.Answer answer = who.reads("statistics/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    static String hazard(Api who, String region, Instant foundAt, String more) {
        Api.Answer answer = who.files("hazards", """
                {%s,"region":"%s","source":"INSPECTION","foundAt":"%s","description":"限位失效"}""".formatted(more, region, foundAt));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("hazardId");
    }
}
