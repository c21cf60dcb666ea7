package cn.zhibao.hazard.http.json;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.hazard.domain.hazard.HazardCommand;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The moves of a hazard: their names in the address, and their documents as JSON. */
public final class MoveJson {

    private static final Map<String, Function<Fields, HazardCommand>> MOVES = Map.ofEntries(
            Map.entry("confirmation", in -> new HazardCommand.Confirm(in.choice("confirmed"), in.text("reason"))),
            Map.entry("finding", in -> new HazardCommand.Supplement(CaseJson.finding(in.object("finding")))),
            Map.entry("grading", MoveJson::grading),
            Map.entry("plan", MoveJson::plan),
            Map.entry("start", _ -> new HazardCommand.Start()),
            Map.entry("rectification", MoveJson::rectification),
            Map.entry("verification", MoveJson::verification),
            Map.entry("extension", in -> new HazardCommand.Extend(in.time("until"), in.text("reason"))),
            Map.entry(
                    "extension-decision",
                    in -> new HazardCommand.DecideExtension(in.choice("granted"), in.text("reason"))),
            Map.entry("stop-work", MoveJson::stopWork),
            Map.entry(
                    "stop-proposal",
                    in -> new HazardCommand.ProposeStop(
                            in.choice("measure", StopMeasure.class), in.text("scope"), in.text("reason"))),
            Map.entry(
                    "stop-decision",
                    in -> new HazardCommand.DecideStop(
                            in.choice("approved"), in.text("number"), in.day("decidedOn"), in.text("reason"))),
            Map.entry("supply-cut", MoveJson::supplyCut),
            Map.entry(
                    "supply-cut/lifting",
                    in -> new HazardCommand.RestoreSupply(in.time("restoredAt"), in.text("reason"))),
            Map.entry("resume-work", in -> new HazardCommand.AskToResume(in.text("fulfilment"))),
            Map.entry(
                    "resume-review",
                    in -> new HazardCommand.ReviewResumption(in.choice("passed"), in.text("findings"))),
            Map.entry("transfer", in -> new HazardCommand.Transfer(in.text("to"), in.text("reason"))),
            Map.entry(
                    "transfer-answer",
                    in -> new HazardCommand.AnswerTransfer(in.choice("accepted"), in.text("reason"))),
            Map.entry("release", in -> new HazardCommand.Release(in.text("reason"))),
            Map.entry("assignment", in -> new HazardCommand.Assign(in.text("to"), in.text("reason"))),
            Map.entry("withdrawal", in -> new HazardCommand.Withdraw(in.text("reason"))),
            Map.entry(
                    "withdrawal-decision",
                    in -> new HazardCommand.DecideWithdrawal(in.choice("agreed"), in.text("reason"))),
            Map.entry("recheck", MoveJson::recheck),
            Map.entry("reopening", in -> new HazardCommand.Reopen(in.text("reason"), in.time("rectifyBy"))));

    private MoveJson() {}

    public static Set<String> names() {
        return MOVES.keySet();
    }

    /** The reader of a move's document; empty when there is no move of this name. */
    public static Optional<Function<Fields, HazardCommand>> reader(String move) {
        return Optional.ofNullable(MOVES.get(move));
    }

    private static HazardCommand grading(Fields in) {
        return new HazardCommand.Grade(in.choice("level", HazardLevel.class), in.text("criterion"), in.text("reason"));
    }

    private static HazardCommand stopWork(Fields in) {
        return new HazardCommand.StopWorking(
                in.text("scope"),
                in.text("conditions"),
                in.choice("measure", StopMeasure.class),
                approval(in.object("approval")),
                powerCut(in.object("powerCut")),
                in.text("basis"));
    }

    private static HazardCommand.@Nullable Approval approval(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        var approval = new HazardCommand.Approval(in.text("by"), in.text("document"), in.time("approvedAt"));
        in.done();
        return approval;
    }

    private static HazardCommand.@Nullable Cut powerCut(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        var cut = new HazardCommand.Cut(in.time("noticeAt"), in.time("effectiveAt"), in.flag("emergency"));
        in.done();
        return cut;
    }

    private static HazardCommand supplyCut(Fields in) {
        return new HazardCommand.CutSupply(
                in.once("supplies", Supply.class),
                refusal(in.object("refusal")),
                in.text("danger"),
                approval(in.object("approval")),
                in.time("notifiedAt"),
                in.time("effectiveAt"),
                in.text("emergency"));
    }

    private static HazardCommand.@Nullable Refused refusal(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        var refusal = new HazardCommand.Refused(in.time("seenAt"), in.text("findings"));
        in.done();
        return refusal;
    }

    private static HazardCommand plan(Fields in) {
        return new HazardCommand.Plan(
                in.text("measures"),
                in.text("responsible"),
                in.decimal("fundsCny"),
                in.time("deadline"),
                in.text("contingencyPlan"));
    }

    private static HazardCommand rectification(Fields in) {
        return new HazardCommand.Submit(in.text("description"), in.time("doneAt"), in.ids("evidence"));
    }

    private static HazardCommand verification(Fields in) {
        return new HazardCommand.Verify(in.choice("passed"), in.time("inspectedAt"), in.text("findings"));
    }

    private static HazardCommand recheck(Fields in) {
        return new HazardCommand.Recheck(
                in.choice("passed"), in.time("inspectedAt"), in.text("findings"), in.time("rectifyBy"));
    }
}
