package cn.zhibao.notice.app;

import cn.zhibao.notice.app.FourEyes.Answer;
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
    public Uni<Answer<NoticeDraft, DraftRefusal>> draft(Submission submission, Content content, Person person) {
        NoticeDraft draft = NoticeDraft.of(ids.get(), person.region().code(), content, person.account(), now());
        return transactions.run(transaction -> FourEyes.once(
                transaction.drafts(),
                submission,
                () -> sound(transaction, draft, _ -> FourEyes.add(transaction.drafts(), submission, draft))));
    }

    /**
     * Does something with a draft.
     *
     * @param revision that was read; null when any will do
     */
    public Uni<Answer<NoticeDraft, DraftRefusal>> act(
            UUID id, @Nullable Integer revision, DraftMove move, Person person) {
        return transactions.run(transaction -> transaction
                .drafts()
                .locked(id)
                .chain(found -> found.filter(draft -> issuerOf(draft).equals(person.region()))
                        .map(draft -> decide(transaction, draft, revision, move, person))
                        .orElseGet(() -> FourEyes.answered(new Answer.Unknown<>()))));
    }

    private Uni<Answer<NoticeDraft, DraftRefusal>> decide(
            Transaction transaction, NoticeDraft draft, @Nullable Integer revision, DraftMove move, Person person) {
        if (move instanceof DraftMove.Sign && isSignedBy(draft, person)) {
            return FourEyes.answered(new Answer.Done<>(draft));
        }
        return FourEyes.decide(draft, revision, DraftRules.against(move, draft, person.account()), () -> {
            NoticeDraft next = DraftRules.after(move, draft, person.account(), now());
            return switch (move) {
                case DraftMove.Sign _ -> sound(transaction, next, matter -> issue(transaction, next, matter, person));
                case DraftMove.Change _ -> sound(transaction, next, _ -> keep(transaction, next));
                case DraftMove.Withdraw _, DraftMove.GiveBack _ -> keep(transaction, next);
            };
        });
    }

    private static boolean isSignedBy(NoticeDraft draft, Person person) {
        return draft.signed() != null && draft.signed().by().equals(person.account());
    }

    private static Uni<Answer<NoticeDraft, DraftRefusal>> keep(Transaction transaction, NoticeDraft next) {
        return transaction.drafts().keep(next).replaceWith(new Answer.Done<>(next));
    }

    private Uni<Answer<NoticeDraft, DraftRefusal>> issue(
            Transaction transaction, NoticeDraft draft, @Nullable Matter matter, Person person) {
        Instant now = now();
        ByHand paper = new ByHand(draft, matter);
        return transaction.next(paper.sequence(issuers, now)).chain(number -> {
            NoticeDraft signed = draft.signed(new NoticeDraft.Signed(person.account(), now, number.text()));
            return transaction
                    .save(paper.issue(issuers, number, now), paper.interviewAt(), Transaction.Cause.by(person))
                    .chain(() -> keep(transaction, signed));
        });
    }

    /** What work there is for a draft that says nothing wrong. */
    private interface Work {
        Uni<Answer<NoticeDraft, DraftRefusal>> on(@Nullable Matter matter);
    }

    private Uni<Answer<NoticeDraft, DraftRefusal>> sound(Transaction transaction, NoticeDraft draft, Work work) {
        Content content = draft.content();
        List<Fault> faults = new ArrayList<>(ContentRules.check(content, issuerOf(draft), now()));
        return matter(transaction, draft).chain(matter -> {
            if (content.caseId() != null && matter.isEmpty()) {
                faults.add(new Fault("/caseId", "unknown-case"));
            }
            return faults.isEmpty() ? work.on(matter.orElse(null)) : FourEyes.answered(new Answer.Faulty<>(faults));
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
