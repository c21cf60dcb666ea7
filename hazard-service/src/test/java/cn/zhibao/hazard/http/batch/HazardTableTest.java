package cn.zhibao.hazard.http.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.domain.hazard.HazardFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.table.TableFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardTableTest {

    @Test
    void terms_are_taken_in_the_words_of_the_tables_that_go_out_and_as_codes() {
        // given
        byte[] table = """
                行政区划,来源,隐患等级,发现时间,隐患描述,演练,行业领域
                370302,监理单位,重大隐患,2026-11-22 08:00:00,塔机限位失效,否,燃气
                370302,SUPERVISION_FIRM,MAJOR,2026-11-22T00:00:00Z,塔机限位失效,false,GAS
                370302,道听途说,大,2026-11-22 08:00:00,塔机限位失效,否,太空
                """.getBytes(StandardCharsets.UTF_8);
        // when
        List<Line> lines = HazardTable.lines(TableFormat.CSV, table);
        List<HazardFiling> filings =
                lines.stream().map(line -> CaseJson.hazard(line.fields())).toList();
        // then
        assertThat(filings.getFirst()).isEqualTo(filings.get(1));
        assertThat(filings.getFirst().source()).isEqualTo(Source.SUPERVISION_FIRM);
        assertThat(filings.getFirst().level()).isEqualTo(HazardLevel.MAJOR);
        assertThat(filings.getFirst().project()).isEqualTo(new Project(null, null, Sector.GAS));
        assertThat(lines.getLast().faults().list())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/source not-a-choice", "/level not-a-choice", "/project/sector not-a-choice");
    }
}
