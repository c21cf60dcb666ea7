package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An accident from its first report to its last, as everybody may follow it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AccidentCourseIT {

    private final MovableClock clock;
    private final Flow flow;
    private final Api county = new Api(Tokens.of("furong", "430102", "duty-officer"));
    private final Api city = new Api(Tokens.of("changsha", "430100", "duty-officer"));
    private final Api province = new Api(Tokens.of("hunan", "430000", "duty-leader"));

    AccidentCourseIT(MovableClock clock, Flow flow) {
        this.clock = clock;
        this.flow = flow;
    }

    @Test
    void a_report_goes_up_two_lines_and_every_desk_speaks_for_itself() {
        // given
        Api.Answer receipt = county.files("accidents", Documents.accidentWithDeaths(clock.instant(), 2));
        UUID accident = receipt.id("accidentId");
        String path = "accidents/" + accident;
        // when
        Api.Answer first = county.files(path + "/receipts", received("HOUSING", "COUNTY"));
        Api.Answer second = city.files(path + "/receipts", received("HOUSING", "CITY"));
        Api.Answer told = county.files(path + "/notifications", """
                {"party":"GOVERNMENT","form":"PHONE","notifiedAt":"%s"}""".formatted(clock.instant()));
        // then
        assertThat(List.of(first, second, told))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        assertThat(city.files(path + "/receipts", received("HOUSING", "COUNTY")).status())
                .isEqualTo(403);
        assertThat(new Api(Tokens.of("shaoyang", "430500", "duty-officer"))
                        .files(path + "/receipts", received("HOUSING", "CITY"))
                        .status())
                .isEqualTo(404);
        JsonNode housing = county.reads(path).body().path("lines").get(1);
        assertThat(housing.path("endsAt").asText()).isEqualTo("PROVINCE");
        assertThat(housing.path("hops"))
                .extracting(hop ->
                        hop.path("level").asText() + " " + hop.path("open").asBoolean())
                .containsExactly("COUNTY false", "CITY false", "PROVINCE true");
        // when
        county.files(path + "/supplements", "{\"casualties\":{\"deaths\":3}}");
        Api.Answer ministry = province.files(path + "/receipts", received("HOUSING", "MINISTRY"));
        // then
        assertThat(ministry.status()).as(ministry.text()).isEqualTo(201);
        JsonNode one = county.reads(path).body();
        assertThat(one.at("/lines/1/endsAt").asText()).isEqualTo("MINISTRY");
        assertThat(one.at("/lines/1/hops/3/open").asBoolean()).isFalse();
        assertThat(one.at("/lines/0/endsAt").asText()).isEqualTo("PROVINCE");
        assertThat(one.at("/notifications/0/party").asText()).isEqualTo("GOVERNMENT");
        assertThat(heard(accident, 7))
                .containsExactly(
                        AccidentReported.class,
                        ReportReceived.class,
                        ReportReceived.class,
                        AgencyNotified.class,
                        AccidentSupplemented.class,
                        AccidentRegraded.class,
                        ReportReceived.class);
    }

    @Test
    void a_case_is_investigated_and_concluded_and_what_is_missing_is_named() {
        // given
        Instant occurred = clock.instant().minus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Api.Answer receipt = county.files("accidents", """
                {"region":"430102","occurredAt":"%s","course":"高处坠落","casualties":{"deaths":1}}""".formatted(occurred));
        UUID accident = receipt.id("accidentId");
        String path = "accidents/" + accident;
        flow.sweep(clock.instant());
        assertThat(heard(accident, 2)).contains(CasualtyWindowClosed.class);
        // when
        Api.Answer begun = county.files(path + "/investigation", """
                {"startedAt":"%s"}""".formatted(occurred.plusSeconds(3600)));
        Api.Answer tooEarly = county.files(path + "/conclusion", Documents.conclusion(clock.instant()));
        Api.Answer approved = county.files(path + "/investigation", """
                {"extendedDays":60,"reportSubmittedAt":"%s","approvedAt":"%s"}""".formatted(
                        occurred.plus(70, ChronoUnit.DAYS), occurred.plus(80, ChronoUnit.DAYS)));
        Api.Answer open = county.files(path + "/conclusion", "{\"cause\":{\"direct\":\"临边无防护\"}}");
        Api.Answer concluded = county.files(path + "/conclusion", Documents.conclusion(clock.instant()));
        Api.Answer after = county.files(path + "/supplements", "{\"measures\":\"防护已补齐\"}");
        // then
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.body().at("/deadlines/reportBy").asText()).isEqualTo(endOfDay(occurred, 60));
        assertThat(approved.body().at("/deadlines/reportBy").asText()).isEqualTo(endOfDay(occurred, 120));
        assertThat(faults(tooEarly)).containsExactly("#investigation/reportSubmittedAt", "#investigation/approvedAt");
        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(faults(open))
                .containsExactly(
                        "/nature",
                        "/checklist/causeFound",
                        "/checklist/responsibleDealtWith",
                        "/checklist/measuresCarriedOut",
                        "/checklist/peopleEducated");
        assertThat(concluded.status()).as(concluded.text()).isEqualTo(201);
        assertThat(after.body().path("afterConclusion").asBoolean()).isTrue();
        JsonNode one = county.reads(path).body();
        assertThat(one.path("status").asText()).isEqualTo("CONCLUDED");
        assertThat(one.at("/conclusion/peopleEducated/text").asText()).isNotEmpty();
        assertThat(one.at("/investigation/authority").asText()).isEqualTo("COUNTY");
        assertThat(one.at("/investigation/late")).isEmpty();
        assertThat(heard(accident, 6))
                .containsExactly(
                        AccidentReported.class,
                        CasualtyWindowClosed.class,
                        InvestigationRecorded.class,
                        InvestigationRecorded.class,
                        AccidentConcluded.class,
                        AccidentSupplemented.class);
    }

    @Test
    void the_same_step_sent_twice_is_one_and_an_enterprise_decides_nothing_on_society() {
        // given
        Api builder = new Api(Tokens.reporter("builder", Documents.BUILDER));
        Api.Answer receipt = builder.files("accidents", Documents.accident(clock.instant()));
        String path = "accidents/" + receipt.field("accidentId");
        String document = received("EMERGENCY", "COUNTY");
        // when
        Api.Answer first = county.files(path + "/receipts", document, "k1");
        Api.Answer again = county.files(path + "/receipts", document, "k1");
        // then
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(county.files(path + "/receipts", document, "k2").status()).isEqualTo(422);
        assertThat(faults(builder.files(path + "/supplements", "{\"exposure\":{\"socialEffect\":true}}")))
                .containsExactly("/exposure/socialEffect");
        assertThat(county.files(path + "/supplements", "{\"exposure\":{\"socialEffect\":true}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void of_the_same_receipt_from_many_at_once_one_is_kept() {
        // given
        String path = "accidents/"
                + county.files("accidents", Documents.accident(clock.instant())).field("accidentId");
        String document = received("EMERGENCY", "COUNTY");
        // when
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, 8)
                .mapToObj(i -> county.filing(path + "/receipts", document, "key-" + i))
                .toList();
        // then
        assertThat(sent)
                .extracting(answer -> answer.join().status())
                .containsOnly(201, 422)
                .containsOnlyOnce(201);
        assertThat(county.reads(path).field("version")).isEqualTo("2");
    }

    private String received(String line, String level) {
        return """
                {"line":"%s","level":"%s","form":"ONLINE","receivedAt":"%s"}""".formatted(line, level, clock.instant());
    }

    private static String endOfDay(Instant at, int days) {
        return LocalDate.ofInstant(at, Regions.CHINA)
                .plusDays(days + 1L)
                .atStartOfDay(Regions.CHINA)
                .toInstant()
                .toString();
    }

    private static List<String> faults(Api.Answer answer) {
        return answer.body().findValuesAsText("pointer");
    }

    private static List<Class<?>> heard(UUID accident, int expected) {
        await().until(() -> Heard.events(Topics.ACCIDENTS, accident).size() >= expected);
        return Heard.events(Topics.ACCIDENTS, accident).stream()
                .<Class<?>>map(Event::getClass)
                .toList();
    }
}
