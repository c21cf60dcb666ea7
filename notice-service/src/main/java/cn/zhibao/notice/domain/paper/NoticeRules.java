package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeOverdue;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.NoticeReceipt;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.events.contract.NoticeReview;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.NoticeServed;
import cn.zhibao.notice.domain.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be done with a document at which stage, and what comes of it. */
public final class NoticeRules {

    private NoticeRules() {}

    /**
     * Decides about an act. What the same person did before, in the same words, counts once more and changes nothing.
     *
     * @param now time of the server
     */
    public static Decision decide(Chain chain, Act act, Person person, Instant now) {
        Notice notice = chain.asked();
        if (isRepeated(notice, act, person)) {
            return new Decision.Accepted(notice, List.of());
        }
        Optional<Refusal> refusal = switch (act) {
            case Act.Receive _ -> againstReceipt(notice.facts(), person);
            case Act.Reply _ -> againstReply(notice.facts(), person);
            case Act.Review _ -> againstReview(notice.facts(), person);
        };
        return refusal.<Decision>map(Decision.Refused::new)
                .or(() -> wrongTime(notice, act.claimedAt(), now).map(Decision.Faulty::new))
                .orElseGet(() -> accepted(chain, act, person, now));
    }

    /** Why this person may not sign for the document; empty when it may be signed for. */
    public static Optional<Refusal> againstReceipt(NoticeFacts notice, Person person) {
        if (!person.answersFor(notice)) {
            return Optional.of(Refusal.NOT_THE_ADDRESSEE);
        }
        if (!Stage.asksForAnswer(notice.kind())) {
            return Optional.of(Refusal.NO_ANSWER_ASKED);
        }
        return switch (Stage.of(notice)) {
            case ISSUED -> Optional.empty();
            case SERVED -> Optional.of(Refusal.ALREADY_SERVED);
            case REPLIED, ACCEPTED, RETURNED -> Optional.of(Refusal.ALREADY_ANSWERED);
        };
    }

    /** The same for an answer. */
    public static Optional<Refusal> againstReply(NoticeFacts notice, Person person) {
        if (!person.answersFor(notice)) {
            return Optional.of(Refusal.NOT_THE_ADDRESSEE);
        }
        if (!Stage.asksForAnswer(notice.kind())) {
            return Optional.of(Refusal.NO_ANSWER_ASKED);
        }
        return Stage.of(notice).isUnanswered() ? Optional.empty() : Optional.of(Refusal.ALREADY_ANSWERED);
    }

    /** The same for a review. */
    public static Optional<Refusal> againstReview(NoticeFacts notice, Person person) {
        if (!person.reviewsFor(notice)) {
            return Optional.of(Refusal.NOT_THE_ISSUER);
        }
        if (!Stage.asksForAnswer(notice.kind())) {
            return Optional.of(Refusal.NO_ANSWER_ASKED);
        }
        return switch (Stage.of(notice)) {
            case ISSUED, SERVED -> Optional.of(Refusal.NOTHING_TO_REVIEW);
            case ACCEPTED, RETURNED -> Optional.of(Refusal.ALREADY_REVIEWED);
            case REPLIED -> repliedBy(notice, person) ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
        };
    }

    /** The limit passed: empty when there is an answer that nobody returned, or when this is known already. */
    public static Optional<Step> passed(Notice notice, Instant limit) {
        return notice.stage().isUnanswered() && !limit.equals(notice.progress().overdueSince())
                ? Optional.of(step(notice.overdue(limit), NoticeOverdue::new))
                : Optional.empty();
    }

    /** The matter of these documents is over: whoever was asked about it owes no answer any more. */
    public static List<Step> closed(Chain chain, String reason, String by, Instant now) {
        NoticeReview review = new NoticeReview(true, reason, by, micros(now));
        return chain.answeredTogether().stream()
                .filter(notice -> notice.stage() != Stage.ACCEPTED)
                .map(notice -> step(notice.reviewed(review), NoticeReviewed::new))
                .toList();
    }

    /** Another ledger tells what answers these documents; nothing where they are answered. */
    public static List<Step> answered(Chain chain, Instant at, String by, String text, Instant now) {
        return chain.answeredTogether().stream()
                .filter(notice -> notice.stage().isUnanswered())
                .map(notice -> step(replied(notice, at, by, now, text), NoticeReplied::new))
                .toList();
    }

    private static boolean repliedBy(NoticeFacts notice, Person person) {
        NoticeReply reply = Notice.progressOf(notice).reply();
        return reply != null && reply.by().equals(person.account());
    }

    private static boolean isRepeated(Notice notice, Act act, Person person) {
        NoticeProgress progress = notice.progress();
        return switch (act) {
            case Act.Receive(var at) -> {
                NoticeReceipt receipt = progress.receipt();
                yield receipt != null && receipt.by().equals(person.account()) && isSame(at, receipt.at());
            }
            case Act.Reply(var at, String text) -> {
                NoticeReply reply = progress.reply();
                // An answer that was returned is owed again, even in the same words.
                yield reply != null
                        && notice.stage() != Stage.RETURNED
                        && repliedBy(notice.facts(), person)
                        && isSame(at, reply.at())
                        && text.equals(notice.answer());
            }
            case Act.Review(boolean accepted, String reason) -> {
                NoticeReview review = progress.review();
                yield review != null
                        && review.by().equals(person.account())
                        && review.accepted() == accepted
                        && review.reason().equals(reason);
            }
        };
    }

    private static boolean isSame(@Nullable Instant claimed, Instant known) {
        return claimed == null || micros(claimed).equals(known);
    }

    private static Optional<Fault> wrongTime(Notice notice, @Nullable Instant claimed, Instant now) {
        if (claimed != null && claimed.isAfter(now)) {
            return Optional.of(new Fault("/at", "in-future", Map.of("serverTime", now.toString())));
        }
        Instant earliest = earliest(notice);
        if (claimed != null && claimed.isBefore(earliest)) {
            String code = notice.stage() == Stage.RETURNED ? "before-returned" : "before-issued";
            return Optional.of(new Fault("/at", code, Map.of("notBefore", earliest.toString())));
        }
        return Optional.empty();
    }

    /** The moment from which on what is owed now can be done. */
    private static Instant earliest(Notice notice) {
        NoticeReview review = notice.progress().review();
        return review == null ? notice.facts().issuedAt() : review.at();
    }

    private static Decision accepted(Chain chain, Act act, Person person, Instant now) {
        Instant at = micros(requireNonNullElse(act.claimedAt(), now));
        String by = person.account();
        List<Step> steps = switch (act) {
            case Act.Receive _ ->
                List.of(step(chain.asked().received(new NoticeReceipt(at, by, now)), NoticeServed::new));
            case Act.Reply reply -> answered(chain, at, by, reply.text(), now);
            case Act.Review(boolean accepted, String reason) ->
                chain.answeredTogether().stream()
                        .filter(notice -> notice.stage() == Stage.REPLIED)
                        .map(notice ->
                                step(notice.reviewed(new NoticeReview(accepted, reason, by, now)), NoticeReviewed::new))
                        .toList();
        };
        Notice next = steps.stream()
                .map(Step::notice)
                .filter(notice -> notice.id().equals(chain.asked().id()))
                .findFirst()
                .orElseThrow();
        return new Decision.Accepted(next, steps);
    }

    /** A reminder that was issued only after the answer was given is answered from its first moment. */
    private static Notice replied(Notice notice, Instant at, String by, Instant now, String text) {
        Instant earliest = earliest(notice);
        return notice.replied(new NoticeReply(at.isBefore(earliest) ? earliest : at, by, now), text);
    }

    private static Step step(Notice next, Function<NoticeFacts, NoticeEvent> event) {
        return new Step(next, event.apply(next.facts()));
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
