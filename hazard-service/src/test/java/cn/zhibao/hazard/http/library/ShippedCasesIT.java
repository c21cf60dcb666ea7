package cn.zhibao.hazard.http.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.RegisterApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The accidents that the library begins with. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ShippedCasesIT {

    private static final String PREFIX = "01981d00-0000-7000-8000-";

    private final Database database;
    private final Api reporter = new Api(Tokens.reporter("shipped-reader", Documents.BUILDER));
    private final Api country = new Api(Tokens.of("shipped-country", "000000", "admin"));

    ShippedCasesIT(Database database) {
        this.database = database;
    }

    private List<JsonNode> shipped() {
        List<JsonNode> found = new ArrayList<>();
        reporter.reads("case-library").body().path("items").forEach(item -> {
            if (item.path("caseId").asText().startsWith(PREFIX)) {
                found.add(item);
            }
        });
        return found;
    }

    @Test
    void the_figures_are_those_that_were_published() {
        assertThat(shipped())
                .extracting(item -> item.path("name").asText() + " "
                        + item.path("day").asText().substring(0, 4) + " "
                        + item.path("deaths").asInt() + " " + item.path("grade").asText())
                .containsExactlyInAnyOrder(
                        "长沙市望城区“4·29” 2022 54 ESPECIALLY_MAJOR",
                        "泉州市鲤城区“3·7” 2020 29 MAJOR",
                        "宜春市丰城市“11·24” 2016 73 ESPECIALLY_MAJOR",
                        "上海市静安区“11·15” 2010 58 ESPECIALLY_MAJOR",
                        "衡水市桃城区“4·25” 2019 11 MAJOR",
                        "广州市海珠区“7·22” 2017 7 LARGER",
                        "珠海市香洲区“7·15” 2021 14 MAJOR",
                        "银川市兴庆区“6·21” 2023 31 ESPECIALLY_MAJOR",
                        "十堰市张湾区“6·13” 2021 26 MAJOR",
                        "齐齐哈尔市“7·23” 2023 11 MAJOR",
                        "苏州市吴江区“7·12” 2021 17 MAJOR",
                        "临汾市襄汾县“8·29” 2020 29 MAJOR",
                        "北京市海淀区“12·29” 2014 10 MAJOR");
    }

    @Test
    void each_is_what_the_service_itself_would_take_and_is_found_as_one_that_it_took() throws SQLException {
        List<JsonNode> cases = shipped();
        assertThat(cases).isNotEmpty();
        for (JsonNode one : cases) {
            // when
            Api.Answer kept = RegisterApi.put(
                    country,
                    "case-library/" + one.path("caseId").asText(),
                    filing(one),
                    "\"" + one.path("version").asInt() + "\"");
            // then
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(filing(kept.body())).isEqualTo(filing(one));
            assertThat(database.number(
                            "select count(distinct searched) from accident_case where case_id = ?",
                            UUID.fromString(one.path("caseId").asText())))
                    .as(one.path("name").asText())
                    .isEqualTo(1);
        }
    }

    @Test
    void only_the_whole_country_keeps_them() {
        Api province = new Api(Tokens.of("shipped-province", "430000", "admin"));
        String one = "case-library/" + PREFIX + "000000000001";
        assertThat(province.reads(one).body().path("mayChange").asBoolean()).isFalse();
        assertThat(RegisterApi.delete(province, one, "\"1\"").field("code")).isEqualTo("out-of-scope");
    }

    private static String filing(JsonNode view) {
        ObjectNode filing = view.deepCopy();
        filing.remove(List.of(
                "caseId", "version", "name", "keeper", "anniversary", "change", "changedAt", "changedBy", "mayChange"));
        return filing.toString();
    }
}
