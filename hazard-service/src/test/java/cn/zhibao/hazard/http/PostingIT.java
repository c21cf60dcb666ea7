package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.domain.posting.Term;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.RegisterTables;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Postings of resident inspectors: who sends whom where, for how long, and what they find there. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PostingIT {

    private static final String ZAOZHUANG = "HOUSING-370400";

    private final MovableClock clock;
    private final Api leader = new Api(Tokens.of("posting-leader", "370400", "duty-leader"));
    private final Api place = new Api(Tokens.of("posting-place", "370302", "duty-officer"));
    private final Api stranger = new Api(Tokens.of("posting-stranger", "370200", "duty-leader"));

    PostingIT(MovableClock clock) {
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Regions.CHINA);
    }

    private static String somebody() {
        return "resident-" + UUID.randomUUID();
    }

    private Api.Answer posts(String inspector, String region) {
        return leader.files("postings", Documents.posting(inspector, ZAOZHUANG, in(region), today()));
    }

    private static String in(String region) {
        return "{\"region\":\"" + region + "\"}";
    }

    private static Api inspector(String account) {
        return new Api(Tokens.of(account, "370400", "inspector"));
    }

    @Test
    void a_posting_lasts_two_years_unless_something_else_is_said() {
        Api.Answer posted = posts(somebody(), "370302");
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(posted.field("to")).isEqualTo(Term.latest(today()).toString());
        assertThat(posted.field("state")).isEqualTo("CURRENT");
        assertThat(posted.field("authorityName")).isNotEmpty();
        assertThat(posted.body().at("/place/region").asText()).isEqualTo("370302");
        assertThat(leader.reads("postings/" + posted.field("postingId")).body()).isEqualTo(posted.body());
    }

    @Test
    void the_same_document_under_the_same_key_is_one_posting_and_another_one_is_refused() {
        // given
        String key = UUID.randomUUID().toString();
        String document = Documents.posting(somebody(), ZAOZHUANG, in("370302"), today());
        // when
        List<Api.Answer> answers =
                IntStream.range(0, 5).mapToObj(_ -> leader.filing("postings", document, key)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.field("postingId"))
                .containsOnly(answers.getFirst().field("postingId"));
        String other = Documents.posting(somebody(), ZAOZHUANG, in("370302"), today());
        assertThat(leader.files("postings", other, key).field("code")).isEqualTo("idempotency-key-taken");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        // given
        String who = somebody();
        posts(who, "370302");
        String wrong = """
                {"inspector":"%s","displayName":"李明","authority":"%s","place":{"region":"370302"},"from":"%s",
                 "to":"2099-01-01","colour":"red"}""".formatted(who, ZAOZHUANG, today().plusDays(1));
        // when
        Api.Answer answer = leader.files("postings", wrong);
        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("faults").findValuesAsText("code"))
                .containsExactlyInAnyOrder("required", "term-too-long", "unknown-field", "overlapping");
    }

    @Test
    void one_person_is_posted_at_one_place_once_at_a_time_even_when_two_post_him_together() {
        // given
        String who = somebody();
        String document = Documents.posting(who, ZAOZHUANG, in("370302"), today());
        // when
        List<Integer> statuses = List.of(
                        leader.filing("postings", document, UUID.randomUUID().toString()),
                        leader.filing("postings", document, UUID.randomUUID().toString()))
                .stream()
                .map(answer -> answer.join().status())
                .toList();
        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 422);
        assertThat(posts(who, "370303").status()).isEqualTo(201);
    }

    @Test
    void a_project_or_house_must_be_in_the_registers() {
        // given
        String permitNo =
                "3703022026" + "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 99_999_999));
        Api keeper = new Api(Tokens.of("posting-keeper", "370302", "admin"));
        String at = "{\"permitNo\":\"" + permitNo + "\"}";
        String who = somebody();
        // when
        Api.Answer unknown = leader.files("postings", Documents.posting(who, ZAOZHUANG, at, today()));
        Api.Answer house = leader.files("postings", Documents.posting(who, ZAOZHUANG, "{\"house\":\"none\"}", today()));
        assertThat(keeper.files("registers/projects", RegisterTables.project(permitNo, "370302", Documents.BUILDER))
                        .status())
                .isEqualTo(201);
        Api.Answer known = leader.files("postings", Documents.posting(who, ZAOZHUANG, at, today()));
        // then
        assertThat(unknown.body().at("/faults/0/code").asText()).isEqualTo("unknown-project");
        assertThat(house.body().at("/faults/0/code").asText()).isEqualTo("unknown-house");
        assertThat(known.status()).as(known.text()).isEqualTo(201);
        assertThat(known.body().at("/place/region").asText()).isEqualTo("370302");
        JsonNode finding = found(who, "370302", "\"project\":{\"permitNo\":\"" + permitNo + "\"},");
        assertThat(finding.path("posting").asText()).isEqualTo(known.field("postingId"));
    }

    @Test
    void only_the_sending_authority_keeps_a_posting_and_outside_of_both_regions_it_does_not_exist() {
        // given
        String posting = "postings/" + posts(somebody(), "370302").field("postingId");
        Api leaderThere = new Api(Tokens.of("leader-there", "370302", "duty-leader"));
        // then
        assertThat(leaderThere
                        .files("postings", Documents.posting("x", ZAOZHUANG, in("370302"), today()))
                        .status())
                .isEqualTo(403);
        assertThat(leaderThere.files(posting + "/end", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(leaderThere.files(posting + "/renewal", "{}").status()).isEqualTo(403);
        assertThat(stranger.reads(posting).status()).isEqualTo(404);
        assertThat(stranger.files(posting + "/end", "{\"reason\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(stranger.files(posting + "/renewal", "{}").status()).isEqualTo(404);
        // the place sees who is posted there, by his certificate
        assertThat(place.reads(posting).status()).isEqualTo(200);
        Api principal = new Api(Tokens.of("principal", "370302", "principal"));
        assertThat(principal.reads(posting).body().has("displayName")).isFalse();
        assertThat(leader.reads(posting).field("displayName")).isEqualTo("李明");
    }

    @Test
    void an_inspector_reads_his_own_postings_alone() {
        // given
        String who = somebody();
        String own = posts(who, "370302").field("postingId");
        String other = posts(somebody(), "370302").field("postingId");
        // then
        assertThat(ids(inspector(who).reads("postings"))).containsExactly(own);
        assertThat(inspector(who).reads("postings/" + own).field("displayName")).isEqualTo("李明");
        assertThat(inspector(who).reads("postings/" + other).status()).isEqualTo(404);
        assertThat(ids(leader.reads("postings?inspector=" + who))).containsExactly(own);
    }

    @Test
    void lists_are_filtered_and_read_page_by_page() {
        // given
        String who = somebody();
        String zichuan = posts(who, "370302").field("postingId");
        String zhangdian = posts(who, "370303").field("postingId");
        String until = today().plusDays(20).toString();
        String soon = leader.files(
                        "postings",
                        Documents.posting(who, ZAOZHUANG, in("370200"), today())
                                .replaceFirst("}$", ",\"to\":\"" + until + "\"}"))
                .field("postingId");
        String next = leader.files("postings", Documents.posting(who, ZAOZHUANG, in("370100"), today().plusDays(30)))
                .field("postingId");
        String mine = "postings?inspector=" + who;
        // then
        assertThat(ids(leader.reads(mine))).containsExactly(next, soon, zhangdian, zichuan);
        assertThat(ids(leader.reads(mine + "&region=370300"))).containsExactly(zhangdian, zichuan);
        assertThat(ids(leader.reads(mine + "&state=PLANNED"))).containsExactly(next);
        assertThat(ids(leader.reads(mine + "&endingWithin=30"))).containsExactly(soon);
        assertThat(ids(leader.reads(mine + "&endingWithin=19"))).isEmpty();
        Api.Answer first = leader.reads(mine + "&limit=3");
        assertThat(ids(leader.reads(mine + "&limit=3&cursor=" + first.field("next"))))
                .containsExactly(zichuan);
        assertThat(leader.reads("postings?endingWithin=0&state=SOME").body().path("faults"))
                .hasSize(2);
    }

    @Test
    void an_early_end_says_why_and_a_posting_that_has_ended_changes_no_more() {
        // given
        String who = somebody();
        String posting = "postings/" + posts(who, "370302").field("postingId");
        assertThat(leader.files(posting + "/end", "{}").status()).isEqualTo(422);
        String key = UUID.randomUUID().toString();
        // when
        Api.Answer ended = leader.files(posting + "/end", "{\"reason\":\"调回原单位\"}", key);
        // then
        assertThat(ended.status()).isEqualTo(201);
        assertThat(ended.field("state")).isEqualTo("ENDED");
        assertThat(ended.body().at("/ended/reason").asText()).isEqualTo("调回原单位");
        assertThat(leader.files(posting + "/end", "{\"reason\":\"调回原单位\"}", key).body())
                .isEqualTo(ended.body());
        assertThat(leader.files(posting + "/end", "{\"reason\":\"再次\"}").status())
                .isEqualTo(409);
        assertThat(leader.files(posting + "/renewal", "{}").status()).isEqualTo(409);
        assertThat(found(who, "370302", "").has("posting")).isFalse();
        assertThat(posts(who, "370302").status()).isEqualTo(201);
    }

    @Test
    void a_renewal_adds_a_term_once_and_a_term_that_is_over_has_ended_by_itself() {
        // given
        String who = somebody();
        String posting = "postings/" + posts(who, "370302").field("postingId");
        LocalDate end = Term.latest(today());
        // when
        Api.Answer tooLong = leader.files(
                posting + "/renewal", "{\"to\":\"" + end.plusYears(2).plusDays(1) + "\"}");
        Api.Answer renewed = leader.files(posting + "/renewal", "{}");
        // then
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(201);
        assertThat(renewed.field("to")).isEqualTo(Term.latest(end.plusDays(1)).toString());
        assertThat(leader.files(posting + "/renewal", "{}").field("code")).isEqualTo("term-not-begun");
    }

    private JsonNode found(String who, String region, String more) {
        Api both = new Api(Tokens.of(who, "370000", "inspector"));
        Api.Answer receipt = both.files("hazards", Documents.residentHazard(clock.instant(), region, more));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return both.reads("hazards/" + receipt.field("hazardId")).body().path("finding");
    }

    private static List<String> ids(Api.Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return list.body().path("items").findValuesAsText("postingId");
    }
}
