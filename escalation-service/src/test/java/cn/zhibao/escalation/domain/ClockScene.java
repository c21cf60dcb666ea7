package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.FindingConfirmed;
import cn.zhibao.events.contract.HazardAssigned;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.ResumeRequested;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionStep;
import cn.zhibao.events.contract.SupplyRestored;
import cn.zhibao.events.contract.WorkResumed;
import cn.zhibao.events.contract.WorkStopped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the clock of any rule to its start, and does what stops it. */
final class ClockScene {

    private static final Pattern HAPPENED = Pattern.compile(
            "(?:(\\d+) deaths|([A-Z_]+))(?: by (\\S+))?(?: (?:since|until) ([^,]+))?(?:, rescue (.+))?");
    private static final Duration BEFORE = Duration.ofMinutes(30);
    final Story story;
    private final ClockRule rule;
    private final MatchResult happened;
    private final Instant start;
    private final Instant act;
    private @Nullable HazardFacts hazard;
    private Samples.@Nullable Accident accident;
    private @Nullable DocumentScene document;
    private @Nullable MeasureScene measure;
    private @Nullable ReturnScene owed;
    private @Nullable TableScene table;

    /**
     * The case up to the moment at which the clock runs; one that stops with the filing is over by then.
     *
     * @param happened {@code n deaths [since when][, rescue <what is said of it>]}, or the level or source of a hazard
     *     {@code [by its criterion] [until its deadline]}, or {@code PENALTY [since when it is decided]}, or the kind of a
     *     document, or {@code MEASURE}, {@code [until the date that it names, or that of its interview]}, or the level of who
     *     launched a campaign {@code [until the return day]}, or {@code QUARTER} or {@code YEAR until} its last day
     */
    ClockScene(ClockRule rule, String happened, Instant start, Instant act) {
        Matcher matcher = HAPPENED.matcher(happened);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("what happened? " + happened);
        }
        this.rule = rule;
        this.happened = matcher.toMatchResult();
        this.start = start;
        this.act = act;
        this.story = switch (rule.subject()) {
            case ACCIDENT -> accident();
            case PENALTY -> penalty();
            case NOTICE -> document();
            case MEASURE -> measure();
            case CAMPAIGN_RETURN -> owedReturn();
            case HAZARD_RETURN -> table();
            default -> hazard();
        };
        begin();
    }

    /** What the rule asks for is done. */
    void acts() {
        switch (rule.stop()) {
            case FILING, DECISION -> {}
            case ACKNOWLEDGEMENT ->
                give(new Input.Acknowledged(story.escalation(rule.id()).id(), "officer", "370000", null), act);
            case FULFILMENT ->
                give(
                        new Input.Fulfilled(story.clock(rule.id()).id(), act, "officer", "370000", rule.form(), null),
                        act);
            case ANSWER -> story.fact(new FindingConfirmed(Samples.answered(known(), act)), act);
            case OWNER ->
                story.fact(new HazardAssigned(Samples.at(known(), HazardStage.GRADED, null, null), null, "指定"), act);
            case LIFT_APPLICATION -> applies(act);
            case COMPLETE -> story.supplements(requireNonNull(accident).informed(Times.exact(start)), Times.exact(act));
            case GOVERNMENT -> tells(NotifiedParty.GOVERNMENT);
            case AGENCIES -> {
                tells(NotifiedParty.POLICE);
                tells(NotifiedParty.HUMAN_RESOURCES);
                tells(NotifiedParty.UNION);
                tells(NotifiedParty.PROCURATORATE);
            }
            case FOLLOW_UP -> RescueScene.next(story, requireNonNull(accident), happened.group(5), act);
            case RULING -> throw new IllegalArgumentException(rule.id() + " starts with a suspicion alone");
            case RESUME_REVIEW -> story.fact(new ResumeRefused(stopped(), "限位器未更换"), act);
            case RESUMPTION -> story.fact(new WorkResumed(Stopped.goesOn(known()), "限位器有效"), act);
            case RESTORATION -> story.fact(new SupplyRestored(Stopped.goesOn(known()), act, "已履行"), act);
            case RECEIPT -> requireNonNull(document).received(act);
            case REPLY -> requireNonNull(document).answered(act);
            case MINUTES -> requireNonNull(document).interviewHeld(act);
            case COMPLETION -> requireNonNull(measure).done(act);
            case REVIEW -> requireNonNull(measure).reviewed(true, act);
            case RETURN -> requireNonNull(owed).filed(act);
            case LISTED -> lists(story.clock(rule.id()).facts().desk(), act);
            case UNIT_RETURN -> requireNonNull(table).filed(act);
            case INTERVIEW_HELD -> story.interviewed(DocumentScene.heldAbout(story.file.caseId(), start, act), act);
            case SITE_REVIEW -> give(new Order.Inspection(listing(), true, "inspector", "370300", "现场审查"), act);
        }
    }

    private void tells(NotifiedParty party) {
        AccidentFacts facts = requireNonNull(accident).facts();
        story.fact(new AgencyNotified(facts, party, ReportForm.PHONE, facts.region(), act, act), act);
    }

    private Story accident() {
        Instant filed = rule.start() instanceof Start.At(var anchor)
                ? switch (anchor) {
                    case INFORMED -> act;
                    case FILED, REPORTED -> start;
                    default -> start.minus(BEFORE);
                }
                : start.minus(BEFORE);
        Samples.Accident filing = reported(Times.exact(filed)).deaths(Integer.parseInt(happened.group(1)));
        filing = rule.start().toString().equals("INFORMED") ? filing.informed(Times.exact(start)) : filing;
        filing = rule.stop() == Stop.FOLLOW_UP ? RescueScene.first(filing, happened.group(5)) : filing;
        filing = rule.stop() == Stop.COMPLETE ? filing.informed(null) : filing;
        accident = happened.group(4) == null ? filing : filing.occurred(happened.group(4));
        return Story.of(accident);
    }

    private Story hazard() {
        Instant found = rule.start().toString().equals("FOUND") ? start : start.minus(BEFORE);
        Instant filed = rule.stop() == Stop.FILING
                ? act
                : rule.start().toString().equals("FILED") ? start : found.plusSeconds(60);
        hazard = switch (happened.group(2)) {
            case "MAJOR", "GENERAL" ->
                Samples.hazard(
                        new UUID(1, 1),
                        HazardLevel.valueOf(happened.group(2)),
                        found,
                        filed,
                        filed.plusSeconds(86_400));
            default -> Samples.foundBy(happened.group(2), found, filed);
        };
        hazard = happened.group(3) == null ? hazard : Samples.judgedBy(happened.group(3), hazard);
        Story told = new Story(hazard.hazardId());
        told.fact(new HazardFound(hazard), filed);
        return told;
    }

    /** Told when the clock starts, decided then or before; where the decision is what it waits for, told with that. */
    private Story penalty() {
        boolean counted = rule.stop() == Stop.DECISION;
        String day = happened.group().startsWith("PERMIT_SUSPENSION") ? happened.group(4) : null;
        Instant decided =
                counted ? act : day != null || happened.group(4) == null ? start : Times.at(happened.group(4));
        Instant toldAt = counted ? act : start;
        PenaltyFacts penalty = Punished.until(Punished.penalty(new UUID(1, 2), Punished.UNIT, decided, toldAt), day);
        Story told = new Story(penalty.penaltyId());
        told.fact(new PenaltyDecided(counted ? Punished.since(penalty, start) : penalty), toldAt);
        return told;
    }

    private Story document() {
        Instant issued = rule.start().toString().equals("FILED") ? start : start.minus(BEFORE);
        Instant named = happened.group(4) == null ? null : Times.at(happened.group(4));
        NoticeKind kind = NoticeKind.valueOf(happened.group(2));
        document = rule.stop() == Stop.MINUTES
                ? DocumentScene.ofInterview(kind, issued, named)
                : DocumentScene.of(kind, issued, named);
        return document.story;
    }

    private Story measure() {
        Instant set = rule.start().toString().equals("FILED") ? start : start.minus(BEFORE);
        measure = new MeasureScene(set, Times.at(happened.group(4)));
        return measure.story;
    }

    private Story owedReturn() {
        owed = ReturnScene.launchedBy(requireNonNull(happened.group(2)), start, Times.at(happened.group(4)));
        return owed.story;
    }

    private Story table() {
        table = TableScene.asked(requireNonNull(happened.group(2)), start, Times.at(happened.group(4)));
        return table.story;
    }

    private void begin() {
        switch (rule.start()) {
            case Start.At(var anchor) -> {
                switch (anchor) {
                    case OWNERLESS ->
                        story.fact(new HazardReleased(Samples.ownerless(known()), "HOUSING-370302", "不属本部门职责"), start);
                    case LISTED -> lists("370300", start);
                    case LIFT_APPLIED -> {
                        lists("370300", start.minusSeconds(600));
                        applies(start);
                    }
                    case CASUALTIES_CHANGED -> {
                        accident = requireNonNull(accident).missing(2);
                        story.supplements(accident, Times.exact(start));
                    }
                    case MISREPORT_SUSPECTED ->
                        story.supplements(
                                requireNonNull(accident).deaths(Integer.parseInt(happened.group(1)) - 1),
                                Times.exact(start));
                    case COMPLETED -> requireNonNull(measure).done(start);
                    case RETURNED -> {
                        if (measure != null) {
                            measure.done(start.minusSeconds(600));
                            measure.reviewed(false, start);
                            return;
                        }
                        requireNonNull(document).answered(start.minusSeconds(600));
                        document.returned(start);
                    }
                    case SUPPLY_OWED -> story.fact(new WorkResumed(Stopped.owed(known(), start), "合格"), start);
                    case STOPPED -> story.fact(new WorkStopped(stopped()), start);
                    case RESUME_REQUESTED -> {
                        story.fact(new WorkStopped(stopped()), start.minusSeconds(600));
                        story.fact(new ResumeRequested(Stopped.asks(stopped(), start)), start);
                    }
                    case INFORMED, OCCURRED, FOUND, FILED, REGRADED, REPORTED, OVERDUE, DEADLINE -> {}
                    case DECIDED, CASE_FILED, REPLY_BY, INTERVIEW, PROMISED, TERM_END -> {}
                }
            }
            case Start.Suspected() -> {}
            case Start.Met(String previous) -> {
                if (previous.equals("CN-4")) {
                    receives("CN-3", start.minusSeconds(60));
                }
                receives(previous, start);
            }
        }
    }

    private void receives(String hop, Instant at) {
        give(new Input.Acknowledged(story.escalation(hop).id(), hop, "370000", null), at);
    }

    private void lists(String desk, Instant at) {
        boolean named = rule.subject() == Subject.HAZARD && happened.group(4) != null;
        Instant deadline = named ? Times.at(happened.group(4)) : null;
        give(new Order.Listing(listing(), desk, deadline, "逾期未改", "leader"), at);
        if (rule.subject() == Subject.HAZARD) {
            for (SupervisionStep step : SupervisionStep.values()) {
                give(new Order.Step(listing(), step, "inspector", "370302", "合格"), at.plusSeconds(60));
            }
        }
    }

    private void applies(Instant at) {
        give(new Order.LiftApplication(listing(), "inspector", "370302", "申请解除"), at);
    }

    private UUID listing() {
        return CaseIds.ofListing(story.file.caseId());
    }

    private void give(Input input, Instant at) {
        story.ringUntil(at);
        Outcome outcome = story.give(input, at);
        if (outcome.refusal() != null) {
            throw new AssertionError(input + " was refused: " + outcome.refusal());
        }
    }

    private HazardFacts known() {
        return requireNonNull(hazard, "no hazard");
    }

    private HazardFacts stopped() {
        Instant at = rule.start().toString().equals("STOPPED") ? start : start.minusSeconds(600);
        return Stopped.ordered(known(), StopMeasure.STOP_WORK, at);
    }
}
