package cn.zhibao.escalation.domain.casefile;

import static java.util.Objects.requireNonNullElseGet;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the ledger of facts last said about the subject of a case. */
public sealed interface Facts
        permits Facts.OfHazard, Facts.OfAccident, Hint, Penalty, Exposed, Paper, Measure, OwedReturn, UnitReturn {

    Subject subject();

    /** Region of the place of the case. */
    String region();

    boolean exercise();

    Urgency urgency();

    /** When the server took the first report. */
    Instant filedAt();

    /** When it occurred or was found, as it is said now. */
    Instant happenedAt();

    /** The moment, or null while it is not known, means nothing for this subject or is none of its facts. */
    @Nullable
    Instant at(Anchor anchor);

    CaseSummary summary();

    /** The same, as if nothing had been told before those: by this a finding that is new is told from one that lasts. */
    Facts after(Facts before);

    /** Of what a rule read of these facts, what is new beside the evidence that is known: each value that it lacks. */
    default List<SuspicionEvidence> news(List<SuspicionEvidence> read, Set<SuspicionEvidence> known) {
        return read.stream().filter(each -> !known.contains(each)).toList();
    }

    /**
     * A hazard (隐患).
     *
     * @param overdueSince the deadline that passed, null while none has
     * @param ownerlessSince when it was learned that nobody answers for the open case, null while somebody does
     * @param resumeRefusedSince when a review first refused that what the order in force stopped goes on, null while none has
     */
    record OfHazard(
            HazardFacts hazard,
            @Nullable Instant overdueSince,
            @Nullable Instant ownerlessSince,
            @Nullable Instant resumeRefusedSince)
            implements Facts {

        /** True once it was struck off, withdrawn or merged into another case. */
        public boolean ended() {
            HazardProgress progress = hazard.progress();
            return progress != null && progress.closedAt() != null;
        }

        /** True for a major hazard (重大隐患) that is not struck off. */
        public boolean isOpenAndMajor() {
            return hazard.level() == HazardLevel.MAJOR && !ended();
        }

        /**
         * When somebody first acted on what was found, or the case ended instead; null while nobody has. Hazards that were
         * filed before this was asked count as answered from the start.
         */
        public @Nullable Instant answeredAt() {
            HazardProgress progress = hazard.progress();
            if (progress == null) {
                return hazard.reportedAt();
            }
            if (progress.answeredAt() != null || progress.closedAt() != null) {
                return progress.answeredAt() == null ? progress.closedAt() : progress.answeredAt();
            }
            return hazard.finding() == null ? hazard.reportedAt() : null;
        }

        @Override
        public Subject subject() {
            return Subject.HAZARD;
        }

        @Override
        public String region() {
            return hazard.region();
        }

        @Override
        public boolean exercise() {
            return hazard.exercise();
        }

        @Override
        public Urgency urgency() {
            return hazard.level() == HazardLevel.MAJOR ? Urgency.MAJOR : Urgency.ROUTINE;
        }

        @Override
        public Instant filedAt() {
            return hazard.reportedAt();
        }

        @Override
        public Instant happenedAt() {
            return hazard.foundAt();
        }

        @Override
        public @Nullable Instant at(Anchor anchor) {
            return switch (anchor) {
                case FOUND -> hazard.foundAt();
                case FILED -> hazard.reportedAt();
                case OVERDUE -> overdueSince;
                case OWNERLESS -> ownerlessSince;
                case STOPPED -> StopOrder.of(this).orderedAt();
                case RESUME_REQUESTED -> StopOrder.of(this).resumeRequestedAt();
                case SUPPLY_OWED -> StopOrder.supplyOwedSince(this);
                case INFORMED, OCCURRED, REGRADED, CASUALTIES_CHANGED, REPORTED, LISTED, DEADLINE, LIFT_APPLIED -> null;
                case DECIDED, CASE_FILED, REPLY_BY, INTERVIEW, RETURNED -> null;
                case PROMISED, COMPLETED, MISREPORT_SUSPECTED, TERM_END -> null;
            };
        }

        @Override
        public CaseSummary summary() {
            return new CaseSummary(
                    Subject.HAZARD,
                    hazard.number(),
                    hazard.level().name(),
                    0,
                    0,
                    hazard.region(),
                    addressOf(hazard.place()),
                    nameOf(hazard.project()),
                    hazard.category());
        }

        @Override
        public Facts after(Facts before) {
            return this;
        }
    }

    /**
     * An accident (事故).
     *
     * @param regradedAt when it was last moved to a higher grade, null while it never was
     * @param ever what was told so far; what files from before something of it was kept do not say begins with what is told now
     * @param informing who was told besides; in files from before this was kept, nobody
     */
    record OfAccident(AccidentFacts accident, @Nullable Instant regradedAt, Ever ever, Informing informing)
            implements Facts {

        public OfAccident {
            ever = ever == null ? Ever.of(accident) : ever.and(accident);
            informing = requireNonNullElseGet(informing, () -> Informing.unknown(accident));
        }

        /** Told for the first time. */
        public static OfAccident first(AccidentFacts accident) {
            return new OfAccident(accident, null, Ever.of(accident), Informing.first(accident));
        }

        /** Told again. */
        public OfAccident next(AccidentEvent event, @Nullable Instant laterRegradedAt) {
            AccidentFacts later = event.accident();
            return new OfAccident(later, laterRegradedAt, ever, informing.after(event, accident));
        }

        /** True once it says what a report must: where, when the unit was told, which unit, which kind, and how it came about. */
        public boolean isComplete() {
            Place place = accident.place();
            Enterprise enterprise = accident.enterprise();
            return place != null
                    && isSaid(place.address())
                    && accident.informedAt() != null
                    && enterprise != null
                    && (isSaid(enterprise.uscc()) || isSaid(enterprise.name()))
                    && isSaid(accident.type())
                    && isSaid(accident.course());
        }

        /** Dead and seriously injured. */
        public int hurt() {
            return Ever.hurt(accident);
        }

        @Override
        public Facts after(Facts before) {
            return before instanceof OfAccident old
                    ? new OfAccident(accident, regradedAt, Ever.of(old.accident), informing)
                    : this;
        }

        @Override
        public Subject subject() {
            return Subject.ACCIDENT;
        }

        @Override
        public String region() {
            return accident.region();
        }

        @Override
        public boolean exercise() {
            return accident.exercise();
        }

        @Override
        public Urgency urgency() {
            Casualties hit = accident.casualties();
            if (hit.deaths() + hit.missing() + hit.trapped() > 0) {
                return Urgency.LIFE;
            }
            return accident.grade().compareTo(Grade.LARGER) >= 0 ? Urgency.MAJOR : Urgency.ROUTINE;
        }

        @Override
        public Instant filedAt() {
            return accident.reportedAt();
        }

        @Override
        public Instant happenedAt() {
            return accident.occurredAt();
        }

        @Override
        public @Nullable Instant at(Anchor anchor) {
            return switch (anchor) {
                case INFORMED -> informedAt();
                case REGRADED -> regradedAt;
                case OCCURRED -> accident.occurredAt();
                case FILED -> accident.reportedAt();
                case CASUALTIES_CHANGED -> informing.casualtiesChangedAt();
                case REPORTED -> informing.reportedAt();
                case FOUND, OVERDUE, OWNERLESS, LISTED, DEADLINE, LIFT_APPLIED -> null;
                case STOPPED, RESUME_REQUESTED, DECIDED, CASE_FILED, REPLY_BY, INTERVIEW, RETURNED -> null;
                case PROMISED, COMPLETED, MISREPORT_SUSPECTED, SUPPLY_OWED, TERM_END -> null;
            };
        }

        @Override
        public CaseSummary summary() {
            return new CaseSummary(
                    Subject.ACCIDENT,
                    accident.number(),
                    accident.grade().name(),
                    accident.casualties().deaths(),
                    accident.casualties().missing(),
                    accident.region(),
                    addressOf(accident.place()),
                    nameOf(accident.project()),
                    accident.type());
        }

        /** Nobody can be told after the report that tells of it. */
        private Instant informedAt() {
            Instant told = accident.informedAt() == null ? accident.occurredAt() : accident.informedAt();
            return told.isAfter(accident.reportedAt()) ? accident.reportedAt() : told;
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable String addressOf(@Nullable Place place) {
        return place == null ? null : place.address();
    }

    private static @Nullable String nameOf(@Nullable Project project) {
        return project == null ? null : project.name();
    }
}
