package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.domain.register.project.ProjectRegister.Kind;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.RegisterApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sector of a case is what the register of projects says of its works, else what was filed. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SectorIT {

    private final Clock clock;
    private final Api city = new Api(Tokens.of("nanning", "450100", "inspector"));

    SectorIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void the_kinds_of_the_register_are_the_sectors() {
        // given
        List<Kind> kinds = List.of(Kind.values());
        // when, then
        for (int i = 0; i < kinds.size(); i++) {
            String permitNo = "45010220260101%04d".formatted(100 + i);
            enter(permitNo, kinds.get(i));
            assertThat(sector("accidents", filed("accidents", permitNo, null)))
                    .isEqualTo(kinds.get(i).name());
        }
        assertThat(kinds)
                .extracting(Kind::name)
                .containsExactly(Stream.of(Sector.values()).map(Sector::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accidents", "hazards"})
    void the_register_goes_before_what_was_filed_and_that_counts_where_it_knows_nothing(String cases) {
        // given
        String gas = cases.equals("hazards") ? "450103202601010101" : "450103202601010201";
        String unknown = "450103202601019901";
        enter(gas, Kind.GAS);
        // when, then
        assertThat(sector(cases, filed(cases, gas, null))).isEqualTo("GAS");
        assertThat(sector(cases, filed(cases, gas, "BUILDING"))).isEqualTo("GAS");
        assertThat(sector(cases, filed(cases, gas, "GAS"))).isEqualTo("GAS");
        assertThat(sector(cases, filed(cases, unknown, "HEAT"))).isEqualTo("HEAT");
        assertThat(sector(cases, filed(cases, unknown, null))).isEmpty();
        assertThat(sector(cases, filed(cases, null, "DECORATION"))).isEqualTo("DECORATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accidents", "hazards"})
    void an_entry_that_changes_or_ends_is_noticed_though_the_site_is_known(String cases) {
        // given
        String permitNo = cases.equals("hazards") ? "450105202601010101" : "450105202601010201";
        Api.Answer entry = enter(permitNo, Kind.BUILDING);
        assertThat(sector(cases, filed(cases, permitNo, null))).isEqualTo("BUILDING");
        assertThat(sector(cases, filed(cases, permitNo, null))).isEqualTo("BUILDING");
        // when
        String path = "registers/projects/" + entry.field("entryId");
        Api.Answer changed = RegisterApi.put(city, path, project(permitNo, Kind.MUNICIPAL), etag(path));
        // then
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(sector(cases, filed(cases, permitNo, null))).isEqualTo("MUNICIPAL");
        // when
        Api.Answer ended = RegisterApi.delete(city, path, etag(path));
        // then
        assertThat(ended.status()).as(ended.text()).isBetween(200, 204);
        assertThat(sector(cases, filed(cases, permitNo, null))).isEmpty();
    }

    private String etag(String path) {
        return city.reads(path).whole().headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void cases_that_arrive_together_each_get_their_own_and_the_same_sent_twice_is_one() {
        // given
        List<Kind> kinds = List.of(Kind.values());
        List<String> permits = IntStream.range(0, kinds.size())
                .mapToObj("45010720260101%04d"::formatted)
                .toList();
        IntStream.range(1, permits.size()).forEach(i -> enter(permits.get(i), kinds.get(i)));
        List<String> documents = IntStream.range(0, 70)
                .mapToObj(i -> document("accidents", permits.get(i % permits.size()), null, i))
                .toList();
        // when: each of them twice
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, 140)
                .mapToObj(i -> city.filing("accidents", documents.get(i / 2), "sectors-" + i / 2))
                .toList();
        // then
        for (int i = 0; i < sent.size(); i++) {
            Api.Answer receipt = sent.get(i).join();
            int kind = i / 2 % permits.size();
            assertThat(receipt.status()).as(receipt.text()).isIn(200, 201);
            assertThat(receipt.field("accidentId"))
                    .isEqualTo(sent.get(i / 2 * 2).join().field("accidentId"));
            assertThat(sector("accidents", receipt.field("accidentId")))
                    .isEqualTo(kind == 0 ? "" : kinds.get(kind).name());
        }
    }

    @Test
    void a_continued_report_that_names_the_works_brings_their_sector_and_other_works_another() {
        // given
        String heat = "450108202601010101";
        enter(heat, Kind.HEAT);
        String accident = filed("accidents", null, "BUILDING");
        assertThat(sector("accidents", accident)).isEqualTo("BUILDING");
        // when, then
        supplement(accident, "{\"project\":{\"name\":\"供热管网\"}}");
        assertThat(sector("accidents", accident)).isEqualTo("BUILDING");
        supplement(accident, "{\"project\":{\"permitNo\":\"%s\"}}".formatted(heat));
        assertThat(sector("accidents", accident)).isEqualTo("HEAT");
        supplement(accident, "{\"project\":{\"sector\":\"GAS\"},\"measures\":\"已关阀\"}");
        assertThat(sector("accidents", accident)).isEqualTo("HEAT");
        supplement(accident, "{\"project\":{\"permitNo\":\"450108202601019901\"}}");
        assertThat(sector("accidents", accident)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accidents", "hazards"})
    void a_word_that_is_no_sector_is_named(String cases) {
        Api.Answer refused = city.files(cases, document(cases, null, "SPACE", 0));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.body().at("/faults/0/pointer").asText()).isEqualTo("/project/sector");
        assertThat(refused.body().at("/faults/0/code").asText()).isEqualTo("not-a-choice");
    }

    private Api.Answer enter(String permitNo, Kind kind) {
        Api.Answer entered = city.files("registers/projects", project(permitNo, kind));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        return entered;
    }

    private static String project(String permitNo, Kind kind) {
        return """
                {"permitNo":"%s","name":"滨江苑","region":"450102","kind":"%s","status":"BUILDING"}""".formatted(permitNo, kind);
    }

    private void supplement(String accident, String document) {
        Api.Answer added = city.files("accidents/" + accident + "/supplements", document);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private String filed(String cases, @Nullable String permitNo, @Nullable String sector) {
        Api.Answer receipt = city.files(cases, document(cases, permitNo, sector, 0));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt.field(cases.equals("hazards") ? "hazardId" : "accidentId");
    }

    private String document(String cases, @Nullable String permitNo, @Nullable String sector, int number) {
        String project = (permitNo == null ? "" : ",\"permitNo\":\"" + permitNo + "\"")
                + (sector == null ? "" : ",\"sector\":\"" + sector + "\"");
        String at = clock.instant().minusSeconds(600).toString();
        return cases.equals("hazards") ? """
                {"region":"450102","source":"INSPECTION","foundAt":"%s","project":{"name":"滨江苑"%s},
                 "description":"第 %d 处临边缺失"}""".formatted(at, project, number) : """
                {"region":"450102","occurredAt":"%s","project":{"name":"滨江苑"%s},"course":"第 %d 起坍塌"}""".formatted(at, project, number);
    }

    private String sector(String cases, String id) {
        return city.reads(cases + "/" + id).body().at("/project/sector").asText();
    }
}
