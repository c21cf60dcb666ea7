package cn.zhibao.notice.domain.plan;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.MeasureOverdue;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.paper.Person;
import cn.zhibao.notice.domain.paper.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be done with a measure at which stage, and what comes of it. */
public final class MeasureRules {

    private MeasureRules() {}

    /**
     * Decides about an act. What the same person did before, in the same words, counts once more and changes nothing.
     *
     * @param issuedAt when the document was issued: nothing was done about it before
     * @param now time of the server
     */
    public static MeasureDecision decide(
            Measure measure, Instant issuedAt, MeasureAct act, Person person, Instant now) {
        if (isRepeated(measure, act, person)) {
            return new MeasureDecision.Accepted(measure, List.of());
        }
        Optional<Refusal> refusal = switch (act) {
            case MeasureAct.Complete _ -> againstCompletion(measure, person);
            case MeasureAct.Review _ -> againstReview(measure, person);
        };
        return refusal.<MeasureDecision>map(MeasureDecision.Refused::new)
                .or(() -> wrongTime(measure, issuedAt, act.claimedAt(), now).map(MeasureDecision.Faulty::new))
                .orElseGet(() -> {
                    MeasureStep step = accepted(measure, act, person, now);
                    return new MeasureDecision.Accepted(step.measure(), List.of(step));
                });
    }

    /** Why this person may not say that it is done; empty when that may be said. */
    public static Optional<Refusal> againstCompletion(Measure measure, Person person) {
        MeasureFacts facts = measure.facts();
        if (!person.answersFor(facts.addressee(), facts.region())) {
            return Optional.of(Refusal.NOT_THE_ADDRESSEE);
        }
        return measure.stage().isOwed() ? Optional.empty() : Optional.of(Refusal.ALREADY_DONE);
    }

    /** The same for a review. */
    public static Optional<Refusal> againstReview(Measure measure, Person person) {
        if (!person.reviewsFor(measure.facts().issuer())) {
            return Optional.of(Refusal.NOT_THE_ISSUER);
        }
        return switch (measure.stage()) {
            case OPEN -> Optional.of(Refusal.NOTHING_TO_REVIEW);
            case ACCEPTED, RETURNED -> Optional.of(Refusal.ALREADY_REVIEWED);
            case DONE -> isBy(measure.done(), person) ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
        };
    }

    /** The limit passed: empty when it is done and nobody returned it, or when this is known already. */
    public static Optional<MeasureStep> passed(Measure measure, Instant limit) {
        if (!measure.stage().isOwed() || limit.equals(measure.facts().overdueSince())) {
            return Optional.empty();
        }
        Measure late = measure.overdue(limit);
        return Optional.of(new MeasureStep(late, new MeasureOverdue(late.facts())));
    }

    /** The matter of these measures is over: nobody owes what is not accepted yet. */
    public static List<MeasureStep> closed(List<Measure> plan, String reason, String by, Instant now) {
        return plan.stream()
                .filter(measure -> measure.stage() != Measure.Stage.ACCEPTED)
                .map(measure -> reviewed(measure, true, new Measure.Review(by, reason), now))
                .toList();
    }

    private static boolean isBy(Measure.@Nullable Done done, Person person) {
        return done != null && done.by().equals(person.account());
    }

    private static boolean isRepeated(Measure measure, MeasureAct act, Person person) {
        return switch (act) {
            case MeasureAct.Complete(var at, String result) -> {
                Measure.Done done = measure.done();
                // What was returned is owed again, even in the same words.
                yield done != null
                        && measure.stage() != Measure.Stage.RETURNED
                        && isBy(done, person)
                        && (at == null
                                || at.truncatedTo(ChronoUnit.MICROS)
                                        .equals(measure.facts().doneAt()))
                        && result.equals(done.result());
            }
            case MeasureAct.Review(boolean accepted, String reason) -> {
                Measure.Review review = measure.review();
                yield review != null
                        && review.equals(new Measure.Review(person.account(), reason))
                        && accepted == (measure.stage() == Measure.Stage.ACCEPTED);
            }
        };
    }

    private static Optional<Fault> wrongTime(
            Measure measure, Instant issuedAt, @Nullable Instant claimed, Instant now) {
        if (claimed != null && claimed.isAfter(now)) {
            return Optional.of(new Fault("/at", "in-future", Map.of("serverTime", now.toString())));
        }
        Instant returnedAt =
                measure.stage() == Measure.Stage.RETURNED ? measure.facts().reviewedAt() : null;
        Instant earliest = requireNonNullElse(returnedAt, issuedAt);
        return claimed != null && claimed.isBefore(earliest)
                ? Optional.of(new Fault(
                        "/at",
                        returnedAt == null ? "before-issued" : "before-returned",
                        Map.of("notBefore", earliest.toString())))
                : Optional.empty();
    }

    private static MeasureStep accepted(Measure measure, MeasureAct act, Person person, Instant now) {
        return switch (act) {
            case MeasureAct.Complete(var at, String result) -> {
                Measure next = measure.done(
                        new Measure.Done(person.account(), result),
                        requireNonNullElse(at, now).truncatedTo(ChronoUnit.MICROS),
                        now);
                yield new MeasureStep(next, new MeasureDone(next.facts()));
            }
            case MeasureAct.Review(boolean accepted, String reason) ->
                reviewed(measure, accepted, new Measure.Review(person.account(), reason), now);
        };
    }

    private static MeasureStep reviewed(Measure measure, boolean accepted, Measure.Review words, Instant now) {
        Measure next = measure.reviewed(accepted, words, now);
        return new MeasureStep(next, new MeasureReviewed(next.facts()));
    }
}
