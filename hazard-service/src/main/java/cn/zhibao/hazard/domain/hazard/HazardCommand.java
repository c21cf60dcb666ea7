package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asks to happen to a hazard, as said: nothing of it is checked yet, and what is absent was not said. */
public sealed interface HazardCommand {

    /** Says whether what was found is a hazard (核实). */
    record Confirm(@Nullable Boolean confirmed, @Nullable String reason) implements HazardCommand {}

    /** Adds what the source had not named, or puts right what it had. */
    record Supplement(FindingFiling finding) implements HazardCommand {}

    /** Settles the level, by a criterion or by hand with a reason. */
    record Grade(
            @Nullable HazardLevel level,
            @Nullable String criterion,
            @Nullable String reason) implements HazardCommand {}

    /** Files a plan with the five things that must be in place (五到位). */
    record Plan(
            @Nullable String measures,
            @Nullable String responsible,
            @Nullable BigDecimal fundsCny,
            @Nullable Instant deadline,
            @Nullable String contingencyPlan)
            implements HazardCommand {}

    /** Begins to rectify. */
    record Start() implements HazardCommand {}

    /** Says that it is done. */
    record Submit(@Nullable String description, @Nullable Instant doneAt, List<UUID> evidence)
            implements HazardCommand {
        public Submit {
            evidence = List.copyOf(evidence);
        }
    }

    /** Tells what was seen on site of what the unit says it has done. */
    record Verify(
            @Nullable Boolean passed,
            @Nullable Instant inspectedAt,
            @Nullable String findings) implements HazardCommand {}

    /** Asks for a later deadline. */
    record Extend(@Nullable Instant until, @Nullable String reason) implements HazardCommand {}

    record DecideExtension(
            @Nullable Boolean granted, @Nullable String reason) implements HazardCommand {}

    /**
     * Orders work to stand still, or something harder.
     *
     * @param measure stopping work when absent
     * @param basis code of a rule source
     */
    record StopWorking(
            @Nullable String scope,
            @Nullable String conditions,
            @Nullable StopMeasure measure,
            @Nullable Approval approval,
            @Nullable Cut powerCut,
            @Nullable String basis)
            implements HazardCommand {}

    /** Who is said to have approved a measure. */
    record Approval(
            @Nullable String by,
            @Nullable String document,
            @Nullable Instant approvedAt) {}

    /** When power is said to be cut. */
    record Cut(@Nullable Instant noticeAt, @Nullable Instant effectiveAt, boolean emergency) {}

    /** Asks the government to approve an order to stop (提请政府批准). */
    record ProposeStop(
            @Nullable StopMeasure measure,
            @Nullable String scope,
            @Nullable String reason) implements HazardCommand {}

    /** Records what the government decided. */
    record DecideStop(
            @Nullable Boolean approved,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) implements HazardCommand {}

    /**
     * Cuts off supplies after an order to stop was not obeyed (停止供电、停止供应民用爆炸物品).
     *
     * @param emergency why power cannot wait for a day after the notice; not said when it does
     */
    record CutSupply(
            List<Supply> supplies,
            @Nullable Refused refusal,
            @Nullable String danger,
            @Nullable Approval approval,
            @Nullable Instant notifiedAt,
            @Nullable Instant effectiveAt,
            @Nullable String emergency)
            implements HazardCommand {
        public CutSupply {
            supplies = List.copyOf(supplies);
        }
    }

    /** How an order to stop is said to have been defied (拒不执行). */
    record Refused(@Nullable Instant seenAt, @Nullable String findings) {}

    /** Says that the supplies are there again. */
    record RestoreSupply(
            @Nullable Instant restoredAt, @Nullable String reason) implements HazardCommand {}

    /** Asks to go on with stopped work. */
    record AskToResume(@Nullable String fulfilment) implements HazardCommand {}

    record ReviewResumption(
            @Nullable Boolean passed, @Nullable String findings) implements HazardCommand {}

    /** Offers the case to another authority. */
    record Transfer(@Nullable String to, @Nullable String reason) implements HazardCommand {}

    record AnswerTransfer(
            @Nullable Boolean accepted, @Nullable String reason) implements HazardCommand {}

    /** The owner says that the case is not its own and that it does not know whose. */
    record Release(@Nullable String reason) implements HazardCommand {}

    /** Makes an authority the owner of a case that has none. */
    record Assign(@Nullable String to, @Nullable String reason) implements HazardCommand {}

    /** Says that it is no hazard. */
    record Withdraw(@Nullable String reason) implements HazardCommand {}

    record DecideWithdrawal(
            @Nullable Boolean agreed, @Nullable String reason) implements HazardCommand {}

    /** Looks again at what was struck off (回头看). */
    record Recheck(
            @Nullable Boolean passed,
            @Nullable Instant inspectedAt,
            @Nullable String findings,
            @Nullable Instant rectifyBy)
            implements HazardCommand {}

    /** Says that what was struck off is there again. */
    record Reopen(@Nullable String reason, @Nullable Instant rectifyBy) implements HazardCommand {}
}
