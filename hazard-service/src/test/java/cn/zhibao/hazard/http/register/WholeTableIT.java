package cn.zhibao.hazard.http.register;

import static cn.zhibao.hazard.testing.TableApi.counts;
import static cn.zhibao.hazard.testing.TableApi.csv;
import static cn.zhibao.hazard.testing.TableApi.export;
import static cn.zhibao.hazard.testing.TableApi.table;
import static cn.zhibao.hazard.testing.TableApi.takes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableReader;
import cn.zhibao.hazard.http.table.TableRow;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterTables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class WholeTableIT {

    /** Longer waits nobody: the gateway gives a call up after 30 s of silence. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int MANY = 10_000;

    @ParameterizedTest
    @EnumSource
    void an_export_taken_in_again_changes_nothing(TableFormat format) {
        // given: more than a page of everything an entry can hold
        String region = format == TableFormat.CSV ? "370281" : "370283";
        Api api = new Api(Tokens.of("keeper", region, "inspector"));
        takes(api, "houses/import", TableFormat.CSV, csv(RegisterTables.houses("OUT-" + format + "-", region, 1_203)));
        api.files(
                "registers/houses",
                RegisterTables.house(
                        "FORMULA-" + format,
                        region,
                        "=1+1村",
                        "\"street\":\"@街, \\\"道\\\"\",\"survey\":\"UNSURVEYED\""));
        api.files("registers/projects", RegisterTables.project("OUT-1-" + format, region, RegisterTables.uscc(20)));
        // when
        byte[] houses = export(api, "houses/export?format=" + format.extension(), format);
        byte[] projects = export(api, "projects/export?format=" + format.extension(), format);
        byte[] few = export(api, "houses/export?status=UNSURVEYED&format=" + format.extension(), format);
        // then
        assertThat(counts(takes(api, "houses/import", format, houses))).isEqualTo("true 1204 0 0 1204 0");
        assertThat(counts(takes(api, "projects/import", format, projects))).isEqualTo("true 1 0 0 1 0");
        assertThat(TableReader.count(format, few, MANY)).isEqualTo(1);
        try (TableReader table = TableReader.of(format, few)) {
            TableRow row = Objects.requireNonNull(table.next());
            assertThat(row.cells()).containsEntry("村社区", "=1+1村").containsEntry("乡镇街道", "@街, \"道\"");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "XLSX") // of the two the one that costs more
    void ten_thousand_rows_are_taken_in_time(TableFormat format) {
        // given
        Api api = new Api(Tokens.of("keeper", format == TableFormat.CSV ? "371721" : "371722", "inspector"));
        byte[] table = table(
                format,
                RegisterTables.houses("MANY-" + format + "-", format == TableFormat.CSV ? "371721" : "371722", MANY));
        // when
        long begun = System.nanoTime();
        Api.Answer taken = takes(api, "houses/import", format, table);
        // then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        assertThat(counts(taken)).isEqualTo("true 10000 10000 0 0 0");
        assertThat(counts(takes(api, "houses/import", format, table))).isEqualTo("true 10000 0 0 10000 0");
        assertThat(api.reads("registers/houses/funnel").field("total")).isEqualTo("10000");
    }
}
