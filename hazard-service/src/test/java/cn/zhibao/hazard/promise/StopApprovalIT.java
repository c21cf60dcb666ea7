package cn.zhibao.hazard.promise;

import static cn.zhibao.hazard.testing.HazardApi.done;
import static cn.zhibao.hazard.testing.HazardApi.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A business is stopped after its government approved, and supplies are cut off from who defies the order. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StopApprovalIT {

    private static final String PROPOSAL = "{\"measure\":\"STOP_BUSINESS\",\"scope\":\"全部施工\",\"reason\":\"多次停工仍不整改\"}";
    private static final String ORDER = "{\"measure\":\"STOP_BUSINESS\",\"scope\":\"全部施工\",\"conditions\":\"复查合格\"}";

    private final MovableClock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
    private final Api leader = new Api(Tokens.of("leader", "370300", "duty-leader"));
    private final Api county = new Api(Tokens.of("county", "370302", "inspector"));
    private final Api unit = new Api(Tokens.reporter("builder", Documents.BUILDER));

    StopApprovalIT(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void a_business_is_stopped_on_the_approval_that_somebody_else_recorded() {
        // given
        String hazard = found(inspector, clock);
        String approval = decision(true, "\"number\":\"淄政批〔2026〕3号\"");
        // when, then
        refused(inspector, hazard, "stop-decision", approval, 409, "no-stop-proposal-pending");
        refused(unit, hazard, "stop-proposal", PROPOSAL, 403, "authority-only");
        done(inspector, hazard, "stop-proposal", PROPOSAL);
        refused(leader, hazard, "stop-proposal", PROPOSAL, 409, "stop-proposal-pending");
        refused(leader, hazard, "stop-work", ORDER, 409, "stop-proposal-pending");
        refused(inspector, hazard, "stop-decision", approval, 403, "same-person");
        refused(county, hazard, "stop-decision", approval, 403, "not-the-authority");
        Api.Answer faulty = leader.files("hazards/" + hazard + "/stop-decision", "{\"approved\":true}");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body().path("faults")).hasSize(2);
        done(leader, hazard, "stop-decision", approval);
        refused(leader, hazard, "stop-decision", approval, 409, "no-stop-proposal-pending");
        done(inspector, hazard, "stop-work", ORDER);
        // then
        JsonNode progress = inspector.reads("hazards/" + hazard).body().path("progress");
        assertThat(progress.at("/stopWork/approval/by").asText()).isEqualTo("淄博市人民政府");
        assertThat(progress.at("/stopWork/approval/document").asText()).isEqualTo("淄政批〔2026〕3号");
        assertThat(progress.at("/stopWork/proposal/decision/approved").asBoolean())
                .isTrue();
        assertThat(progress.has("stopProposal")).isFalse();
        assertThat(names(hazard, 4)).containsExactly("hazard-found", "stop-proposed", "stop-decided", "work-stopped");
    }

    @Test
    void what_the_government_refused_is_proposed_again() {
        // given
        String hazard = found(inspector, clock);
        done(inspector, hazard, "stop-proposal", PROPOSAL);
        // when
        done(leader, hazard, "stop-decision", decision(false, "\"reason\":\"先行约谈\""));
        // then
        refused(inspector, hazard, "stop-work", ORDER, 409, "stop-proposal-refused");
        done(inspector, hazard, "stop-proposal", PROPOSAL);
    }

    @Test
    void power_is_cut_off_from_who_defies_the_order_and_owed_back_once_work_goes_on() {
        // given
        String hazard = found(inspector, clock);
        Instant now = clock.instant();
        // when, then
        refused(inspector, hazard, "supply-cut", cut(now, 24), 409, "work-not-stopped");
        done(inspector, hazard, "stop-work", "{\"scope\":\"塔式起重机\",\"conditions\":\"复查合格\"}");
        Instant seen = clock.instant();
        Api.Answer early = inspector.files("hazards/" + hazard + "/supply-cut", cut(seen, 23));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body().at("/faults/0/code").asText()).isEqualTo("notice-too-short");
        done(inspector, hazard, "supply-cut", cut(seen, 24));
        refused(inspector, hazard, "supply-cut", cut(seen, 24), 409, "supply-cut");
        done(unit, hazard, "resume-work", "{\"fulfilment\":\"已停止作业并整改\"}");
        done(leader, hazard, "resume-review", "{\"passed\":true,\"findings\":\"合格\"}");
        assertThat(inspector
                        .reads("hazards/" + hazard)
                        .body()
                        .at("/progress/supplyCut/resumedAt")
                        .asText())
                .isNotEmpty();
        String restored = "{\"restoredAt\":\"%s\",\"reason\":\"已履行停工决定\"}".formatted(clock.instant());
        refused(unit, hazard, "supply-cut/lifting", restored, 403, "role-missing");
        done(leader, hazard, "supply-cut/lifting", restored);
        refused(leader, hazard, "supply-cut/lifting", restored, 409, "supply-not-cut");
        // then
        assertThat(inspector
                        .reads("hazards/" + hazard)
                        .body()
                        .at("/progress/supplyCut")
                        .isMissingNode())
                .isTrue();
        assertThat(names(hazard, 6))
                .containsExactly(
                        "hazard-found",
                        "work-stopped",
                        "supply-cut-ordered",
                        "resume-requested",
                        "work-resumed",
                        "supply-restored");
    }

    private String decision(boolean approved, String rest) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return "{\"approved\":%s,\"decidedOn\":\"%s\",%s}".formatted(approved, today, rest);
    }

    private static String cut(Instant told, int hours) {
        return """
                {"supplies":["POWER"],"refusal":{"seenAt":"%1$s","findings":"现场仍在施工"},"danger":"有倒塌危险",
                 "approval":{"by":"淄博市住房和城乡建设局","document":"淄建停供〔2026〕1号","approvedAt":"%1$s"},
                 "notifiedAt":"%1$s","effectiveAt":"%2$s"}""".formatted(told, told.plus(hours, ChronoUnit.HOURS));
    }

    private static void refused(Api who, String hazard, String move, String document, int status, String code) {
        Api.Answer answer = who.files("hazards/" + hazard + "/" + move, document);
        assertThat(answer.status()).as(move + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.field("code")).isEqualTo(code);
    }

    private static List<String> names(String hazard, int atLeast) {
        UUID id = UUID.fromString(hazard);
        await().untilAsserted(() -> assertThat(Heard.events(Topics.HAZARDS, id)).hasSizeGreaterThanOrEqualTo(atLeast));
        return Heard.events(Topics.HAZARDS, id).stream()
                .<Class<? extends Event>>map(Event::getClass)
                .map(EventTypes::nameOf)
                .toList();
    }
}
