package cn.zhibao.hazard.domain.tip;

import static cn.zhibao.hazard.domain.FilingChecks.NAME_MAX;
import static cn.zhibao.hazard.domain.FilingChecks.SENTENCE_MAX;
import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipHandled;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipOverdue;
import cn.zhibao.events.contract.TipReceived;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may happen to a tip. Pure: the same arguments give the same answer. */
public final class TipRules {

    private static final int PHONE_MAX = 40;

    private final Regions regions;
    private final TipPolicy policy;
    private final FilingChecks checks;

    public TipRules(Regions regions, FilingPolicy filing, TipPolicy policy) {
        this.regions = regions;
        this.policy = policy;
        this.checks = new FilingChecks(regions, filing);
    }

    public TipPolicy policy() {
        return policy;
    }

    /** Adds every fault of the tip to {@code faults}. */
    public void check(TipFiling filing, Faults faults, Instant now) {
        checks.required(faults, "/kind", filing.kind());
        checks.required(faults, "/description", filing.description());
        checks.text(faults, "/description", filing.description(), SENTENCE_MAX);
        checks.past(faults, "/occurredAt", filing.occurredAt(), now);
        checks.region(faults, filing.region(), now);
        checks.place(faults, filing.place());
        checks.enterprise(faults, filing.enterprise());
        if (filing.identity() != null) {
            checks.text(faults, "/contact/name", filing.identity().name(), NAME_MAX);
            checks.text(faults, "/contact/phone", filing.identity().phone(), PHONE_MAX);
        }
    }

    /** Adds every fault of the reason that somebody gives for reading who gave a tip. */
    public void checkReason(@Nullable String reason, Faults faults) {
        checks.required(faults, "/reason", reason);
        checks.text(faults, "/reason", reason, SENTENCE_MAX);
    }

    /**
     * Takes a tip on file.
     *
     * @param filing one in which {@link #check} found no fault
     */
    public TipDecision.Accepted receive(TipFiling filing, CaseIdentity identity) {
        TipKind kind = requireNonNull(filing.kind());
        TipFacts facts = new TipFacts(
                identity.id(),
                identity.number(),
                kind,
                requireNonNull(filing.region()),
                kind == TipKind.HOUSE_COMPLAINT ? null : Position.of(filing.place()),
                filing.occurredAt(),
                identity.receivedAt(),
                identity.receivedAt().plus(policy.replyWithin(kind)),
                filing.exercise());
        boolean named = filing.identity() != null && filing.identity().name() != null;
        TipContent content =
                new TipContent(requireNonNull(filing.description()), filing.place(), filing.enterprise(), named);
        return new TipDecision.Accepted(new Tip.Open(facts, content, false, null), new TipReceived(facts));
    }

    /**
     * Handles a tip.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public TipDecision handle(Tip tip, Handling handling, Faults faults, Instant now) {
        check(tip, handling, faults, now);
        if (!faults.none()) {
            return new TipDecision.Faulty(faults.list());
        }
        return switch (tip) {
            case Tip.Open open
            when open.accepted() && handling.action() == Handling.Action.ACCEPT -> new TipDecision.TooLate();
            case Tip.Open open -> handled(next(open, handling), handling);
            case Tip.Closed _ -> new TipDecision.TooLate();
        };
    }

    private static TipDecision handled(Tip next, Handling handling) {
        return new TipDecision.Accepted(next, new TipHandled(next.facts(), next.status(), handling.caseId()));
    }

    private static Tip next(Tip.Open open, Handling handling) {
        return switch (requireNonNull(handling.action())) {
            case ACCEPT -> open.accept();
            case REJECT -> open.closed(TipStatus.REJECTED);
            case TRANSFER ->
                handling.region() == null ? open.closed(TipStatus.TRANSFERRED) : open.movedTo(handling.region());
            case ANSWER -> open.closed(TipStatus.ANSWERED);
        };
    }

    private void check(Tip tip, Handling handling, Faults faults, Instant now) {
        checks.required(faults, "/action", handling.action());
        checks.text(faults, "/reason", handling.reason(), SENTENCE_MAX);
        checks.text(faults, "/reply", handling.reply(), SENTENCE_MAX);
        checks.text(faults, "/advice", handling.advice(), SENTENCE_MAX);
        checks.text(faults, "/transferredTo", handling.transferredTo(), NAME_MAX);
        switch (handling.action()) {
            case REJECT, ANSWER -> checks.required(faults, "/reply", handling.reply());
            case TRANSFER -> checks.required(faults, "/reason", handling.reason());
            case ACCEPT -> {
                // taking it up says nothing yet
            }
            case null -> {
                // named above
            }
        }
        destination(tip, handling, faults, now);
    }

    /** Exactly one, and only when the tip goes somewhere. */
    private void destination(Tip tip, Handling handling, Faults faults, Instant now) {
        String region = handling.region();
        if (handling.action() != Handling.Action.TRANSFER) {
            if (region != null) {
                faults.add("/region", "not-a-transfer");
            }
            if (handling.transferredTo() != null) {
                faults.add("/transferredTo", "not-a-transfer");
            }
        } else if (region == null) {
            checks.required(faults, "/transferredTo", handling.transferredTo());
        } else if (handling.transferredTo() != null) {
            faults.add("/transferredTo", "two-destinations");
        } else if (region.equals(tip.facts().region())) {
            faults.add("/region", "already-there");
        } else if (regions.find(region, now).isEmpty()) {
            faults.add("/region", "unknown-region");
        }
    }

    /**
     * The deadline of the reply has come.
     *
     * @param deadline the one the timer was set for; when the tip has been answered, the timer says nothing
     */
    public static TipDecision overdue(Tip tip, Instant deadline) {
        return switch (tip) {
            case Tip.Open open
            when open.overdueSince() == null && open.facts().replyBy().equals(deadline) ->
                new TipDecision.Accepted(open.pastDeadline(deadline), new TipOverdue(open.facts(), deadline));
            case Tip.Open _, Tip.Closed _ -> new TipDecision.TooLate();
        };
    }
}
