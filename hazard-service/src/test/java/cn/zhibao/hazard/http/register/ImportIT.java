package cn.zhibao.hazard.http.register;

import static cn.zhibao.hazard.testing.TableApi.counts;
import static cn.zhibao.hazard.testing.TableApi.csv;
import static cn.zhibao.hazard.testing.TableApi.export;
import static cn.zhibao.hazard.testing.TableApi.faults;
import static cn.zhibao.hazard.testing.TableApi.table;
import static cn.zhibao.hazard.testing.TableApi.takes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableReader;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterTables;
import cn.zhibao.hazard.testing.Workbook;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ImportIT {

    private static final int MANY = 10_000;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    @ParameterizedTest
    @EnumSource
    void wrong_rows_are_named_and_the_others_stored_once(TableFormat format) {
        // given
        String code = "WRONG-" + format + "-";
        byte[] table = table(format, """
                房屋编号,区划代码,村社区,地址,层数,用途,排查结果,排查日期,鉴定等级,处置结果
                %1$s1,370302,甲村,1 号,2,自住,无隐患,2026-03-01,,
                %1$s2,370399,甲村,2 号,2,自住,无隐患,,,
                %1$s3,370302,甲村,,0,自住,无隐患,,,
                %1$s4,370302,甲村,4 号,二,宫殿,无隐患,3月1日,,
                %1$s5,370302,甲村,5 号,,DWELLING,SUSPECTED,2026/3/1,D,手续补办
                %1$s1,370302,甲村,6 号,2,自住,无隐患,,,
                %1$s7,370202,甲村,7 号,2,自住,无隐患,,,
                %1$s8,370303,乙村,8 号,3,出租,未排查,,,
                """.formatted(code));
        // when
        Api.Answer checked = takes(inspector, "houses/import?validateOnly=true", format, table);
        Api.Answer first = takes(inspector, "houses/import", format, table);
        Api.Answer second = takes(inspector, "houses/import", format, table);
        // then
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(faults(first))
                .containsExactlyInAnyOrder(
                        "3 区划代码 /region unknown-region",
                        "4 地址 /address required",
                        "4 层数 /storeys out-of-range",
                        "5 层数 /storeys wrong-type",
                        "5 用途 /use not-a-choice",
                        "5 排查日期 /surveyedOn not-a-day",
                        "6 处置结果 /outcome not-for-this-grade",
                        "7 房屋编号 /code twice-in-table",
                        "8   out-of-scope");
        assertThat(counts(checked)).isEqualTo("false 8 2 0 0 6");
        assertThat(counts(first)).isEqualTo("true 8 2 0 0 6");
        assertThat(counts(second)).isEqualTo("true 8 0 0 2 6");
        assertThat(faults(second)).isEqualTo(faults(first));
        JsonNode stored =
                inspector.reads("registers/houses?text=" + code).body().path("items");
        assertThat(stored.findValuesAsText("code")).containsExactlyInAnyOrder(code + "1", code + "8");
        assertThat(stored.findValuesAsText("version")).containsOnly("1");
    }

    @Test
    void a_changed_row_changes_its_entry() {
        // given
        byte[] first = csv("code,region,village,address,survey\nCHANGE-1,370302,甲村,1 号,UNSURVEYED\n");
        byte[] later = csv("address,survey,code,region,village\n1 号,NO_HAZARD,CHANGE-1,370302,甲村\n");
        // when
        takes(inspector, "houses/import", TableFormat.CSV, first);
        Api.Answer changed = takes(inspector, "houses/import", TableFormat.CSV, later);
        // then
        assertThat(counts(changed)).isEqualTo("true 1 0 1 0 0");
        String id = inspector
                .reads("registers/houses?text=change-1")
                .body()
                .at("/items/0/entryId")
                .asText();
        JsonNode history =
                inspector.reads("registers/houses/" + id + "/history").body();
        assertThat(history.at("/items/1/before/survey").asText()).isEqualTo("UNSURVEYED");
        assertThat(history.at("/items/1/after/survey").asText()).isEqualTo("NO_HAZARD");
    }

    @ParameterizedTest
    @CsvSource({"true, false 4 1 0 0 3", "false, true 4 1 0 0 3"})
    void what_belongs_to_a_refused_row_is_refused_too(boolean validateOnly, String counts) {
        // given
        byte[] table = csv("""
                code,level,name,region,parent,person
                ORPHAN-G,GRID,网格,370302,ORPHAN-V,张三
                ORPHAN-V,VILLAGE,村,370302,ORPHAN-S,张三
                ORPHAN-S,STREET,街道,370202,,张三
                ORPHAN-O,GRID,另一网格,370302,,张三
                """);
        // when
        Api.Answer taken = takes(inspector, "supervisors/import?validateOnly=" + validateOnly, TableFormat.CSV, table);
        // then
        assertThat(faults(taken))
                .containsExactly(
                        "2 parent /parent unknown-parent", "3 parent /parent unknown-parent", "4   out-of-scope");
        assertThat(counts(taken)).isEqualTo(counts);
    }

    @Test
    void a_check_knows_what_an_earlier_batch_would_have_stored() {
        // given
        byte[] table = csv(IntStream.range(0, 600)
                .mapToObj(i -> "BATCH-" + i + ",GRID,网格,370302," + (i == 0 ? "" : "BATCH-0") + ",张三")
                .collect(Collectors.joining("\n", "code,level,name,region,parent,person\n", "\n")));
        // when
        Api.Answer checked = takes(inspector, "supervisors/import?validateOnly=true", TableFormat.CSV, table);
        Api.Answer taken = takes(inspector, "supervisors/import", TableFormat.CSV, table);
        // then
        assertThat(counts(checked)).isEqualTo("false 600 600 0 0 0");
        assertThat(counts(taken)).isEqualTo("true 600 600 0 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/*", "application/*", "*/*"})
    void a_body_that_does_not_say_what_it_is_is_no_table(String type) {
        // given
        HttpRequest.Builder request = inspector
                .request("registers/houses/import")
                .POST(BodyPublishers.ofByteArray(csv(RegisterTables.houses("TYPE-", "370302", 1))));
        // when
        Api.Answer answer = inspector
                .send(type.isEmpty() ? request : request.header("Content-Type", type))
                .join();
        // then
        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.body().path("status").asInt()).isEqualTo(415);
    }

    @Test
    void gb18030_is_recognised() {
        byte[] table = "房屋编号,区划代码,村社区,地址,排查结果\nGB-1,370302,般阳村,1 号,未排查\n".getBytes(Charset.forName("GB18030"));
        assertThat(counts(takes(inspector, "houses/import", TableFormat.CSV, table)))
                .isEqualTo("true 1 1 0 0 0");
        assertThat(inspector.reads("registers/houses?text=gb-1").text()).contains("般阳村");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | 400 | empty
            a,b                    | 400 | unknown-column
            房屋编号,code             | 400 | column-twice
            '房屋编号;1,2'           | 400 | cell-without-heading
            """)
    void a_file_that_is_no_table_of_the_register_is_refused(String text, int status, String code) {
        Api.Answer answer = takes(inspector, "houses/import", TableFormat.CSV, csv(text.replace(';', '\n')));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().at("/faults/0/code").asText()).isEqualTo(code);
    }

    @Test
    void a_table_that_is_too_long_or_breaks_off_stores_nothing() {
        // given
        byte[] tooLong = csv(RegisterTables.houses("LONG-", "370302", MANY + 1));
        byte[] broken = Workbook.of("""
                <row><c t="inlineStr"><is><t>code</t></is></c></row><row><c><v>1</v></c></row><row><c>""").bytes();
        // when
        Api.Answer refused = takes(inspector, "houses/import", TableFormat.CSV, tooLong);
        // then
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/faults/0/code").asText()).isEqualTo("too-many-rows");
        assertThat(refused.body().at("/faults/0/params/max").asInt()).isEqualTo(MANY);
        assertThat(inspector.reads("registers/houses?text=long-").body().path("items"))
                .isEmpty();
        assertThat(takes(inspector, "houses/import", TableFormat.XLSX, broken).status())
                .isEqualTo(400);
        assertThat(takes(inspector, "houses/import", TableFormat.XLSX, new byte[] {1, 2, 3})
                        .status())
                .isEqualTo(400);
    }

    @Test
    void only_imports_may_be_large() {
        byte[] large = csv(RegisterTables.houses("BIG-", "370302", 1) + "\n".repeat(2 << 20));
        assertThat(takes(inspector, "houses/import?validateOnly=true", TableFormat.CSV, large)
                        .status())
                .isEqualTo(200);
        assertThat(inspector.files("registers/houses", " ".repeat(2 << 20)).status())
                .isEqualTo(413);
    }

    @Test
    void templates_have_the_headings_an_import_takes() {
        for (TableFormat format : TableFormat.values()) {
            byte[] template = export(inspector, "works/import/template." + format.extension(), format);
            assertThat(counts(takes(inspector, "works/import", format, template)))
                    .isEqualTo("true 0 0 0 0 0");
            try (TableReader table = TableReader.of(format, template)) {
                assertThat(table.headings()).contains("危大工程编号", "深度(m)", "专家论证日期");
            }
        }
        assertThat(inspector.reads("registers/works/import/template.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void a_reporter_imports_works_of_own_projects_alone() {
        // given
        Api reporter = new Api(Tokens.reporter("builder", RegisterTables.uscc(21)));
        inspector.files("registers/projects", RegisterTables.project("IMP-1", "370302", RegisterTables.uscc(21)));
        inspector.files("registers/projects", RegisterTables.project("IMP-2", "370302", RegisterTables.uscc(22)));
        // when
        Api.Answer taken = takes(reporter, "works/import", TableFormat.CSV, csv("""
                危大工程编号,施工许可证号,名称,类型,深度(m),状态,计划开始日期
                IMP-W1,IMP-1,基坑,基坑工程,6,进行中,2026-10-01
                IMP-W2,IMP-2,基坑,基坑工程,6,进行中,2026-10-01
                IMP-W3,IMP-3,基坑,基坑工程,6,进行中,2026-10-01
                """));
        // then
        assertThat(faults(taken)).containsExactly("3   out-of-scope", "4 施工许可证号 /project unknown-project");
        assertThat(counts(taken)).isEqualTo("true 3 1 0 0 2");
    }
}
