package cn.zhibao.hazard.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.TableApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases as tables that go out: what the list shows, all of it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CaseExportIT {

    private static final String REGION = "220102";
    private static final DateTimeFormatter CHINA_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Clock clock;
    private final Flow flow;
    private final Hazards hazards;
    private final Api changchun = new Api(Tokens.of("changchun", "220100", "inspector"));

    CaseExportIT(Clock clock, Flow flow, Hazards hazards) {
        this.clock = clock;
        this.flow = flow;
        this.hazards = hazards;
    }

    @ParameterizedTest
    @EnumSource
    void an_export_of_hazards_has_every_row_of_the_list_in_its_order_and_says_it_in_chinese(TableFormat format) {
        // given: more than two pages
        String category = "EXPORT-" + format;
        files(category, 1_203);
        Instant found = clock.instant().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        changchun.files("hazards", """
                {"level":"GENERAL","category":"%s","region":"%s","source":"RANDOM_DRAW","foundAt":"%s",
                 "place":{"address":"@人民大街","longitude":125.32,"latitude":43.88},"project":{"name":"某小区","sector":"HEAT"},
                 "enterprise":{"uscc":"%s"},"description":"=HYPERLINK(1)"}""".formatted(category, REGION, found, Documents.BUILDER));
        // when
        byte[] table = TableApi.exported(
                changchun,
                "hazards/export?region=220100&category=%s&format=%s".formatted(category, format.extension()),
                format);
        List<Map<String, String>> rows = TableApi.rows(format, table);
        // then
        assertThat(rows).hasSize(1_204).extracting(row -> row.get("编号")).doesNotHaveDuplicates();
        assertThat(rows.stream().limit(100).map(row -> row.get("编号")))
                .containsExactlyElementsOf(numbers("hazards?limit=100&category=" + category));
        assertThat(rows.getFirst())
                .containsEntry("行政区划", REGION)
                .containsEntry("隐患等级", "一般隐患")
                .containsEntry("办理阶段", "已定级")
                .containsEntry("是否逾期", "否")
                .containsEntry("来源", "双随机抽查")
                .containsEntry("发现时间", CHINA_TIME.format(found))
                .containsEntry("地址", "@人民大街")
                .containsEntry("经度", "125.32")
                .containsEntry("项目名称", "某小区")
                .containsEntry("行业领域", "热力")
                .containsEntry("统一社会信用代码", Documents.BUILDER)
                .containsEntry("隐患描述", "=HYPERLINK(1)")
                .containsEntry("演练", "否")
                .doesNotContainKey("销号时间");
        if (format == TableFormat.CSV) {
            assertThat(new String(table, StandardCharsets.UTF_8))
                    .contains(",'=HYPERLINK(1),")
                    .contains(",'@人民大街,");
        }
    }

    @Test
    void nobody_takes_out_what_the_list_would_not_show() {
        // given
        files("EXPORT-SCOPE", 3);
        String path = "hazards/export?category=EXPORT-SCOPE";
        // when, then
        assertThat(exported(changchun, path)).hasSize(3);
        assertThat(exported(new Api(Tokens.of("auditor", "220102", "auditor")), path))
                .hasSize(3);
        assertThat(exported(new Api(Tokens.of("next", "220103", "inspector")), path))
                .isEmpty();
        assertThat(exported(new Api(Tokens.reporter("builder", Documents.BUILDER)), path))
                .isEmpty();
        assertThat(exported(changchun, path + "&region=220200")).isEmpty();
        assertThat(changchun
                        .reads("hazards/export?format=pdf&overdue=perhaps")
                        .body()
                        .path("faults")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?format", "?overdue");
    }

    @Test
    void accidents_go_out_with_their_figures_and_their_gaps() {
        // given
        Instant occurred = clock.instant().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        accident(occurred, "\"type\":\"09\",\"casualties\":{\"deaths\":3},\"directLossCny\":1200000.25");
        accident(occurred, "\"type\":\"08\",\"exercise\":true");
        // when
        List<Map<String, String>> all = exported(changchun, "accidents/export?region=220103");
        List<Map<String, String>> larger = exported(changchun, "accidents/export?region=220103&grade=LARGER");
        // then
        assertThat(all).extracting(row -> row.get("演练")).containsExactly("是", "否");
        assertThat(larger).hasSize(1);
        assertThat(larger.getFirst())
                .containsEntry("事故等级", "较大事故")
                .containsEntry("办理状态", "已报告")
                .containsEntry("死亡人数", "3")
                .containsEntry("直接经济损失(元)", "1200000.25")
                .containsEntry("发生时间", CHINA_TIME.format(occurred))
                .containsEntry("事故经过", "-高处坠落");
        assertThat(larger.getFirst().get("待补充事项")).contains("事故地点", "工程项目").doesNotContain("伤亡人数");
        assertThat(exported(new Api(Tokens.of("next", "220200", "agency")), "accidents/export"))
                .isEmpty();
    }

    @ParameterizedTest(name = "of three more than {0}: {1}")
    @CsvSource({"2, true", "3, false"})
    void rows_are_counted_up_to_where_it_matters(long rows, boolean more) {
        // given
        files("EXPORT-COUNT-" + rows, 3);
        Hazards.Filter filter = new Hazards.Filter(
                null, null, null, null, null, null, "EXPORT-COUNT-" + rows, null, null, null, null, null, null, false);
        Scope scope = new Scope.Subtree(new Region("220000"));
        // when, then
        assertThat(flow.bridge().await(() -> hazards.moreThan(rows, filter, scope)))
                .isEqualTo(more);
    }

    private void files(String category, int rows) {
        String lines = IntStream.range(0, rows)
                .mapToObj(i -> """
                        {"category":"%s","region":"%s","source":"INSPECTION","foundAt":"%s","description":"第%d处"}""".formatted(category, REGION, clock.instant(), i))
                .collect(Collectors.joining("\n"));
        String answer = changchun.lines(changchun
                .request("hazards/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
        assertThat(answer.lines())
                .hasSize(rows)
                .allSatisfy(line -> assertThat(line).contains("FILED"));
    }

    private void accident(Instant occurred, String more) {
        assertThat(changchun.files("accidents", """
                                {"region":"220103","occurredAt":"%s","course":"-高处坠落",%s}""".formatted(occurred, more)).status())
                .isEqualTo(201);
    }

    private List<String> numbers(String path) {
        return StreamSupport.stream(changchun.reads(path).body().path("items").spliterator(), false)
                .map(item -> item.path("number").asText())
                .toList();
    }

    private static List<Map<String, String>> exported(Api api, String path) {
        return TableApi.rows(TableFormat.CSV, TableApi.exported(api, path, TableFormat.CSV));
    }
}
