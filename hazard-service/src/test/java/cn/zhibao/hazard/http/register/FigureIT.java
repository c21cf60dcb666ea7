package cn.zhibao.hazard.http.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterTables;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FigureIT {

    private final Api yantai = new Api(Tokens.of("yantai", "370600", "inspector"));

    @Test
    void counts_roll_up_from_county_to_city() {
        // given
        String uscc = RegisterTables.uscc(30);
        yantai.files("registers/enterprises", RegisterTables.enterprise(uscc, "370602"));
        yantai.files("registers/projects", RegisterTables.project("COUNT-1", "370602", uscc));
        yantai.files(
                "registers/projects",
                RegisterTables.project("COUNT-2", "370611", uscc).replace("MUNICIPAL", "GAS"));
        yantai.files(
                "registers/projects",
                RegisterTables.project("COUNT-3", "370611", uscc).replace("\"BUILDING\"", "\"STOPPED\""));
        yantai.files(
                "registers/works",
                RegisterTables.work("COUNT-W", "COUNT-1", "2026-10-01").replace("PLANNED", "ONGOING"));
        // when
        JsonNode counts = yantai.reads("registers/counts").body();
        JsonNode province = new Api(Tokens.of("province", "370000", "auditor"))
                .reads("registers/counts")
                .body();
        // then
        assertThat(counts.path("region").asText()).isEqualTo("370600");
        JsonNode total = counts.path("total");
        assertThat(total.path("projects").asInt()).isEqualTo(3);
        assertThat(total.path("projectsBuilding").asInt()).isEqualTo(2);
        assertThat(total.path("projectsStopped").asInt()).isEqualTo(1);
        assertThat(total.path("municipalBuilding").asInt()).isEqualTo(1);
        assertThat(total.path("gasBuilding").asInt()).isEqualTo(1);
        assertThat(total.path("aboveLimitBuilding").asInt()).isEqualTo(2);
        assertThat(total.path("buildingsBuilding").asInt()).isEqualTo(6);
        assertThat(total.path("liftingMachinesBuilding").asInt()).isEqualTo(4);
        assertThat(total.path("overScaleOngoing").asInt()).isEqualTo(1);
        assertThat(total.path("outOfProvinceEnterprises").asInt()).isEqualTo(1);
        assertThat(counts.at("/regions/370611/projects").asInt()).isEqualTo(2);
        assertThat(province.at("/regions/370600")).isEqualTo(total);
        assertThat(yantai.reads("registers/counts?region=370202")
                        .body()
                        .at("/total/projects")
                        .asInt())
                .isZero();
    }

    @Test
    void the_funnel_of_houses_and_the_villages_that_are_not_surveyed() {
        // given
        Api jining = new Api(Tokens.of("jining", "370800", "inspector"));
        String suspected = "\"survey\":\"SUSPECTED\",\"surveyedOn\":\"2026-01-01\"";
        List<String> houses = List.of(
                "\"survey\":\"UNSURVEYED\"",
                "\"survey\":\"NO_HAZARD\"",
                suspected,
                suspected + ",\"grade\":\"B\",\"struckOffOn\":\"2026-05-01\"",
                suspected + ",\"grade\":\"C\",\"outcome\":\"REINFORCED\",\"treatedOn\":\"2026-05-01\"",
                suspected + ",\"grade\":\"D\"");
        for (int i = 0; i < houses.size(); i++) {
            Api.Answer added = jining.files(
                    "registers/houses", RegisterTables.house("FUN-" + i, "370811", "第 " + i / 2 + " 村", houses.get(i)));
            assertThat(added.status()).as(added.text()).isEqualTo(201);
        }
        // when
        JsonNode funnel = jining.reads("registers/houses/funnel").body();
        // then
        assertThat(List.of("total", "surveyed", "suspected", "appraised", "gradeC", "gradeD", "treated", "struckOff"))
                .extracting(name -> funnel.path(name).asInt())
                .containsExactly(6, 5, 4, 3, 1, 1, 1, 1);
        assertThat(funnel.at("/rates/surveyed").asText()).isEqualTo("83.33");
        assertThat(funnel.at("/rates/treated").asText()).isEqualTo("50.0");
        assertThat(jining.reads("registers/houses/funnel?region=370812").body().path("rates"))
                .isEmpty();
        // and
        List<String> villages = new ArrayList<>();
        Api.Answer page = jining.reads("registers/houses/coverage?limit=2");
        page.body().path("items").forEach(item -> villages.add(village(item)));
        page = jining.reads("registers/houses/coverage?limit=2&cursor=" + page.field("next"));
        page.body().path("items").forEach(item -> villages.add(village(item)));
        assertThat(villages).containsExactly("第 0 村 2 1", "第 1 村 2 0", "第 2 村 2 0");
        assertThat(page.body().has("next")).isFalse();
    }

    private static String village(JsonNode item) {
        return item.path("village").asText() + " " + item.path("total") + " " + item.path("unsurveyed");
    }

    @Test
    void every_place_has_a_housing_authority_and_others_where_they_are_entered() {
        // given
        Api weihai = new Api(Tokens.of("weihai", "371000", "inspector"));
        String authority = """
                {"code":"%s","name":"%s","region":"%s","line":"%s","role":"INDUSTRY","validFrom":"%s","validTo":"%s"}""";
        weihai.files(
                "registers/authorities",
                authority.formatted("WH-F", "威海市消防", "371000", "FIRE", "2020-01-01", "2099-01-01"));
        weihai.files(
                "registers/authorities",
                authority.formatted("WH-H1", "旧局", "371002", "HOUSING", "2010-01-01", "2019-12-31"));
        weihai.files(
                "registers/authorities",
                authority.formatted("WH-H2", "新局", "371002", "HOUSING", "2020-01-01", "2099-01-01"));
        String competent = "registers/authorities/competent?region=371002";
        // when, then
        assertThat(weihai.reads(competent).field("code")).isEqualTo("WH-H2");
        assertThat(weihai.reads(competent + "&on=2019-12-31").field("code")).isEqualTo("WH-H1");
        assertThat(weihai.reads(competent + "&on=2009-12-31").field("code")).isEqualTo("HOUSING-371002");
        assertThat(weihai.reads(competent + "&line=FIRE").field("code")).isEqualTo("WH-F");
        assertThat(weihai.reads(competent + "&line=MARKET").status()).isEqualTo(404);
        Api.Answer zone = weihai.reads("registers/authorities/competent?region=3703Z1");
        assertThat(zone.field("code")).isEqualTo("HOUSING-3703Z1");
        assertThat(zone.field("name")).startsWith("淄博高新区");
        assertThat(zone.body().path("implied").asBoolean()).isTrue();
        assertThat(weihai.reads("registers/authorities/competent?region=370399").status())
                .isEqualTo(404);
    }
}
