package cn.zhibao.escalation.promise;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Measures;
import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Returns;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.Tables;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.events.contract.MeasureSet;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.SupervisionStep;
import cn.zhibao.events.contract.WorkStopped;
import cn.zhibao.events.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world tells and what people answer on a day on which much happens. */
final class EventfulDay {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");

    private static final Map<String, Object> GRANTED = Map.of("granted", true, "reason", "情况属实");

    private final World world;
    private final MovableClock clock;
    private final List<Told> told = new ArrayList<>();
    private @Nullable NoticeFacts order;

    private record Told(long sequence, Event event) {}

    EventfulDay(World world, MovableClock clock) {
        this.world = world;
        this.clock = clock;
    }

    HazardFacts finds(String source) {
        Instant now = now();
        HazardFacts hazard = Samples.of(UUID.randomUUID(), Samples.ZICHUAN, Samples.foundBy(source, now, now));
        tells(1, new HazardFound(hazard));
        return hazard;
    }

    /** By a resident inspector whom another city sent. */
    HazardFacts findsForElsewhere() {
        Instant now = now();
        HazardFacts found = Samples.foundBy("RESIDENT_INSPECTOR", now, now);
        HazardFacts hazard = Samples.sentBy("HOUSING-370200", Samples.of(UUID.randomUUID(), Samples.ZICHUAN, found));
        tells(1, new HazardFound(hazard));
        return hazard;
    }

    /** Work has to stand still because of it. */
    HazardFacts stops(HazardFacts hazard) {
        HazardFacts stopped = Stopped.ordered(hazard, StopMeasure.STOP_WORK, now());
        tells(2, new WorkStopped(stopped));
        return stopped;
    }

    UUID signals(String region) {
        UUID id = UUID.randomUUID();
        tells(1, new SignalReceived(Samples.signal(id, SignalKind.EMERGENCY_120, region, now(), now())));
        return id;
    }

    /** Two times after another, with a hazard that is struck off before the fourth time; the third penalty. */
    UUID punished(String unit) {
        HazardFacts hazard = Punished.hazard(UUID.randomUUID(), unit, HazardLevel.MAJOR, now());
        tells(1, new HazardFound(hazard));
        penalty(unit);
        penalty(unit);
        UUID third = penalty(unit);
        clock.passes(Duration.ofMinutes(1));
        tells(2, new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, now())));
        clock.passes(Duration.ofMinutes(1));
        penalty(unit);
        return third;
    }

    private UUID penalty(String unit, Aggravation... worse) {
        clock.passes(Duration.ofMinutes(1));
        UUID id = UUID.randomUUID();
        PenaltyFacts penalty = Punished.penalty(id, unit, now(), now());
        tells(1, new PenaltyDecided(Punished.worse(penalty, worse)));
        return id;
    }

    /** It defied a decision to stop. */
    UUID defies(String unit) {
        return penalty(unit, Aggravation.REFUSED_STOP_ORDER);
    }

    /** The city confirms that closure has to be proposed, and that it is worse. */
    void confirmsWorse(UUID caseId) {
        CITY.confirmsWorse(CITY.suspects(caseId, "CLOSURE"), "OBSTRUCTED_ENFORCEMENT", "REFUSED_STOP_ORDER")
                .statusCode(200);
    }

    void tells(long sequence, Event event) {
        world.tells(UUID.randomUUID(), sequence, event);
        wasTold(sequence, event);
    }

    /** By somebody else: it is delivered again like the rest. */
    void wasTold(long sequence, Event event) {
        told.add(new Told(sequence, event));
    }

    /** Everything is delivered once more, in another order. */
    void again() {
        told.reversed().forEach(each -> world.tells(UUID.randomUUID(), each.sequence(), each.event()));
    }

    void fulfils(UUID caseId, String rule) {
        Object clockId = CITY.clock(caseId, rule).get("clockId");
        CITY.call()
                .body(Map.of("at", clock.instant().toString(), "form", "WRITTEN"))
                .post("/api/v1/clocks/" + clockId + "/fulfilment")
                .then()
                .statusCode(200);
    }

    void answersOtherwise(HazardFacts hazard, Samples.Accident accident) {
        Map<String, Object> overdue = COUNTY.hears(hazard.hazardId(), "CN-OVERDUE");
        Instant later =
                Instant.parse(String.valueOf(overdue.get("acknowledgeBy"))).plusSeconds(600);
        COUNTY.answers(overdue, "snooze", Map.of("until", later.toString(), "reason", "在途"))
                .statusCode(200);
        Map<String, Object> direct = PROVINCE.hears(accident.id(), "SD-1");
        COUNTY.answers(
                        COUNTY.hears(accident.id(), "CN-COUNTY"),
                        "snooze",
                        Map.of("until", later.toString(), "reason", "x"))
                .statusCode(409);
        PROVINCE.answers(direct, "reassignment", Map.of("level", "PROVINCE", "target", "PRINCIPAL", "reason", "由负责人接报"))
                .statusCode(200);
    }

    /** The county asks for more time for what the province listed, and gets it. */
    void getsMoreTime(HazardFacts hazard) {
        Map<String, Object> clock = COUNTY.clock(hazard.hazardId(), "CN-LISTED-HAZARD");
        Instant until = Instant.parse(String.valueOf(clock.get("dueAt"))).plus(Duration.ofDays(20));
        COUNTY.decides(clock, "extension", Map.of("until", until.toString(), "reason", "材料未到"))
                .statusCode(200);
        PROVINCE.decides(clock, "extension-decision", GRANTED).statusCode(200);
    }

    /** An accident of which something cannot be said: it gets no more time for that, but need not say it. */
    void needsNotSay(Samples.Accident accident) {
        Map<String, Object> clock = COUNTY.sees(accident.id(), "CN-COMPLETE");
        Instant until = Instant.parse(String.valueOf(clock.get("dueAt"))).plusSeconds(3_600);
        COUNTY.decides(clock, "extension", Map.of("until", until.toString(), "reason", "无法核实"))
                .statusCode(200);
        CITY.decides(clock, "extension-decision", Map.of("granted", false, "reason", "应予豁免"))
                .statusCode(200);
        CITY.decides(clock, "waiver", Map.of("reason", "自建房无单位")).statusCode(200);
    }

    /** Fails the review, and is late in the second round. */
    void treats(HazardFacts hazard) {
        UUID id = UUID.fromString(String.valueOf(
                PROVINCE.supervisions(hazard.hazardId()).getFirst().get("supervisionId")));
        for (SupervisionStep step : SupervisionStep.values()) {
            COUNTY.orders(id, "steps", Map.of("step", step, "opinion", "合格")).statusCode(200);
        }
        COUNTY.orders(id, "lift-application", Map.of("statement", "申请解除")).statusCode(200);
        answersTheOrder();
        PROVINCE.orders(id, "inspection", Map.of("passed", false, "opinion", "不合格"))
                .statusCode(200);
        String soon = now().plus(Duration.ofDays(1)).toString();
        PROVINCE.orders(id, "continuation", Map.of("rectifyBy", soon, "reason", "继续"))
                .statusCode(200);
    }

    /** The province did not take the call in time: what is suspected is ruled, and found again at the next hop. */
    void rules(UUID caseId) {
        Map<String, Object> suspicion = CITY.suspicions(caseId, "all").getFirst();
        CITY.rules(suspicion, Map.of("verdict", "CLEARED", "checked", "值班电话", "reason", "已电话报告"))
                .statusCode(200);
    }

    void lists(HazardFacts hazard) {
        Object id = PROVINCE.supervisions(hazard.hazardId()).getFirst().get("supervisionId");
        PROVINCE.call()
                .body(Map.of("rectifyBy", now().plus(Duration.ofDays(10)).toString(), "reason", "逾期未整改"))
                .post("/api/v1/supervisions/" + id + "/listing")
                .then()
                .statusCode(200);
        order = Documents.issued(NoticeKind.SUPERVISION_ORDER, UUID.randomUUID(), hazard.hazardId(), now(), null);
        tells(2, new NoticeIssued(order));
    }

    /** The city lists what cost one life, as it has to. */
    void lists(Samples.Accident accident) {
        CITY.sees(accident.id(), "CN-PROPOSE-ACCIDENT");
        CITY.call()
                .body(Map.of("caseId", accident.id(), "reason", "查处督办"))
                .post("/api/v1/supervisions")
                .then()
                .statusCode(200);
    }

    /** The province interviews the city about it. */
    void interviews(Samples.Accident accident) {
        NoticeFacts notice = Documents.interview(UUID.randomUUID(), accident.id(), "370000", "370300", now());
        tells(1, new NoticeIssued(notice, now()));
        clock.passes(Duration.ofMinutes(1));
        tells(2, new InterviewHeld(notice, now(), true));
    }

    /** The province leaves the investigation of what may have been reported late to the city. */
    void leavesInvestigation(Samples.Accident accident) {
        Object clockId = PROVINCE.sees(accident.id(), "SD-RAISE").get("clockId");
        PROVINCE.call()
                .body(Map.of("at", clock.instant().toString(), "form", "WRITTEN", "note", "情况清楚，不提级"))
                .post("/api/v1/clocks/" + clockId + "/fulfilment")
                .then()
                .statusCode(200);
    }

    /** An answer to the order of the listing that the issuer returns. */
    private void answersTheOrder() {
        NoticeFacts answered = Documents.answered(requireNonNull(order, "nothing was listed"), now());
        tells(4, new NoticeReplied(answered));
        clock.passes(Duration.ofMinutes(1));
        tells(5, new NoticeReviewed(Documents.reviewed(answered, false, now())));
        failsAMeasure(answered);
        owesAReturn();
        owesATable();
    }

    /** A return to a campaign that is never filed. */
    private void owesAReturn() {
        Instant dueAt = now().plus(Duration.ofDays(1));
        tells(3, new CampaignReturnAsked(Returns.asked(UUID.randomUUID(), UUID.randomUUID(), now(), dueAt)));
    }

    /** A table that a unit never files. */
    private void owesATable() {
        Instant dueAt = now().plus(Duration.ofDays(1));
        tells(1, new HazardReturnAsked(Tables.of(UUID.randomUUID(), "2026-Q3", now(), dueAt)));
    }

    /** A measure that is done and returned, and late then. */
    private void failsAMeasure(NoticeFacts answered) {
        Instant dueAt = now().plus(Duration.ofDays(1));
        MeasureFacts set = Measures.set(UUID.randomUUID(), answered.noticeId(), answered.caseId(), now(), dueAt);
        tells(6, new MeasureSet(set));
        MeasureFacts done = Measures.done(set, now(), now());
        tells(8, new MeasureDone(done));
        clock.passes(Duration.ofMinutes(1));
        tells(9, new MeasureReviewed(Measures.reviewed(done, false, now())));
    }

    /** As exact as a database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
