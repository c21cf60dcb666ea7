package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The life of one listed supervision, told in the verbs of those who take part; each act a minute after the last. */
final class Listed {

    private static final String DEADLINE = "2026-04-01 00:00";

    final Story story;
    private Instant now;

    private Listed(Story story, String now) {
        this.story = story;
        this.now = Times.at(now);
    }

    /** A major hazard that is late and proposed for listing. */
    static Listed hazard() {
        HazardFacts hazard = Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        story.fact(new RectificationOverdue(hazard, Times.at(DEADLINE)), Times.at(DEADLINE));
        return new Listed(story, "2026-04-01 01:00");
    }

    static Listed accident(Samples.Accident accident, String now) {
        return new Listed(Story.of(accident), now);
    }

    Supervision supervision() {
        return story.file.supervisions().getFirst();
    }

    UUID directId() {
        return CaseIds.ofListing(story.file.caseId());
    }

    Listed lists(String rectifyBy) {
        return does(new Order.Listing(supervision().id(), "370300", Times.at(rectifyBy), "逾期未改", "leader"));
    }

    Listed records(SupervisionStep step) {
        return does(new Order.Step(supervision().id(), step, "inspector", "370302", "合格"));
    }

    /** Lists it, and all steps of the treatment are done in time. */
    Listed treats() {
        lists("2026-05-01 00:00");
        return stepsOfTreatment();
    }

    Listed stepsOfTreatment() {
        for (SupervisionStep step : SupervisionStep.values()) {
            records(step);
        }
        return this;
    }

    Listed applies() {
        return does(new Order.LiftApplication(supervision().id(), "inspector", "370302", "申请解除"));
    }

    Listed reviews(boolean passed) {
        return does(new Order.Inspection(supervision().id(), passed, "inspector", "370300", "现场审查"));
    }

    Listed lifts() {
        return does(new Order.Lift(supervision().id(), "leader", "370300", "隐患已消除"));
    }

    Listed proceeds(String desk, String rectifyBy) {
        return does(new Order.Continuation(supervision().id(), desk, Times.at(rectifyBy), "继续治理", "leader"));
    }

    static Order interview(UUID id, String desk) {
        Interview interview = new Interview(Times.at("2026-04-20 09:00"), "三楼会议室");
        return new Order.Enforcement(
                id, SupervisionConsequence.INTERVIEW, interview, "逾期未改", List.of(), "leader", desk);
    }

    /** That a government listed it on 12 April, as somebody else than the leader records it. */
    static Order governmentLists(UUID id, String desk) {
        return new Order.GovernmentRuling(
                id, true, "淄政督〔2026〕1号", LocalDate.parse("2026-04-12"), null, "principal", desk);
    }

    Order enforcement(SupervisionConsequence consequence) {
        return new Order.Enforcement(supervision().id(), consequence, null, "逾期未改", List.of(), "leader", "370300");
    }

    void passes(String until) {
        story.passes(until);
        now = Times.at(until);
    }

    Outcome order(Order order, String at) {
        story.passes(at);
        return story.give(order, Times.at(at));
    }

    List<String> news() {
        return story.news();
    }

    private Listed does(Order order) {
        now = now.plusSeconds(60);
        Outcome outcome = story.give(order, now);
        if (outcome.refusal() != null) {
            throw new AssertionError(order + " was refused: " + outcome.refusal());
        }
        return this;
    }
}
