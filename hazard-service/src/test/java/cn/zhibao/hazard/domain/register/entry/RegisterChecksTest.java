package cn.zhibao.hazard.domain.register.entry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.house.HouseFunnel;
import cn.zhibao.hazard.domain.register.house.HouseRegister;
import cn.zhibao.hazard.domain.register.project.ProjectLimits;
import cn.zhibao.hazard.domain.register.project.ProjectRegister;
import cn.zhibao.hazard.domain.register.work.WorkRegister;
import cn.zhibao.hazard.http.json.StrictJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterChecksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final FilingChecks BASICS = new FilingChecks(
            RegisterFiles.load().regions(),
            new FilingPolicy(Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30)));

    private static final Map<RegisterName, Register> REGISTERS = Stream.of(
                    new EnterpriseRegister(),
                    new ProjectRegister(RegisterFiles.projectLimits()),
                    new WorkRegister(RegisterFiles.workThresholds()),
                    new HouseRegister(),
                    new SupervisorRegister(),
                    new AuthorityRegister())
            .collect(Collectors.toMap(Register::name, register -> register));

    private static final Map<RegisterName, String> SOUND = Map.of(
            RegisterName.ENTERPRISES, """
                    {"uscc":"91350100M000100Y43","name":"第一建筑公司","kind":"CONTRACTOR","region":"370302",
                     "flags":["KEY_ENTERPRISE"]}""",
            RegisterName.PROJECTS, """
                    {"permitNo":"370302202611220101","name":"般阳花园","region":"370302","kind":"BUILDING",
                     "status":"BUILDING","area":301,"cost":300001,"longitude":117.9,"latitude":36.6,
                     "startsOn":"2026-03-01","endsOn":"2027-03-01",
                     "parties":{"builder":{"uscc":"91350100M000100Y43","name":"某置业"}}}""",
            RegisterName.WORKS, """
                    {"code":"W1","project":"370302202611220101","name":"深基坑","kind":"PIT","measures":{"depth":5},
                     "status":"ONGOING","startsOn":"2026-10-01","endsOn":"2026-12-31","planMadeOn":"2026-09-01",
                     "planApprovedOn":"2026-09-10","planReviewedOn":"2026-09-20"}""",
            RegisterName.HOUSES, """
                    {"code":"H1","region":"370302","village":"某村","address":"1 号","storeys":3,"use":"DWELLING",
                     "survey":"SUSPECTED","surveyedOn":"2026-01-01","grade":"D","appraisedOn":"2026-02-01",
                     "outcome":"SEALED","treatedOn":"2026-03-01","struckOffOn":"2026-04-01"}""",
            RegisterName.SUPERVISORS, """
                    {"code":"G1","level":"GRID","name":"第一网格","region":"370302","person":"张三","phone":"13812345678"}""",
            RegisterName.AUTHORITIES, """
                    {"code":"A1","name":"淄川区应急局","region":"370302","line":"EMERGENCY","role":"GENERAL",
                     "parent":"HOUSING-370300","validFrom":"2020-01-01","validTo":"2027-01-01"}""");

    @ParameterizedTest
    @EnumSource
    void a_sound_document_is_kept_as_it_was_said(RegisterName register) throws JsonProcessingException {
        // given
        String said = requireNonNull(SOUND.get(register));
        // when
        Entry entry = requireNonNull(judged(register, said, new Faults()));
        // then
        assertThat(JSON.readTree(JSON.writeValueAsString(entry.document()))).isEqualTo(JSON.readTree(said));
        assertThat(entry.key()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void the_columns_cover_every_document_whole(RegisterName register) {
        Entry entry = requireNonNull(judged(register, requireNonNull(SOUND.get(register)), new Faults()));
        List<String> pointers = requireNonNull(REGISTERS.get(register)).columns().stream()
                .map(Column::pointer)
                .toList();
        assertThat(pointers).doesNotHaveDuplicates().containsAll(leaves("", entry.document()));
    }

    private static List<String> leaves(String pointer, Map<?, ?> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue() instanceof Map<?, ?> nested
                        ? leaves(pointer + "/" + field.getKey(), nested).stream()
                        : Stream.of(pointer + "/" + field.getKey()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENTERPRISES | "uscc":"91350100M000100Y43"       | "uscc":"91350100M000100Y44"       | /uscc                  | bad-uscc
            ENTERPRISES | "name":"第一建筑公司",                 | ''                                | /name                  | required
            ENTERPRISES | "name":"第一建筑公司"                  | "name":" "                        | /name                  | blank
            ENTERPRISES | "kind":"CONTRACTOR",              | ''                                | /kind                  | required
            ENTERPRISES | "CONTRACTOR"                      | "BAKERY"                          | /kind                  | not-a-choice
            ENTERPRISES | "region":"370302"                 | "region":"370399"                 | /region                | unknown-region
            ENTERPRISES | ["KEY_ENTERPRISE"]                | ["KEY_ENTERPRISE","BIG"]          | /flags/1               | not-a-choice
            ENTERPRISES | ["KEY_ENTERPRISE"]                | "KEY_ENTERPRISE"                  | /flags                 | wrong-type
            ENTERPRISES | "name"                            | "colour":"red","name"             | /colour                | unknown-field
            PROJECTS    | "permitNo":"370302202611220101"   | "permitNo":"许可 证"                 | /permitNo              | not-a-permit-number
            PROJECTS    | "area":301                        | "area":-1                         | /area                  | out-of-range
            PROJECTS    | "area":301                        | "area":1e-999999999              | /area                  | too-precise
            PROJECTS    | "area":301                        | "area":1e999999999               | /area                  | out-of-range
            PROJECTS    | "area":301                        | "area":"large"                    | /area                  | wrong-type
            PROJECTS    | "longitude":117.9                 | "longitude":180.1                 | /longitude             | out-of-range
            PROJECTS    | "longitude":117.9,                | ''                                | /latitude              | needs
            PROJECTS    | "endsOn":"2027-03-01"             | "endsOn":"2026-02-28"             | /endsOn                | wrong-order
            PROJECTS    | "endsOn":"2027-03-01"             | "endsOn":"2027-02-29"             | /endsOn                | not-a-day
            PROJECTS    | "91350100M000100Y43"              | "1"                               | /parties/builder/uscc  | bad-uscc
            PROJECTS    | ,"name":"某置业"                     | ''                                | /parties/builder/name  | required
            PROJECTS    | "builder"                         | "baker"                           | /parties/baker         | unknown-field
            PROJECTS    | "status":"BUILDING",              | ''                                | /status                | required
            WORKS       | "project":"370302202611220101",   | ''                                | /project               | required
            WORKS       | {"depth":5}                       | {"depth":-5}                      | /measures/depth        | out-of-range
            WORKS       | {"depth":5}                       | {"width":5}                       | /measures/width        | unknown-field
            WORKS       | "planApprovedOn":"2026-09-10"     | "planApprovedOn":"2026-08-31"     | /planApprovedOn        | wrong-order
            WORKS       | "planReviewedOn":"2026-09-20"     | "planReviewedOn":"2026-09-09"     | /planReviewedOn        | wrong-order
            WORKS       | "planReviewedOn":"2026-09-20"     | "planReviewedOn":"2026-11-27"     | /planReviewedOn        | in-future
            WORKS       | "planMadeOn":"2026-09-01",        | ''                                | /planApprovedOn        | needs
            WORKS       | "endsOn":"2026-12-31"             | "endsOn":"2026-09-30"             | /endsOn                | wrong-order
            WORKS       | "startsOn":"2026-10-01",          | ''                                | /startsOn              | required
            HOUSES      | "code":"H1"                       | "code":"H 1"                      | /code                  | not-a-code
            HOUSES      | "storeys":3                       | "storeys":0                       | /storeys               | out-of-range
            HOUSES      | "storeys":3                       | "storeys":2.5                     | /storeys               | wrong-type
            HOUSES      | "outcome":"SEALED"                | "outcome":"PERMITTED"             | /outcome               | not-for-this-grade
            HOUSES      | "outcome":"SEALED"                | "outcome":"REINFORCED"            | /outcome               | not-for-this-grade
            HOUSES      | "survey":"SUSPECTED"              | "survey":"NO_HAZARD"              | /survey                | not-for-this-grade
            HOUSES      | "surveyedOn":"2026-01-01"         | "surveyedOn":"2026-11-27"         | /surveyedOn            | in-future
            HOUSES      | "struckOffOn":"2026-04-01"        | "struckOffOn":"2026-02-28"        | /struckOffOn           | wrong-order
            HOUSES      | "grade":"D",                      | ''                                | /appraisedOn           | needs
            SUPERVISORS | "person":"张三",                    | ''                                | /person                | required
            SUPERVISORS | "phone":"13812345678"             | "phone":"call me"                 | /phone                 | not-a-phone-number
            SUPERVISORS | "level"                           | "parent":"G1","level"             | /parent                | own-parent
            AUTHORITIES | "line":"EMERGENCY",               | ''                                | /line                  | required
            AUTHORITIES | "validTo":"2027-01-01"            | "validTo":"2019-01-01"            | /validTo               | wrong-order
            """)
    void what_is_wrong_is_named_with_its_pointer(
            RegisterName register, String right, @Nullable String wrong, String pointer, String code) {
        // given
        String sound = requireNonNull(SOUND.get(register));
        assertThat(sound).contains(right);
        Faults faults = new Faults();
        // when
        Entry entry = judged(register, sound.replace(right, wrong == null ? "" : wrong), faults);
        // then
        assertThat(entry).isNull();
        assertThat(faults.list()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void a_house_that_was_not_surveyed_has_no_findings() {
        Faults faults = new Faults();
        judged(
                RegisterName.HOUSES,
                requireNonNull(SOUND.get(RegisterName.HOUSES)).replace("\"SUSPECTED\"", "\"UNSURVEYED\""),
                faults);
        assertThat(faults.list().stream().map(fault -> fault.pointer() + " " + fault.code()))
                .containsExactlyInAnyOrder("/surveyedOn needs", "/grade needs", "/outcome needs");
    }

    @ParameterizedTest
    @CsvSource({
        "2, DWELLING, ''",
        "3, DWELLING, THREE_STOREYS",
        "2, BUSINESS, BUSINESS_USE",
        "2, RENTED, BUSINESS_USE",
        "3, RENTED, 'THREE_STOREYS,BUSINESS_USE'"
    })
    void storeys_and_use_make_a_key_house_said_or_not(int storeys, String use, String flags) {
        Entry house = requireNonNull(judged(RegisterName.HOUSES, """
                {"code":"H2","region":"370302","village":"某村","address":"2 号","storeys":%d,"use":"%s",
                 "survey":"NO_HAZARD"}""".formatted(storeys, use), new Faults()));
        assertThat(String.join(",", house.traits().flags())).isEqualTo(flags);
        assertThat(house.judged()).containsEntry("stage", "SURVEYED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,"planReviewedOn":"2026-09-20" | ''              | [EXPERT_REVIEW]
            "ONGOING"                      | "DONE"          | [ACCEPTANCE]
            {"depth":5}                    | {"depth":4.99}  | -
            {"depth":5}                    | {"depth":2}     | -
            """)
    void what_a_dangerous_work_lacks_is_listed(String right, String instead, String gaps) {
        // given
        String said = requireNonNull(SOUND.get(RegisterName.WORKS)).replaceAll(",\\s+", ",");
        assertThat(said).contains(right);
        // when
        Entry work = requireNonNull(judged(RegisterName.WORKS, said.replace(right, instead), new Faults()));
        // then
        assertThat(String.valueOf(work.judged().getOrDefault("gaps", "-"))).isEqualTo(gaps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            300    | 300001 | BELOW
            301    | 300000 | BELOW
            300.01 | 300000.01 | ABOVE
            300    | -      | BELOW
            301    | -      | -
            -      | -      | -
            """)
    void the_limit_itself_is_below(
            @Nullable BigDecimal area, @Nullable BigDecimal cost, ProjectLimits.@Nullable Side side) {
        assertThat(RegisterFiles.projectLimits().side("370302", LocalDate.of(2026, 1, 1), area, cost))
                .isEqualTo(side);
    }

    @Test
    void the_limit_of_the_own_place_goes_before_that_of_the_nation() {
        ProjectLimits limits =
                ProjectLimits.of(List.of("p;a;c;f;b", ";300;300000;1999-12-01;CN", "37;500;1000000;2025-01-01;SD"));
        BigDecimal area = new BigDecimal(400);
        BigDecimal cost = new BigDecimal(2_000_000);
        assertThat(limits.side("370302", LocalDate.of(2024, 12, 31), area, cost))
                .isEqualTo(ProjectLimits.Side.ABOVE);
        assertThat(limits.side("370302", LocalDate.of(2025, 1, 1), area, cost)).isEqualTo(ProjectLimits.Side.BELOW);
        assertThat(limits.side("430102", LocalDate.of(2025, 1, 1), area, cost)).isEqualTo(ProjectLimits.Side.ABOVE);
    }

    @Test
    void shares_are_rounded_half_up_and_absent_where_there_is_no_whole() {
        HouseFunnel.Rates rates = new HouseFunnel(7_314_700, 7_314_700, 73_233, 53_006, 0, 0, 0, 0).rates();
        assertThat(rates.suspected()).isEqualTo("1.00");
        assertThat(rates.appraised()).isEqualTo("72.38");
        assertThat(rates.dangerous()).isEqualTo("0.00");
        assertThat(rates.treated()).isNull();
        assertThat(new HouseFunnel(200, 1, 0, 0, 0, 0, 0, 0).rates().surveyed()).isEqualTo("0.50");
        assertThat(new HouseFunnel(800, 1, 0, 0, 0, 0, 0, 0).rates().surveyed()).isEqualTo("0.13");
    }

    private static @Nullable Entry judged(RegisterName register, String document, Faults faults) {
        return requireNonNull(REGISTERS.get(register))
                .judge(
                        StrictJson.read(document.getBytes(StandardCharsets.UTF_8), faults),
                        new EntryChecks(BASICS, faults, NOW));
    }
}
