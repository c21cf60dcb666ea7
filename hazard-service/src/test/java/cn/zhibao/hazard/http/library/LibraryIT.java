package cn.zhibao.hazard.http.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.RegisterApi;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The library of published accidents: who keeps what, how it is found, and whom its lessons concern. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LibraryIT {

    private final MovableClock clock;
    private final Api leader = new Api(Tokens.of("library-leader", "370300", "duty-leader"));
    private final Api admin = new Api(Tokens.of("library-admin", "370000", "admin"));
    private final Api stranger = new Api(Tokens.of("library-stranger", "430000", "admin"));
    private final Api reporter = new Api(Tokens.reporter("library-reporter", Documents.BUILDER));

    LibraryIT(MovableClock clock) {
        this.clock = clock;
    }

    /** A case that no other test has: its mark is new. */
    private static String document(String region, String day, String more) {
        return """
                {"region":"%s","day":"%s","mark":"%s","type":"10","deaths":3,"happened":"脚手架坍塌","source":"调查报告"%s}""".formatted(region, day, UUID.randomUUID().toString().substring(0, 18), more);
    }

    private Api.Answer adds(String region, String day, String more) {
        Api.Answer added = leader.files("case-library", document(region, day, more));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added;
    }

    private static String lesson(String text, String more) {
        return ",\"lessons\":[{\"text\":\"" + text + "\"" + more + "}]";
    }

    private static Api.Answer put(Api who, Api.Answer read, String document, @Nullable String ifMatch) {
        return RegisterApi.put(who, "case-library/" + read.field("caseId"), document, ifMatch);
    }

    private static Api.Answer delete(Api who, Api.Answer read, @Nullable String ifMatch) {
        return RegisterApi.delete(who, "case-library/" + read.field("caseId"), ifMatch);
    }

    private static List<String> ids(Api.Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return list.body().path("items").findValuesAsText("caseId");
    }

    @Test
    void a_case_of_another_province_is_kept_by_the_region_of_who_enters_it_and_read_by_everybody() {
        // when
        Api.Answer added =
                adds("430112", "2019-04-29", lesson("先撤人", ",\"criteria\":[\"C24-08-4\"],\"toCheck\":\"查\""));
        // then
        assertThat(added.field("name")).startsWith("长沙市望城区“4·29”（");
        assertThat(added.field("keeper")).isEqualTo("370300");
        assertThat(added.field("grade")).isEqualTo("LARGER");
        assertThat(added.body().at("/mayChange").asBoolean()).isTrue();
        assertThat(added.field("changedBy")).isNotEmpty();
        assertThat(added.whole().headers().firstValue("ETag")).contains("\"1\"");
        for (Api anybody : List.of(stranger, reporter, new Api(Tokens.of("no-region", "", "policy-editor")))) {
            JsonNode read =
                    anybody.reads("case-library/" + added.field("caseId")).body();
            assertThat(read.path("name").asText()).isEqualTo(added.field("name"));
            assertThat(read.at("/lessons/0/text").asText()).isEqualTo("先撤人");
            assertThat(read.path("mayChange").asBoolean()).isFalse();
            assertThat(read.has("changedBy")).isFalse();
        }
    }

    @Test
    void every_change_is_a_version_and_the_end_is_one_too() {
        // given
        Api.Answer added = adds("430112", "2018-05-01", lesson("一", ""));
        String mended = document("430112", "2018-05-02", lesson("二", ",\"works\":[\"CRANE\",\"HOIST\"]"));
        // when
        Api.Answer changed = put(admin, added, mended, "\"1\"");
        Api.Answer ended = delete(leader, added, "\"2\"");
        // then
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().path("version").asInt()).isEqualTo(2);
        assertThat(changed.field("keeper")).isEqualTo("370300");
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ended.field("change")).isEqualTo("ENDED");
        assertThat(ended.body().path("mayChange").asBoolean()).isFalse();
        String one = "case-library/" + added.field("caseId");
        assertThat(stranger.reads(one).field("change")).isEqualTo("ENDED");
        JsonNode versions = stranger.reads(one + "/history").body().path("items");
        assertThat(versions.findValuesAsText("change")).containsExactly("ENDED", "CHANGED", "ADDED");
        assertThat(versions.findValuesAsText("day")).containsExactly("2018-05-02", "2018-05-02", "2018-05-01");
        assertThat(versions.at("/0/lessons/0/works")).hasSize(2);
        assertThat(versions.at("/2/lessons/0/text").asText()).isEqualTo("一");
        assertThat(ids(reporter.reads("case-library?day=05-02&region=430112"))).doesNotContain(added.field("caseId"));
        assertThat(ids(reporter.reads("case-library?day=05-02&region=430112&ended=true")))
                .contains(added.field("caseId"));
        assertThat(put(leader, added, mended, "\"3\"").field("code")).isEqualTo("ended");
    }

    @Test
    void a_case_changes_only_as_it_was_read_and_by_who_keeps_it() {
        // given
        Api.Answer added = adds("370302", "2018-06-01", "");
        String mended = document("370302", "2018-06-01", "");
        // then
        assertThat(put(leader, added, mended, null).status()).isEqualTo(428);
        assertThat(put(leader, added, mended, "\"7\"").field("code")).isEqualTo("stale");
        assertThat(put(stranger, added, mended, "\"1\"").field("code")).isEqualTo("out-of-scope");
        assertThat(delete(stranger, added, "\"1\"").field("code")).isEqualTo("out-of-scope");
        Api county = new Api(Tokens.of("library-county", "370302", "duty-leader"));
        assertThat(delete(county, added, "\"1\"").field("code")).isEqualTo("out-of-scope");
        Api inspector = new Api(Tokens.of("library-inspector", "370300", "inspector"));
        assertThat(inspector.files("case-library", mended).status()).isEqualTo(403);
        assertThat(put(leader, added, "{}", "\"1\"").status()).isEqualTo(422);
        assertThat(leader.reads("case-library/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(leader.reads("case-library/" + UUID.randomUUID() + "/history")
                        .status())
                .isEqualTo(404);
    }

    @RepeatedTest(20)
    void the_same_document_under_the_same_key_is_one_case_and_another_one_is_refused() {
        // given
        String key = UUID.randomUUID().toString();
        String document = document("370302", "2018-07-01", "");
        // when
        List<Api.Answer> answers =
                IntStream.range(0, 5).mapToObj(_ -> leader.filing("case-library", document, key)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.field("caseId"))
                .containsOnly(answers.getFirst().field("caseId"));
        assertThat(leader.files("case-library", document("370302", "2018-07-01", ""), key)
                        .field("code"))
                .isEqualTo("idempotency-key-taken");
    }

    @Test
    void two_on_one_place_and_day_need_a_mark_even_when_both_come_at_once() {
        // given
        String plain = """
                {"region":"370705","day":"2003-08-17","type":"10","deaths":0,"happened":"h","source":"s"}""";
        // when
        List<Api.Answer> both = List.of(
                        leader.filing("case-library", plain, UUID.randomUUID().toString()),
                        admin.filing("case-library", plain, UUID.randomUUID().toString()))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // then
        assertThat(both).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 422);
        Api.Answer first =
                both.stream().filter(a -> a.status() == 201).findFirst().orElseThrow();
        Api.Answer second =
                both.stream().filter(a -> a.status() == 422).findFirst().orElseThrow();
        assertThat(second.body().at("/faults/0/pointer").asText()).isEqualTo("/mark");
        assertThat(second.body().at("/faults/0/params/caseId").asText()).isEqualTo(first.field("caseId"));
        assertThat(leader.files("case-library", plain.replace("\"type\"", "\"mark\":\"二\",\"type\""))
                        .field("name"))
                .isEqualTo("潍坊市奎文区“8·17”（二）");
        assertThat(delete(admin, first, "\"1\"").status()).isEqualTo(200);
        assertThat(leader.files("case-library", plain).status()).isEqualTo(201);
    }

    @Test
    void an_accident_of_the_ledger_is_named_by_who_may_see_it() {
        // given
        Api inspector = new Api(Tokens.of("library-filer", "430000", "inspector"));
        String accident = inspector
                .files("accidents", Documents.accident(clock.instant()))
                .field("accidentId");
        String named = ",\"accidentId\":\"" + accident + "\"";
        // then
        Api.Answer unseen = leader.files("case-library", document("430102", "2018-08-01", named));
        assertThat(unseen.body().at("/faults/0/code").asText()).isEqualTo("unknown-accident");
        Api.Answer seen = stranger.files("case-library", document("430102", "2018-08-01", named));
        assertThat(seen.field("accidentId")).isEqualTo(accident);
        // whoever changes the rest of it need not see the accident
        Api country = new Api(Tokens.of("library-country", "000000", "admin"));
        assertThat(put(country, seen, document("430102", "2018-08-02", named), "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_case_is_found_by_place_day_and_words_the_latest_accident_first() {
        // given
        String word = "独词" + UUID.randomUUID().toString().substring(0, 6);
        String more = ",\"causes\":\"" + word + "\"";
        String older = adds("450105", "2009-02-17", more).field("caseId");
        String newer = adds("450100", "2019-02-17", more).field("caseId");
        String elsewhere = adds("450200", "2015-02-18", more).field("caseId");
        String mine = "case-library?text=" + word;
        // then
        assertThat(ids(reporter.reads(mine))).containsExactly(newer, elsewhere, older);
        assertThat(ids(reporter.reads(mine + "&region=450100"))).containsExactly(newer, older);
        assertThat(ids(reporter.reads(mine + "&day=02-17"))).containsExactly(newer, older);
        assertThat(ids(reporter.reads(mine + "&day=02-29"))).isEmpty();
        assertThat(ids(reporter.reads("case-library?region=450105&text=%E2%80%9C2.17")))
                .contains(older);
        Api.Answer first = reporter.reads(mine + "&limit=2");
        assertThat(ids(first)).containsExactly(newer, elsewhere);
        assertThat(ids(reporter.reads(mine + "&limit=2&cursor=" + first.field("next"))))
                .containsExactly(older);
    }

    @Test
    void a_window_of_anniversaries_goes_over_new_year_and_holds_the_leap_day_on_the_28th() {
        // given
        String word = "纪念" + UUID.randomUUID().toString().substring(0, 6);
        String more = ",\"causes\":\"" + word + "\"";
        String eve = adds("450300", "2011-12-31", more).field("caseId");
        String tenth = adds("450300", "2012-01-03", more).field("caseId");
        String leap = adds("450300", "2016-02-29", more).field("caseId");
        String mine = "case-library?text=" + word;
        // then
        assertThat(ids(reporter.reads(mine + "&around=2026-12-29&days=5"))).containsExactly(tenth, eve);
        assertThat(ids(reporter.reads(mine + "&around=2026-12-29&days=4"))).containsExactly(eve);
        assertThat(ids(reporter.reads(mine + "&around=2027-02-22&days=6"))).containsExactly(leap);
        assertThat(ids(reporter.reads(mine + "&around=2028-02-22&days=6"))).isEmpty();
        assertThat(ids(reporter.reads(mine + "&around=2028-02-22"))).containsExactly(leap);
        assertThat(ids(reporter.reads(mine + "&around=today&days=366"))).containsExactly(leap, tenth, eve);
    }

    @Test
    void lessons_that_concern_a_criterion_a_type_or_works_are_found_and_marked() {
        // given
        String word = "关联" + UUID.randomUUID().toString().substring(0, 6);
        String more = ",\"causes\":\"" + word + "\"";
        String lessons = """
                ,"lessons":[{"text":"一","criteria":["C24-08-4"],"works":["CRANE"]},{"text":"二","types":["04"]},{"text":"三"}]""";
        String whole = adds("450300", "2013-03-03", more + lessons).field("caseId");
        String bare = adds("450300", "2013-03-04", more).field("caseId");
        String mine = "case-library?text=" + word;
        // then
        assertThat(ids(reporter.reads(mine + "&criterion=C24-08-4"))).containsExactly(whole);
        assertThat(concerned(reporter.reads(mine + "&criterion=C24-08-4"))).containsExactly("true", "false", "false");
        assertThat(ids(reporter.reads(mine + "&work=CRANE"))).containsExactly(whole);
        assertThat(ids(reporter.reads(mine + "&work=HOIST"))).isEmpty();
        // under the code of the table of 2025 as well as under that of 1986
        assertThat(ids(reporter.reads(mine + "&type=P25-12"))).containsExactly(bare, whole);
        assertThat(concerned(reporter.reads(mine + "&type=10"))).containsExactly("true", "false", "true");
        assertThat(concerned(reporter.reads(mine + "&type=P25-05"))).containsExactly("false", "true", "false");
        assertThat(concerned(reporter.reads(mine))).isEmpty();
    }

    private static List<String> concerned(Api.Answer list) {
        return list.body().path("items").findValuesAsText("concerned");
    }

    @Test
    void every_parameter_and_every_field_that_is_wrong_is_named_at_once() {
        Api.Answer list = reporter.reads(
                "case-library?day=4-29&around=soon&days=0&region=x&text=1&work=X&ended=no&limit=0&cursor=1");
        assertThat(list.status()).isEqualTo(400);
        assertThat(list.body().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "?day", "?around", "?days", "?region", "?text", "?work", "?ended", "?limit", "?cursor");
        assertThat(reporter.reads("case-library?day=04-29&around=today")
                        .body()
                        .at("/faults/0/pointer")
                        .asText())
                .isEqualTo("?day");
        String wrong = """
                {"region":"370302","day":"2018-13-01","grade":"BAD","deaths":"3","happened":"h","source":"s","colour":"red",
                 "accidentId":"019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21",
                 "lessons":[7,{"text":"t","works":["BAD"],"criteria":["C1"],"more":1}]}""";
        assertThat(leader.files("case-library", wrong).body().path("faults").findValuesAsText("pointer"))
                .contains(
                        "/day",
                        "/grade",
                        "/deaths",
                        "/type",
                        "/colour",
                        "/accidentId",
                        "/lessons/0",
                        "/lessons/1/works/0",
                        "/lessons/1/criteria/0",
                        "/lessons/1/more");
    }
}
