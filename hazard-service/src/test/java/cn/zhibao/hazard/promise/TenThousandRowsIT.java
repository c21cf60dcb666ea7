package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableWriter;
import cn.zhibao.hazard.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many hazards at once: each row is stored or refused by itself, and once. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TenThousandRowsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final int ROWS = 10_000;
    private static final int WRONG = 137;

    /** Nine ways to be wrong: the column, the cell, and the fault it gives. */
    private static final List<String[]> FAULTS = List.of(
            new String[] {"行政区划", "639999", "/region unknown-region"},
            new String[] {"行政区划", "", "/region required"},
            new String[] {"来源", "SOMEBODY", "/source not-a-choice"},
            new String[] {"发现时间", "yesterday", "/foundAt not-a-time"},
            new String[] {"发现时间", "2999-01-01 08:00", "/foundAt in-future"},
            new String[] {"隐患描述", "", "/description required"},
            new String[] {"判定条款", "C24-99-9", "/criterion unknown-criterion"},
            new String[] {"统一社会信用代码", "91350100M000100Y44", "/enterprise/uscc bad-uscc"},
            new String[] {"经度", "181", "/place/longitude out-of-range"});

    private static final List<String> HEADINGS =
            List.of("行政区划", "来源", "发现时间", "隐患描述", "判定条款", "统一社会信用代码", "经度", "纬度", "整改期限");

    private final MovableClock clock;

    TenThousandRowsIT(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void of_ten_thousand_rows_of_a_workbook_the_137_wrong_ones_are_named_and_a_second_upload_stores_nothing() {
        // given
        Api qinghai = new Api(Tokens.of("qinghai", "630000", "inspector"));
        Map<Long, String> expected = new HashMap<>();
        byte[] workbook = workbook(expected);
        // when
        Map<Long, JsonNode> first = results(sent(qinghai, "hazards/batch", TableFormat.XLSX.contentType(), workbook));
        Map<Long, JsonNode> second = results(sent(qinghai, "hazards/batch", TableFormat.XLSX.contentType(), workbook));
        // then
        assertThat(expected).hasSize(WRONG);
        assertThat(faults(first)).isEqualTo(expected);
        assertThat(counts(first)).isEqualTo(Map.of("FILED", (long) ROWS - WRONG, "REFUSED", (long) WRONG));
        assertThat(counts(second)).isEqualTo(Map.of("REPEATED", (long) ROWS - WRONG, "REFUSED", (long) WRONG));
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(qinghai.reads("hazards?limit=1&region=630102").body().path("items"))
                .hasSize(1);
    }

    @Test
    void lines_of_json_are_answered_line_by_line_and_only_checked_when_asked() {
        // given
        Api gansu = new Api(Tokens.of("gansu", "620000", "inspector"));
        String good = line("620102", "甲");
        String file = good + "\n\n{\"region\":\"620102\"\n" + line("630102", "乙") + "\r\n" + good + "\n";
        // when
        Map<Long, JsonNode> checked = results(sent(gansu, "hazards/batch?validateOnly=true", NDJSON, bytes(file)));
        Map<Long, JsonNode> filed = results(sent(gansu, "hazards/batch", NDJSON, bytes(file)));
        // then
        assertThat(checked.keySet()).containsExactlyInAnyOrder(1L, 3L, 4L, 5L);
        assertThat(counts(checked)).isEqualTo(Map.of("VALID", 2L, "REFUSED", 2L));
        assertThat(counts(filed)).isEqualTo(Map.of("FILED", 1L, "REPEATED", 1L, "REFUSED", 2L));
        assertThat(row(filed, 3).path("code").asText()).isEqualTo("unreadable");
        assertThat(row(filed, 4).path("code").asText()).isEqualTo("out-of-scope");
        assertThat(row(filed, 1).path("hazardId")).isEqualTo(row(filed, 5).path("hazardId"));
    }

    @Test
    void a_file_that_is_none_or_has_too_many_rows_is_refused_as_a_whole() {
        // given
        Api gansu = new Api(Tokens.of("gansu", "620000", "inspector"));
        String many = IntStream.rangeClosed(0, ROWS).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
        // when, then
        assertThat(problem(sent(gansu, "hazards/batch", TableFormat.XLSX.contentType(), bytes("no workbook"))))
                .isEqualTo("400 malformed-xlsx");
        assertThat(problem(sent(gansu, "hazards/batch", "text/csv", bytes("颜色,行政区划\n红,620102\n"))))
                .isEqualTo("400 unknown-column");
        assertThat(problem(sent(gansu, "hazards/batch", NDJSON, bytes(many)))).isEqualTo("422 too-many-rows");
        assertThat(problem(sent(gansu, "hazards/batch", NDJSON, new byte[0]))).isEqualTo("400 empty");
        assertThat(sent(new Api(Tokens.of("auditor", "620000", "auditor")), "hazards/batch", NDJSON, bytes("{}"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_template_is_a_table_that_is_taken() {
        // given
        Api gansu = new Api(Tokens.of("gansu", "620000", "inspector"));
        String template =
                sent(gansu.request("hazards/batch/template.csv").GET()).body();
        String row = template.strip() + "\n" + "620102,INSPECTION," + clock.instant() + ",样表,,,,,,,,,,,,\n";
        // when
        Map<Long, JsonNode> filed = results(sent(gansu, "hazards/batch", "text/csv", bytes(row)));
        // then
        assertThat(counts(filed)).isEqualTo(Map.of("FILED", 1L));
    }

    private byte[] workbook(Map<Long, String> expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableFormat.XLSX.writer(out, HEADINGS);
        // so far ahead that no other test, whose clock moves on, comes to all these deadlines
        String deadline = clock.instant().plus(Duration.ofDays(3_000)).toString();
        String found = clock.instant().minus(Duration.ofHours(1)).toString();
        for (int i = 0; i < ROWS; i++) {
            Map<String, String> cells = new HashMap<>(Map.of(
                    "行政区划", "630102",
                    "来源", "THIRD_PARTY_PATROL",
                    "发现时间", found,
                    "隐患描述", "第 " + i + " 项：临边防护缺失",
                    "判定条款", "",
                    "统一社会信用代码", "91350100M000100Y43",
                    "整改期限", deadline,
                    "经度", "101.77",
                    "纬度", "36.62"));
            if (i % 73 == 5 && expected.size() < WRONG) {
                String[] fault = FAULTS.get(expected.size() % FAULTS.size());
                cells.put(fault[0], fault[1]);
                cells.put("整改期限", "");
                expected.put(i + 2L, fault[2]);
            }
            table.row(HEADINGS.stream().map(cells::get).toList());
        }
        table.finish();
        return out.toByteArray();
    }

    private String line(String region, String description) {
        return "{\"region\":\"%s\",\"source\":\"INSPECTION\",\"foundAt\":\"%s\",\"description\":\"%s\"}"
                .formatted(
                        region,
                        clock.instant().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS),
                        description);
    }

    private static HttpResponse<String> sent(Api who, String path, String type, byte[] file) {
        return sent(who.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private static Map<Long, JsonNode> results(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(TenThousandRowsIT::json)
                .collect(Collectors.toMap(line -> line.path("row").asLong(), line -> line));
    }

    private static JsonNode row(Map<Long, JsonNode> results, long number) {
        return Objects.requireNonNull(results.get(number), () -> "row " + number);
    }

    private static Map<Long, String> faults(Map<Long, JsonNode> results) {
        Map<Long, String> faults = new HashMap<>();
        results.forEach((row, result) -> {
            if (result.path("result").asText().equals("REFUSED")) {
                assertThat(result.path("faults")).as("row %d", row).hasSize(1);
                faults.put(
                        row,
                        result.at("/faults/0/pointer").asText() + " "
                                + result.at("/faults/0/code").asText());
            }
        });
        return faults;
    }

    private static Map<String, Long> counts(Map<Long, JsonNode> results) {
        return results.values().stream()
                .collect(Collectors.groupingBy(result -> result.path("result").asText(), Collectors.counting()));
    }

    private static Map<Long, String> ids(Map<Long, JsonNode> results) {
        Map<Long, String> ids = new HashMap<>();
        results.forEach((row, result) -> ids.put(row, result.path("hazardId").asText()));
        return ids;
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + json(answer.body()).at("/faults/0/code").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
