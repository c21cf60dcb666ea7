package cn.zhibao.hazard.http.lists;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.RegisterTables;
import cn.zhibao.hazard.testing.TableApi;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two and three lists of a unit, each read from the ledger as it stands. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class UnitListIT {

    private static final String REGION = "371302";

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("list-inspector", "371300", "inspector"));

    UnitListIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void a_hazard_has_its_row_in_each_list_and_a_plan_fills_them() {
        // given
        String uscc = RegisterTables.uscc(771_001);
        Api unit = new Api(Tokens.reporter("list-unit", uscc));
        String id = filed(uscc);
        // when
        JsonNode before = row(unit, "measures");
        assertThat(unit.files("hazards/" + id + "/plan", """
                                {"measures":"更换力矩限制器","responsible":"项目经理","fundsCny":20000.50,"deadline":"%s",
                                 "contingencyPlan":"疏散塔机下方人员"}""".formatted(
                                        clock.instant().plus(3, ChronoUnit.DAYS)))
                        .status())
                .isEqualTo(201);
        JsonNode problem = row(unit, "problems");
        JsonNode measure = row(unit, "measures");
        JsonNode responsibility = row(unit, "responsibilities");
        // then
        assertThat(before.path("planned").asBoolean()).isFalse();
        assertThat(before.has("measures")).isFalse();
        assertThat(problem.path("number").asText())
                .isNotEmpty()
                .isEqualTo(measure.path("number").asText())
                .isEqualTo(responsibility.path("number").asText());
        assertThat(problem.path("problem").asText()).isEqualTo("塔式起重机力矩限制器被短接");
        assertThat(problem.path("stage").asText()).isEqualTo("PLANNED");
        assertThat(measure.path("planned").asBoolean()).isTrue();
        assertThat(measure.path("fundsCny").decimalValue()).isEqualByComparingTo("20000.50");
        assertThat(measure.path("contingencyPlan").asText()).isEqualTo("疏散塔机下方人员");
        assertThat(responsibility.path("responsible").asText()).isEqualTo("项目经理");
        assertThat(responsibility.path("uscc").asText()).isEqualTo(uscc);
        assertThat(responsibility.path("owner").asText()).isEqualTo("HOUSING-" + REGION);
        assertThat(responsibility.path("ownerName").asText()).isEqualTo("兰山区住房城乡建设主管部门");
    }

    @Test
    void what_has_ended_leaves_the_lists() {
        // given
        String uscc = RegisterTables.uscc(771_002);
        filed(uscc);
        String wrong = filed(uscc);
        // when
        Api other = new Api(Tokens.of("list-leader", "371300", "duty-leader"));
        assertThat(inspector
                        .files("hazards/" + wrong + "/withdrawal", "{\"reason\":\"误报\"}")
                        .status())
                .isEqualTo(201);
        assertThat(other.files("hazards/" + wrong + "/withdrawal-decision", "{\"agreed\":true,\"reason\":\"属实\"}")
                        .status())
                .isEqualTo(201);
        // then
        assertThat(items(inspector, "problems?enterprise=" + uscc))
                .singleElement()
                .satisfies(row -> assertThat(row.path("hazardId").asText()).isNotEqualTo(wrong));
    }

    @ParameterizedTest
    @EnumSource
    void each_list_goes_out_as_a_table_with_the_same_numbers(TableFormat format) {
        // given
        String uscc = RegisterTables.uscc(format == TableFormat.CSV ? 771_010 : 771_011);
        filed(uscc);
        filed(uscc);
        List<String> numbers = items(inspector, "problems?enterprise=" + uscc).stream()
                .map(row -> row.path("number").asText())
                .toList();
        // when, then
        for (String list : List.of("problems", "measures", "responsibilities")) {
            List<Map<String, String>> rows = TableApi.rows(
                    format,
                    TableApi.exported(
                            inspector,
                            "unit-lists/%s/export?enterprise=%s&format=%s".formatted(list, uscc, format.extension()),
                            format));
            assertThat(rows).extracting(row -> row.get("隐患编号")).containsExactlyElementsOf(numbers);
        }
    }

    @Test
    void nobody_reads_the_list_of_another_region_or_enterprise() {
        // given
        String uscc = RegisterTables.uscc(771_003);
        filed(uscc);
        // when, then
        Api elsewhere = new Api(Tokens.of("list-elsewhere", "370200", "inspector"));
        Api stranger = new Api(Tokens.reporter("list-stranger", Documents.OTHER_BUILDER));
        for (String list : List.of("problems", "measures", "responsibilities")) {
            String path = list + "?enterprise=" + uscc;
            assertThat(items(inspector, path)).hasSize(1);
            assertThat(items(elsewhere, path)).isEmpty();
            assertThat(items(stranger, path)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "problems/export"})
    void an_authority_names_a_unit_of_a_list_there_is(String path) {
        Api.Answer unnamed = inspector.reads("unit-lists/" + path);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body().at("/faults/0/pointer").asText()).isEqualTo("?enterprise");
        assertThat(inspector
                        .reads("unit-lists/" + path.replace("problems", "wishes"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_project_is_a_unit_and_a_reporter_need_not_name_the_own() {
        // given
        String uscc = RegisterTables.uscc(771_004);
        filed(uscc);
        Api unit = new Api(Tokens.reporter("list-unit", uscc));
        // when, then
        assertThat(items(inspector, "problems?project=370302202611220101&enterprise=" + uscc))
                .hasSize(1);
        assertThat(items(inspector, "problems?project=370302202611229999&enterprise=" + uscc))
                .isEmpty();
        assertThat(TableApi.rows(
                        TableFormat.CSV, TableApi.exported(unit, "unit-lists/problems/export", TableFormat.CSV)))
                .hasSize(1);
    }

    private String filed(String uscc) {
        Api.Answer filed = inspector.files("hazards", Documents.hazard(clock.instant(), REGION, uscc));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.field("hazardId");
    }

    private static JsonNode row(Api api, String list) {
        List<JsonNode> items = items(api, list);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static List<JsonNode> items(Api api, String path) {
        return StreamSupport.stream(
                        api.reads("unit-lists/" + path).body().path("items").spliterator(), false)
                .toList();
    }
}
