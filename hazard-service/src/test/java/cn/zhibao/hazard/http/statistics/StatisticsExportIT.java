package cn.zhibao.hazard.http.statistics;

import static cn.zhibao.hazard.http.statistics.FiledCases.file;
import static cn.zhibao.hazard.http.statistics.FiledCases.hazard;
import static cn.zhibao.hazard.http.statistics.FiledCases.inspectorOf;
import static cn.zhibao.hazard.http.statistics.FiledCases.table;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures as tables. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StatisticsExportIT {

    private final Clock clock;

    StatisticsExportIT(Clock clock) {
        this.clock = clock;
    }

    @ParameterizedTest
    @EnumSource
    void figures_go_out_as_tables_with_numbers_that_can_be_added_up(TableFormat format) {
        // given
        String province = format == TableFormat.CSV ? "210000" : "230000";
        Api who = inspectorOf(province);
        String city = province.substring(0, 2) + "0100";
        file(who, city, LocalDate.of(2010, 6, 1), 3, 1);
        file(who, city, LocalDate.of(2011, 6, 1), 1, 0);
        // when
        List<Map<String, String>> rows = table(who, "accidents/export?period=2011-06&by=region", format);
        List<Map<String, String>> types = table(who, "accidents/export?period=2010&by=type", format);
        // then
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("开始日期", "2011-06-01")
                .containsEntry("截止日期", "2011-06-30")
                .containsEntry("统计口径", "住建口径")
                .containsEntry("名称", "合计")
                .containsEntry("事故起数", "1")
                .containsEntry("同期事故起数", "4")
                .containsEntry("事故起数增减", "-3")
                .doesNotContainKeys("代码", "排名", "起数占比(%)", "重伤人数同比(%)");
        assertThat(new BigDecimal(rows.getFirst().get("事故起数同比(%)"))).isEqualByComparingTo("-75");
        assertThat(new BigDecimal(rows.getFirst().get("死亡人数同比(%)"))).isEqualByComparingTo("-80");
        assertThat(rows.getLast())
                .containsEntry("代码", city)
                .containsEntry("名称", format == TableFormat.CSV ? "沈阳市" : "哈尔滨市")
                .containsEntry("排名", "1");
        assertThat(new BigDecimal(rows.getLast().get("起数占比(%)"))).isEqualByComparingTo("100");
        assertThat(types.getLast()).containsEntry("代码", "09").doesNotContainEntry("名称", "09");
    }

    @Test
    void figures_of_hazards_the_return_and_the_quality_go_out_as_well() {
        // given
        Api hainan = inspectorOf("460000");
        hazard(hainan, "460105", clock.instant(), "\"level\":\"GENERAL\"");
        hazard(hainan, "460105", clock.instant(), "\"criterion\":\"C24-08-4\"");
        String year = String.valueOf(
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear());
        // when
        List<Map<String, String>> hazards = table(hainan, "hazards/export?by=level&period=" + year, TableFormat.CSV);
        List<Map<String, String>> columns = table(hainan, "national-return/export?period=" + year, TableFormat.CSV);
        List<Map<String, String>> quality = table(hainan, "quality/export?period=" + year, TableFormat.XLSX);
        // then
        assertThat(hazards).extracting(row -> row.get("名称")).containsExactly("一般隐患", "重大隐患");
        assertThat(hazards.getFirst()).containsEntry("发现数", "1").containsEntry("整改率(%)", "0.00");
        assertThat(columns).hasSize(1);
        assertThat(columns.getFirst())
                .containsEntry("重大隐患数", "1")
                .containsEntry("治理资金(万元)", "0.00")
                .doesNotContainKey("不成立的表内关系");
        assertThat(quality).hasSize(1);
        assertThat(quality.getFirst())
                .containsEntry("代码", "460100")
                .containsEntry("名称", "海口市")
                .containsEntry("报送及时率(%)", "100");
        assertThat(hainan.reads("statistics/quality/export?by=month&format=ods")
                        .body()
                        .path("faults")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?format", "?period", "?by");
    }
}
