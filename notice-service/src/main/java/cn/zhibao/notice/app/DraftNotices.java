package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.ContentRules;
import cn.zhibao.notice.domain.draft.DraftMove;
import cn.zhibao.notice.domain.draft.DraftRefusal;
import cn.zhibao.notice.domain.draft.DraftRules;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import cn.zhibao.notice.domain.paper.ByHand;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.domain.paper.Matter;
import cn.zhibao.notice.domain.paper.Person;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody drafts a document, changes the draft or takes it back; somebody else signs it, which issues it, or returns it. */
public final class DraftNotices {

    private final Transactions transactions;
    private final Issuers issuers;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** What becomes of what somebody does. */
    public sealed interface Answer {

        /** It counts; the draft as it stands now. */
        record Done(NoticeDraft draft) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Refused(DraftRefusal why) implements Answer {}

        /** It was changed since it was read. */
        record Stale(int revision) implements Answer {}

        /** There is none of this id for this person. */
        record Unknown() implements Answer {}

        /** Another body came under this Idempotency-Key before. */
        record KeyTaken() implements Answer {}
    }

    /**
     * Takes the port and what a document needs.
     *
     * @param ids of new drafts
     */
    public DraftNotices(Transactions transactions, Issuers issuers, Clock clock, Supplier<UUID> ids) {
        this.transactions = transactions;
        this.issuers = issuers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a new draft of the authority of that person. The same submission again is answered as before. */
    public Uni<Answer> draft(Submission submission, Content content, Person person) {
        NoticeDraft draft = NoticeDraft.of(ids.get(), person.region().code(), content, person.account(), now());
        return transactions.run(transaction -> transaction
                .drafts()
                .sent(submission)
                .chain(before -> before.map(sent -> Uni.createFrom().item(answer(sent)))
                        .orElseGet(() -> add(transaction, submission, draft))));
    }

    private Uni<Answer> add(Transaction transaction, Submission submission, NoticeDraft draft) {
        return sound(
                transaction,
                draft,
                matter -> transaction
                        .drafts()
                        .add(draft, submission)
                        .chain(added -> added
                                ? Uni.createFrom().item(new Answer.Done(draft))
                                : transaction.drafts().sent(submission).map(sent -> answer(sent.orElseThrow()))));
    }

    private static Answer answer(DraftDesk.Sent sent) {
        return sent.same() ? new Answer.Done(sent.draft()) : new Answer.KeyTaken();
    }

    /**
     * Does something with a draft.
     *
     * @param revision that was read; null when any will do
     */
    public Uni<Answer> act(UUID id, @Nullable Integer revision, DraftMove move, Person person) {
        return transactions.run(transaction -> transaction
                .drafts()
                .locked(id, person.region())
                .chain(found -> found.map(draft -> decide(transaction, draft, revision, move, person))
                        .orElseGet(() -> Uni.createFrom().item(new Answer.Unknown()))));
    }

    private Uni<Answer> decide(
            Transaction transaction, NoticeDraft draft, @Nullable Integer revision, DraftMove move, Person person) {
        if (move instanceof DraftMove.Sign && isSignedBy(draft, person)) {
            return Uni.createFrom().item(new Answer.Done(draft));
        }
        Optional<DraftRefusal> refusal = DraftRules.against(move, draft, person.account());
        if (refusal.isPresent()) {
            return Uni.createFrom().item(new Answer.Refused(refusal.get()));
        }
        if (revision != null && revision != draft.revision()) {
            return Uni.createFrom().item(new Answer.Stale(draft.revision()));
        }
        NoticeDraft next = DraftRules.after(move, draft, person.account(), now());
        return switch (move) {
            case DraftMove.Sign _ -> sound(transaction, next, matter -> issue(transaction, next, matter, person));
            case DraftMove.Change _ -> sound(transaction, next, _ -> keep(transaction, next));
            case DraftMove.Withdraw _, DraftMove.GiveBack _ -> keep(transaction, next);
        };
    }

    private static boolean isSignedBy(NoticeDraft draft, Person person) {
        return draft.signed() != null && draft.signed().by().equals(person.account());
    }

    private static Uni<Answer> keep(Transaction transaction, NoticeDraft next) {
        return transaction.drafts().keep(next).replaceWith(new Answer.Done(next));
    }

    private Uni<Answer> issue(Transaction transaction, NoticeDraft draft, @Nullable Matter matter, Person person) {
        Instant now = now();
        ByHand paper = new ByHand(draft, matter);
        Transaction.Cause cause = new Transaction.Cause(person.account(), null, null);
        return transaction.next(paper.sequence(issuers, now)).chain(number -> {
            NoticeDraft signed = draft.signed(new NoticeDraft.Signed(person.account(), now, number.text()));
            return transaction
                    .save(paper.issue(issuers, number, now), paper.interviewAt(), cause)
                    .chain(() -> keep(transaction, signed));
        });
    }

    /** What work there is for a draft that says nothing wrong. */
    private interface Work {
        Uni<Answer> on(@Nullable Matter matter);
    }

    private Uni<Answer> sound(Transaction transaction, NoticeDraft draft, Work work) {
        Content content = draft.content();
        List<Fault> faults = new ArrayList<>(ContentRules.check(content, issuerOf(draft), now()));
        return matter(transaction, draft).chain(matter -> {
            if (content.caseId() != null && matter.isEmpty()) {
                faults.add(new Fault("/caseId", "unknown-case"));
            }
            return faults.isEmpty()
                    ? work.on(matter.orElse(null))
                    : Uni.createFrom().item(new Answer.Faulty(faults));
        });
    }

    private static Uni<Optional<Matter>> matter(Transaction transaction, NoticeDraft draft) {
        UUID caseId = draft.content().caseId();
        return caseId == null ? Uni.createFrom().item(Optional.empty()) : transaction.matter(caseId, issuerOf(draft));
    }

    private static Region issuerOf(NoticeDraft draft) {
        return new Region(draft.issuer());
    }

    /** The document as it would be issued now, for those who sign it. */
    public Uni<String> preview(NoticeDraft draft) {
        return transactions.run(transaction -> matter(transaction, draft)
                .map(matter -> new ByHand(draft, matter.orElse(null)).preview(issuers, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
