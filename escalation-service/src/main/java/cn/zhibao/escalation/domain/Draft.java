package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.HeldInterview;
import cn.zhibao.escalation.domain.casefile.Lookout;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.escalation.domain.casefile.Waiting;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.RulePack;
import cn.zhibao.events.contract.EscalationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case file while one input is being decided. Lives in one call of {@link Engine#decide} and never leaves it. */
final class Draft {

    final Setting setting;
    final Edited<Clock> clocks;
    final Edited<Escalation> escalations;
    final Edited<Supervision> supervisions;
    final Edited<Suspicion> suspicions;
    final Edited<Lookout> lookouts;
    final Edited<Membership> memberships;
    final Edited<Waiting> waiting;
    final Edited<HeldInterview> interviews;
    final Reasons notFired = new Reasons();

    final CaseFile before;
    final Cause cause;

    private final List<Decision> decisions = new ArrayList<>();
    private Map<String, Instant> since;
    private @Nullable Facts facts;
    private long factsSequence;
    private Instant now;
    private @Nullable RulePack pack;
    private Instant learnedAt;

    Draft(Setting setting, CaseFile file, Instant now) {
        this.setting = setting;
        this.before = file;
        this.cause = new Cause(now);
        this.clocks = new Edited<>(file.clocks());
        this.escalations = new Edited<>(file.escalations());
        this.supervisions = new Edited<>(file.supervisions());
        this.suspicions = new Edited<>(file.suspicions());
        this.memberships = new Edited<>(file.memberships());
        this.lookouts = new Edited<>(file.lookouts());
        this.waiting = new Edited<>(file.waiting());
        this.interviews = new Edited<>(file.interviews());
        this.since = file.since();
        this.facts = file.facts();
        this.factsSequence = file.factsSequence();
        this.now = now;
        this.learnedAt = now;
    }

    /** What follows is decided as of that moment. */
    void goTo(Instant moment) {
        now = moment;
        learnedAt = moment;
        pack = null;
        cause.time(moment);
    }

    /** What follows from which is decided now. */
    Evidence evidence() {
        return cause.evidence(facts);
    }

    UUID caseId() {
        return before.caseId();
    }

    @Nullable
    Facts facts() {
        return facts;
    }

    /** True when this input told facts. */
    boolean learned() {
        return factsSequence != before.factsSequence();
    }

    /** The facts of a case of which something is known. */
    Facts known() {
        return requireNonNull(facts, "nothing is known of this case");
    }

    /** The rules for these facts at this moment; looked up when they are asked for, as most that is decided needs none. */
    RulePack pack() {
        if (pack == null) {
            pack = setting.policy().packFor(known(), now);
        }
        return pack;
    }

    /** The working days as they are known now. */
    WorkCalendar calendar() {
        return setting.calendars().at(now);
    }

    /**
     * Since when rules of that name hold for this case: nobody owes what began before. A case that becomes known now is new to
     * all of them, even when it was filed a moment before they came into force.
     */
    Instant heldSince(Rule rule) {
        return before.facts() == null ? Instant.MIN : setting.policy().heldSince(known().region(), rule.id(), now);
    }

    /** When the newest fact made itself known: what starts to apply now applies since then. */
    Instant learnedAt() {
        return learnedAt;
    }

    /** Place of the newest fact in the journal of its owner, which says who told it. */
    long factsSequence() {
        return factsSequence;
    }

    void know(Facts newest, long sequence, Instant at) {
        facts = newest;
        factsSequence = sequence;
        learnedAt = at;
        pack = null;
    }

    /** Does something as if those facts were the newest still. */
    void asOf(Facts then, Runnable work) {
        Facts newest = facts;
        facts = then;
        pack = null;
        work.run();
        facts = newest;
        pack = null;
    }

    /** Something to do that is told to nobody. */
    void add(Decision decision) {
        decisions.add(decision);
    }

    void tell(EscalationEvent fact, Trace trace) {
        decisions.add(new Decision.Told(fact, trace));
    }

    void propose(Supervision.Proposed supervision, Trace trace) {
        supervisions.add(supervision);
        decisions.add(new Decision.SupervisionProposed(supervision, trace));
    }

    void refuse(Refusal why, @Nullable String rule) {
        decisions.add(new Decision.Refused(why, rule));
    }

    @Nullable
    Instant since(String rule) {
        return since.get(rule);
    }

    /** The moment in this case, of its facts or of its supervision; null while it did not come. */
    @Nullable
    Instant at(Anchor anchor) {
        Supervision.Ordered ordered = supervision();
        return switch (anchor) {
            case LISTED -> ordered == null ? null : ordered.facts().listedAt();
            case DEADLINE -> ordered == null ? null : ordered.facts().rectifyBy();
            case LIFT_APPLIED -> ordered == null ? null : ordered.progress().appliedAt();
            case INFORMED, OCCURRED, FOUND, FILED, REGRADED, CASUALTIES_CHANGED, REPORTED, OVERDUE, OWNERLESS ->
                known().at(anchor);
            case STOPPED, RESUME_REQUESTED, DECIDED, CASE_FILED, REPLY_BY, INTERVIEW, RETURNED, PROMISED, COMPLETED ->
                known().at(anchor);
            case MISREPORT_SUSPECTED -> SuspicionFact.misreportedSince(suspicions);
            case SUPPLY_OWED, TERM_END -> known().at(anchor);
        };
    }

    /** The supervision that an authority ordered, null while none did; a case has at most one. */
    Supervision.@Nullable Ordered supervision() {
        for (int place = 0; place < supervisions.size(); place++) { // asked for each rule at each fact: no iterator
            if (supervisions.get(place) instanceof Supervision.Ordered ordered) {
                return ordered;
            }
        }
        return null;
    }

    /** Remembers when a rule began to apply, or with null that it does not wait any more. */
    void setSince(String rule, @Nullable Instant instant) {
        Instant old = since.get(rule);
        if (instant == null ? old == null : instant.equals(old)) {
            return;
        }
        Map<String, Instant> copy = new HashMap<>(since);
        if (instant == null) {
            copy.remove(rule);
        } else {
            copy.put(rule, instant);
        }
        since = copy;
    }

    /** The newest clock of a rule. */
    @Nullable
    Clock clockOf(String rule) {
        for (int place = clocks.size() - 1;
                place >= 0;
                place--) { // asked for each rule at each fact: no view, no iterator
            if (clocks.get(place).facts().rule().equals(rule)) {
                return clocks.get(place);
            }
        }
        return null;
    }

    @Nullable
    Clock clock(@Nullable UUID id) {
        for (Clock clock : clocks) {
            if (clock.id().equals(id)) {
                return clock;
            }
        }
        return null;
    }

    @Nullable
    Escalation escalation(UUID id) {
        for (Escalation escalation : escalations) {
            if (escalation.id().equals(id)) {
                return escalation;
            }
        }
        return null;
    }

    void replace(Clock next) {
        clocks.replaceAll(clock -> clock.id().equals(next.id()) ? next : clock);
    }

    void replace(Supervision next) {
        supervisions.replaceAll(supervision -> supervision.id().equals(next.id()) ? next : supervision);
    }

    void replace(Suspicion next) {
        suspicions.replaceAll(suspicion -> suspicion.id().equals(next.id()) ? next : suspicion);
    }

    void replace(Escalation next) {
        escalations.replaceAll(escalation -> escalation.id().equals(next.id()) ? next : escalation);
    }

    /** The first alarm before that moment. */
    @Nullable
    Alarm alarmBefore(Instant end) {
        Alarm first = CaseFile.firstAlarm(caseId(), clocks, escalations, waiting, setting.calendars());
        return first != null && first.at().isBefore(end) ? first : null;
    }

    Outcome outcome() {
        List<Decision> all = new ArrayList<>(decisions.size() + 4);
        if (!decisions.isEmpty()) {
            List<Trace.NotFired> others = List.copyOf(notFired);
            decisions.forEach(decision -> all.add(decision.with(others)));
        }
        CaseFile next = new CaseFile(
                caseId(),
                factsSequence,
                facts,
                since,
                clocks.kept(),
                escalations.kept(),
                supervisions.kept(),
                suspicions.kept(),
                memberships.kept(),
                lookouts.kept(),
                waiting.kept(),
                interviews.kept());
        Alarms.difference(before, next, all);
        return new Outcome(next, all, notFired);
    }
}
