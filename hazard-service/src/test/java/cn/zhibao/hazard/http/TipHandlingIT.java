package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.TipHandled;
import cn.zhibao.events.contract.TipOverdue;
import cn.zhibao.events.contract.TipReceived;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import cn.zhibao.hazard.testing.Tipster;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TipHandlingIT {

    private final MovableClock clock;
    private final Flow flow;
    private final Tipster tipster = new Tipster();
    private final Api officer = new Api(Tokens.of("tips", "370300", "tip-officer"));
    private final Api duty = new Api(Tokens.of("duty", "370302", "duty-officer"));
    private final Api neighbour = new Api(Tokens.of("neighbour", "370303", "duty-officer"));

    TipHandlingIT(MovableClock clock, Flow flow) {
        this.clock = clock;
        this.flow = flow;
    }

    @Test
    void a_complaint_is_taken_up_tested_on_site_and_answered_in_writing() {
        // given
        Api.Answer receipt = tipster.gives(Tipster.complaint());
        String tip = newest(officer, "HOUSE_COMPLAINT");
        // when
        Api.Answer accepted = duty.files("tips/" + tip + "/handling", """
                {"action":"ACCEPT","visitOn":"2026-12-01","advice":"请勿靠近开裂墙体"}""");
        Api.Answer answered = officer.files("tips/" + tip + "/handling", """
                {"action":"ANSWER","reply":"经鉴定为 C 级，已责令恢复承重墙","advice":"恢复前请勿居住"}""");
        // then
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(answered.field("status")).isEqualTo("ANSWERED");
        Api.Answer outcome = tipster.asks(receipt.field("code"));
        assertThat(outcome.field("status")).isEqualTo("ANSWERED");
        assertThat(outcome.body().at("/replies/0/visitOn").asText()).isEqualTo("2026-12-01");
        assertThat(outcome.body().at("/replies/1/reply").asText()).isEqualTo("经鉴定为 C 级，已责令恢复承重墙");
        assertThat(outcome.text()).doesNotContain("duty", "tips\"", "松龄西路", tip);
        assertThat(heard(UUID.fromString(tip), 3))
                .satisfiesExactly(
                        received -> assertThat(((TipReceived) received).tip().position())
                                .isNull(),
                        taken -> assertThat(((TipHandled) taken).status()).isEqualTo(TipStatus.ACCEPTED),
                        closed -> assertThat(((TipHandled) closed).status()).isEqualTo(TipStatus.ANSWERED));
    }

    @Test
    void a_tip_leads_to_the_accident_that_was_filed_because_of_it_when_the_officer_can_see_it() {
        // given
        tipster.gives(Tipster.tip());
        String tip = newest(officer, "ACCIDENT_CONCEALMENT");
        String near = new Api(Tokens.of("inspector", "370300", "inspector"))
                .files("accidents", Documents.accident(clock.instant()).replace("430102", "370302"))
                .field("accidentId");
        String far = new Api(Tokens.of("changsha", "430100", "inspector"))
                .files("accidents", Documents.accident(clock.instant()))
                .field("accidentId");
        // when, then
        assertThat(pointers(officer.files(
                        "tips/" + tip + "/handling", "{\"action\":\"ACCEPT\",\"caseId\":\"" + far + "\"}")))
                .containsExactly("/caseId");
        assertThat(officer.files("tips/" + tip + "/handling", "{\"action\":\"ACCEPT\",\"caseId\":\"" + near + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(heard(UUID.fromString(tip), 2).getLast())
                .isInstanceOfSatisfying(
                        TipHandled.class,
                        handled -> assertThat(handled.filedCaseId()).isEqualTo(UUID.fromString(near)));
    }

    @Test
    void what_is_done_twice_is_done_once_and_what_comes_too_late_is_refused() {
        // given
        tipster.gives(Tipster.tip());
        String path = "tips/" + newest(officer, "ACCIDENT_CONCEALMENT") + "/handling";
        String key = UUID.randomUUID().toString();
        String reject = "{\"action\":\"REJECT\",\"reply\":\"不属于本系统受理范围\"}";
        // when, then
        assertThat(pointers(officer.files(path, "{\"action\":\"REJECT\"}"))).containsExactly("/reply");
        assertThat(officer.files(path, reject, key).status()).isEqualTo(200);
        assertThat(officer.files(path, reject, key).field("version")).isEqualTo("2");
        assertThat(officer.files(path, reject).field("code")).isEqualTo("too-late");
        assertThat(officer.files(path, "{\"action\":\"ACCEPT\"}").status()).isEqualTo(409);
    }

    @Test
    void a_tip_that_moves_to_another_region_is_seen_there_and_no_longer_here() {
        // given
        tipster.gives(Tipster.tip());
        String tip = newest(duty, "ACCIDENT_CONCEALMENT");
        String transfer = "{\"action\":\"TRANSFER\",\"reason\":\"属张店区\",\"region\":\"370303\"}";
        String key = UUID.randomUUID().toString();
        // when
        Api.Answer moved = duty.files("tips/" + tip + "/handling", transfer, key);
        // then
        assertThat(moved.field("status")).isEqualTo("RECEIVED");
        assertThat(duty.reads("tips/" + tip).status()).isEqualTo(404);
        assertThat(duty.files("tips/" + tip + "/handling", transfer, key).status())
                .isEqualTo(404);
        assertThat(neighbour.reads("tips/" + tip).field("region")).isEqualTo("370303");
        assertThat(officer.reads("tips/" + tip + "/history").body().path("items"))
                .hasSize(2);
    }

    @Test
    void a_tip_without_an_answer_is_called_overdue_once() {
        // given
        Api.Answer receipt = tipster.gives(Tipster.tip());
        String tip = newest(officer, "ACCIDENT_CONCEALMENT");
        Instant replyBy = Instant.parse(receipt.field("replyBy"));
        // when
        clock.goesTo(replyBy.plusMillis(1));
        flow.sweep(clock.instant());
        // then
        assertThat(heard(UUID.fromString(tip), 2).getLast())
                .isInstanceOfSatisfying(
                        TipOverdue.class,
                        overdue -> assertThat(overdue.overdueSince()).isEqualTo(replyBy));
        assertThat(officer.reads("tips?overdue=true").text()).contains(tip);
        assertThat(tipster.asks(receipt.field("code")).field("overdueSince")).isEqualTo(replyBy.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?status=NONE", "/%s", "/%s/history", "/00000000-0000-0000-0000-000000000000"})
    void nobody_on_the_way_keeps_what_is_read_of_tips(String path) {
        // given
        tipster.gives(Tipster.tip());
        String tip = newest(officer, "ACCIDENT_CONCEALMENT");
        // when
        Api.Answer read = officer.reads("tips" + path.formatted(tip));
        // then
        assertThat(read.whole().headers().allValues("Cache-Control"))
                .as(read.text())
                .containsExactly("no-store");
    }

    private static String newest(Api reader, String kind) {
        return reader.reads("tips?limit=1&kind=" + kind)
                .body()
                .at("/items/0/tipId")
                .asText();
    }

    private static List<Event> heard(UUID tip, int expected) {
        await().until(() -> Heard.events(Topics.HAZARDS, tip).size() >= expected);
        return Heard.events(Topics.HAZARDS, tip);
    }

    private static List<String> pointers(Api.Answer answer) {
        return StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                .map(fault -> fault.path("pointer").asText())
                .toList();
    }
}
