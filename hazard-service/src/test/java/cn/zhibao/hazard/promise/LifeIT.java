package cn.zhibao.hazard.promise;

import static cn.zhibao.hazard.testing.HazardApi.done;
import static cn.zhibao.hazard.testing.HazardApi.found;
import static cn.zhibao.hazard.testing.HazardApi.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import cn.zhibao.hazard.testing.Uploads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hazard from finding to striking off, and again, through the API as its people use it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LifeIT {

    private final MovableClock clock;
    private final Flow flow;
    private final Uploads uploads;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
    private final Api second = new Api(Tokens.of("second-inspector", "370300", "inspector"));
    private final Api unit = new Api(Tokens.reporter("builder", Documents.BUILDER));

    LifeIT(MovableClock clock, Flow flow, Uploads uploads) {
        this.clock = clock;
        this.flow = flow;
        this.uploads = uploads;
    }

    @Test
    void a_major_hazard_is_planned_fixed_sent_back_fixed_again_struck_off_and_found_again_at_the_recheck() {
        // given
        String hazard = found(inspector, clock);
        // when
        done(unit, hazard, "plan", plan(clock.instant().plus(3, ChronoUnit.DAYS)));
        done(unit, hazard, "start", "{}");
        done(unit, hazard, "rectification", submission(hazard, "限制器已恢复"));
        done(inspector, hazard, "verification", look(false, "标定记录缺失"));
        done(unit, hazard, "rectification", submission(hazard, "已补标定"));
        done(inspector, hazard, "verification", look(true, "合格"));
        Instant recheckAt =
                Instant.parse(one(hazard).body().at("/progress/recheckAt").asText());
        clock.goesTo(recheckAt);
        flow.sweep(clock.instant());
        assertThat(names(hazard, 8)).endsWith("recheck-due"); // the service's own sweep may be the one that has it
        Api.Answer again = done(second, hazard, "recheck", look(false, "再次被短接"));
        // then
        assertThat(again.field("stage")).isEqualTo("GRADED");
        assertThat(names(hazard, 9))
                .containsExactly(
                        "hazard-found",
                        "rectification-planned",
                        "rectification-started",
                        "rectification-submitted",
                        "verification-failed",
                        "rectification-submitted",
                        "hazard-closed",
                        "recheck-due",
                        "hazard-reopened");
        assertThat(one(hazard).body().at("/progress/reopened").asInt()).isEqualTo(1);
        assertThat(inspector.reads("hazards?stage=GRADED&region=370302").text()).contains(hazard);
        assertThat(inspector.reads("hazards?stage=CLOSED").text()).doesNotContain(hazard);
    }

    @Test
    void a_deadline_that_was_extended_is_waited_for_anew() {
        // given
        String hazard = found(inspector, clock);
        Instant first = Instant.parse(one(hazard).field("rectifyBy"));
        Instant later = first.plus(2, ChronoUnit.DAYS);
        // when
        done(unit, hazard, "extension", "{\"until\":\"%s\",\"reason\":\"配件未到\"}".formatted(later));
        done(inspector, hazard, "extension-decision", "{\"granted\":true,\"reason\":\"属实\"}");
        clock.goesTo(first.plusMillis(1));
        flow.sweep(clock.instant());
        // then
        assertThat(names(hazard, 3)).endsWith("extension-granted");
        assertThat(one(hazard).field("status")).isEqualTo("FOUND");
        // when
        clock.goesTo(later.plusMillis(1));
        flow.sweep(clock.instant());
        // then
        assertThat(names(hazard, 6))
                .containsExactly(
                        "hazard-found",
                        "extension-requested",
                        "extension-granted",
                        "rectification-due",
                        "rectification-due",
                        "rectification-overdue");
        assertThat(one(hazard).field("status")).isEqualTo("OVERDUE");
    }

    @Test
    void stopped_work_goes_on_only_after_a_review_by_somebody_else() {
        // given
        String hazard = found(inspector, clock);
        done(inspector, hazard, "stop-work", "{\"scope\":\"塔式起重机\",\"conditions\":\"限制器恢复并复查合格\"}");
        // when, then
        refused(inspector, hazard, "resume-review", "{\"passed\":true,\"findings\":\"合格\"}", 409, "no-resume-pending");
        done(unit, hazard, "resume-work", "{\"fulfilment\":\"已恢复\"}");
        refused(unit, hazard, "resume-review", "{\"passed\":true,\"findings\":\"合格\"}", 403, "authority-only");
        done(inspector, hazard, "resume-review", "{\"passed\":false,\"findings\":\"未标定\"}");
        assertThat(one(hazard).body().at("/progress/stopWork/scope").asText()).isEqualTo("塔式起重机");
        done(unit, hazard, "resume-work", "{\"fulfilment\":\"已标定\"}");
        done(inspector, hazard, "resume-review", "{\"passed\":true,\"findings\":\"合格\"}");
        assertThat(one(hazard).body().at("/progress/stopWork").isMissingNode()).isTrue();
    }

    @Test
    void power_is_cut_after_an_order_was_not_obeyed_with_an_approval_and_a_day_after_the_notice() {
        // given
        String hazard = found(inspector, clock);
        Instant now = clock.instant();
        String cut = """
                {"scope":"施工用电","conditions":"停工令履行后恢复","measure":"CUT_POWER",
                 "approval":{"by":"淄川区住房和城乡建设局","document":"川建停〔2026〕3号","approvedAt":"%s"},
                 "powerCut":{"noticeAt":"%s","effectiveAt":"%s"}}""";
        String inADay = cut.formatted(now, now, now.plus(24, ChronoUnit.HOURS));
        // when, then
        refused(inspector, hazard, "stop-work", inADay, 409, "stop-work-required");
        done(inspector, hazard, "stop-work", "{\"scope\":\"塔式起重机\",\"conditions\":\"复查合格\"}");
        Api.Answer early = inspector.files(
                "hazards/" + hazard + "/stop-work", cut.formatted(now, now, now.plus(23, ChronoUnit.HOURS)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body().at("/faults/0/code").asText()).isEqualTo("notice-too-short");
        done(inspector, hazard, "stop-work", inADay);
        assertThat(one(hazard).body().at("/progress/stopWork/approval/document").asText())
                .isEqualTo("川建停〔2026〕3号");
        refused(inspector, hazard, "stop-work", inADay, 409, "work-stopped");
    }

    @Test
    void a_case_changes_hands_only_when_the_receiver_accepts_and_one_without_an_owner_is_seen() {
        // given
        String hazard = found(inspector, clock);
        String offer = "{\"to\":\"FIRE-370302\",\"reason\":\"属消防职责\"}";
        // when, then
        done(inspector, hazard, "transfer", offer);
        refused(inspector, hazard, "transfer-answer", "{\"accepted\":true}", 403, "same-person");
        done(second, hazard, "transfer-answer", "{\"accepted\":false,\"reason\":\"非消防职责\"}");
        assertThat(one(hazard).body().at("/progress/owner").asText()).isEqualTo("HOUSING-370302");
        done(inspector, hazard, "transfer", offer);
        done(second, hazard, "transfer-answer", "{\"accepted\":true}");
        assertThat(inspector.reads("hazards?owner=FIRE-370302").text()).contains(hazard);
        done(second, hazard, "release", "{\"reason\":\"非本部门职责\"}");
        assertThat(inspector.reads("hazards?owner=none").text()).contains(hazard);
        done(inspector, hazard, "assignment", "{\"to\":\"MARKET-370302\",\"reason\":\"特种设备\"}");
        assertThat(inspector.reads("hazards?owner=none").text()).doesNotContain(hazard);
        assertThat(one(hazard).body().at("/progress/owner").asText()).isEqualTo("MARKET-370302");
    }

    @Test
    void a_case_is_withdrawn_by_two_people() {
        // given
        String hazard = found(inspector, clock);
        // when, then
        done(inspector, hazard, "withdrawal", "{\"reason\":\"误报\"}");
        refused(inspector, hazard, "withdrawal-decision", "{\"agreed\":true,\"reason\":\"属实\"}", 403, "same-person");
        done(second, hazard, "withdrawal-decision", "{\"agreed\":true,\"reason\":\"属实\"}");
        assertThat(one(hazard).field("stage")).isEqualTo("WITHDRAWN");
    }

    @Test
    void two_cases_of_one_hazard_become_one_and_both_keep_their_histories() {
        // given
        String from = found(inspector, clock);
        String into = found(inspector, clock);
        // when
        Api.Answer merged = done(inspector, from, "merger", "{\"into\":\"%s\",\"reason\":\"同一塔机\"}".formatted(into));
        // then
        assertThat(merged.field("stage")).isEqualTo("MERGED");
        assertThat(names(from, 2)).containsExactly("hazard-found", "hazard-merged");
        assertThat(names(into, 2)).containsExactly("hazard-found", "hazard-joined");
        assertThat(one(from).body().at("/progress/mergedInto").asText()).isEqualTo(into);
    }

    @Test
    void a_case_that_may_be_the_same_is_suggested_with_reasons_and_never_merged_by_itself() {
        // given
        String first = found(inspector, clock);
        String second = found(inspector, clock);
        // when
        Api.Answer suggested = inspector.reads("hazards/" + first + "/duplicates");
        // then
        assertThat(suggested.body().path("items"))
                .filteredOn(item -> item.at("/hazard/hazardId").asText().equals(second))
                .singleElement()
                .satisfies(item -> assertThat(item.path("reasons").toString())
                        .contains("same-criterion", "same-project", "same-place", "similar-text"));
        assertThat(one(second).field("version")).isEqualTo("1");
        assertThat(unit.reads("hazards/" + first + "/duplicates").status()).isEqualTo(403);
    }

    private static void refused(Api who, String hazard, String move, String document, int status, String code) {
        Api.Answer answer = who.files("hazards/" + hazard + "/" + move, document);
        assertThat(answer.status()).as(move + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.field("code")).isEqualTo(code);
    }

    private Api.Answer one(String hazard) {
        return inspector.reads("hazards/" + hazard);
    }

    private static List<String> names(String hazard, int atLeast) {
        UUID id = UUID.fromString(hazard);
        await().untilAsserted(() -> assertThat(Heard.events(Topics.HAZARDS, id)).hasSizeGreaterThanOrEqualTo(atLeast));
        return Heard.events(Topics.HAZARDS, id).stream()
                .<Class<? extends Event>>map(Event::getClass)
                .map(EventTypes::nameOf)
                .toList();
    }

    /** What the unit says it has done, with a photo of it. */
    private String submission(String hazard, String description) {
        byte[] photo = Uploads.photo(clock.instant(), 117.97, 36.64, hazard + description);
        String evidence =
                uploads.attach(unit, hazard, "RECTIFICATION", "", photo).field("attachmentId");
        return "{\"description\":\"%s\",\"doneAt\":\"%s\",\"evidence\":[\"%s\"]}"
                .formatted(description, clock.instant(), evidence);
    }

    private String look(boolean passed, String findings) {
        return "{\"passed\":%s,\"inspectedAt\":\"%s\",\"findings\":\"%s\"}"
                .formatted(passed, clock.instant(), findings);
    }
}
