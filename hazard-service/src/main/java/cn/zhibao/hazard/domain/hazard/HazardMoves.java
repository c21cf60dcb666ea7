package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.hazard.finding.FindingChecks;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Registers;

/**
 * What may happen to a hazard after it is on file. Pure: the same arguments give the same answer. A command that comes in
 * the wrong stage, or from who may not, is refused before its document is read for faults.
 */
public final class HazardMoves {

    private final GradingRules grading;
    private final RectificationRules rectification;
    private final RequestRules requests;
    private final StopRules stops;
    private final StopProposalRules stopProposals;
    private final SupplyRules supplies;
    private final OwnerRules owners;
    private final EndingRules endings;
    private final FindingRules findings;

    public HazardMoves(Registers registers, FilingPolicy policy) {
        FilingChecks checks = new FilingChecks(registers.regions(), policy);
        this.grading = new GradingRules(registers.criteria(), checks);
        this.rectification = new RectificationRules(checks, policy);
        this.requests = new RequestRules(checks);
        this.stopProposals = new StopProposalRules(checks, registers.regions());
        this.stops = new StopRules(checks, registers.sources(), stopProposals);
        this.supplies = new SupplyRules(checks);
        this.owners = new OwnerRules(registers.regions(), checks);
        this.endings = new EndingRules(checks, policy);
        this.findings = new FindingRules(checks, new FindingChecks(registers.regions(), checks), policy);
    }

    /**
     * Decides over one command.
     *
     * @return the state that follows with its events, or why not
     */
    public Decision<Hazard> decide(Hazard before, HazardCommand command, Asking asking) {
        Hazard hazard = answers(before, command) ? before.answered(asking.now()) : before;
        return switch (command) {
            case HazardCommand.Confirm said -> findings.confirm(hazard, said, asking);
            case HazardCommand.Supplement said -> findings.supplement(hazard, said, asking);
            case HazardCommand.Grade said -> grading.grade(hazard, said, asking);
            case HazardCommand.Plan said -> rectification.plan(hazard, said, asking);
            case HazardCommand.Start _ -> rectification.start(hazard, asking);
            case HazardCommand.Submit said -> rectification.submit(hazard, said, asking);
            case HazardCommand.Verify said -> rectification.verify(hazard, said, asking);
            case HazardCommand.Extend said -> requests.extend(hazard, said, asking);
            case HazardCommand.DecideExtension said -> requests.decideExtension(hazard, said, asking);
            case HazardCommand.StopWorking said -> stops.stop(hazard, said, asking);
            case HazardCommand.ProposeStop said -> stopProposals.propose(hazard, said, asking);
            case HazardCommand.DecideStop said -> stopProposals.decide(hazard, said, asking);
            case HazardCommand.CutSupply said -> supplies.cut(hazard, said, asking);
            case HazardCommand.RestoreSupply said -> supplies.restore(hazard, said, asking);
            case HazardCommand.AskToResume said -> requests.askToResume(hazard, said, asking);
            case HazardCommand.ReviewResumption said -> requests.reviewResumption(hazard, said, asking);
            case HazardCommand.Transfer said -> owners.transfer(hazard, said, asking);
            case HazardCommand.AnswerTransfer said -> owners.answer(hazard, said, asking);
            case HazardCommand.Release said -> owners.release(hazard, said, asking);
            case HazardCommand.Assign said -> owners.assign(hazard, said, asking);
            case HazardCommand.Withdraw said -> endings.withdraw(hazard, said, asking);
            case HazardCommand.DecideWithdrawal said -> endings.decideWithdrawal(hazard, said, asking);
            case HazardCommand.Recheck said -> endings.recheck(hazard, said, asking);
            case HazardCommand.Reopen said -> endings.reopen(hazard, said, asking);
        };
    }

    /** What a patrol found is answered by the word of an authority alone, anything else by whoever begins to deal with it. */
    private static boolean answers(Hazard hazard, HazardCommand command) {
        return switch (command) {
            case HazardCommand.Confirm _ -> true;
            case HazardCommand.Grade _,
                    HazardCommand.Plan _,
                    HazardCommand.Start _,
                    HazardCommand.Submit _,
                    HazardCommand.StopWorking _,
                    HazardCommand.ProposeStop _ -> !Source.awaitsConfirmation(hazard.facts());
            case HazardCommand.Supplement _,
                    HazardCommand.Verify _,
                    HazardCommand.Extend _,
                    HazardCommand.DecideExtension _,
                    HazardCommand.DecideStop _,
                    HazardCommand.CutSupply _,
                    HazardCommand.RestoreSupply _,
                    HazardCommand.AskToResume _,
                    HazardCommand.ReviewResumption _,
                    HazardCommand.Transfer _,
                    HazardCommand.AnswerTransfer _,
                    HazardCommand.Release _,
                    HazardCommand.Assign _,
                    HazardCommand.Withdraw _,
                    HazardCommand.DecideWithdrawal _,
                    HazardCommand.Recheck _,
                    HazardCommand.Reopen _ -> false;
        };
    }

    /**
     * Merges two cases of one hazard by hand (并案); both histories stay.
     *
     * @param from the case that ends
     * @param into the case that carries on
     * @return the decision over the case that ends; {@link #join} follows when it is accepted
     */
    public Decision<Hazard> merge(Hazard from, Hazard into, String reason, Asking asking) {
        return endings.merge(from, into, reason, asking);
    }

    /** The other half of an accepted merger. */
    public static Decision.Accepted<Hazard> join(Hazard into, Hazard merged, String reason) {
        return EndingRules.join(into, merged, reason);
    }
}
