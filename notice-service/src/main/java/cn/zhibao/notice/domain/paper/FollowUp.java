package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.notice.domain.Region;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer of a document has to say when a limit passes and nobody answers it: reminders (催办单) to the same addressee,
 * and then a transfer (移交单) to those who may hold it to account. Its clock sets the limit of its answer.
 *
 * @param clockId the clock whose limit it was
 * @param limit that passed
 * @param chain of the document that nobody answered
 */
public record FollowUp(NoticeKind kind, UUID clockId, Instant limit, Chain chain) implements Paper {

    /** After so many reminders the matter is handed over. */
    static final int REMINDERS_MAX = 2;

    /**
     * Empty for documents that nothing follows from, and where the chain has its paper already: an answer that is returned
     * is owed for every document of a chain at the same limit, and one paper tells it.
     */
    public static Optional<FollowUp> after(Chain chain, UUID clockId, Instant limit) {
        boolean told = chain.all().stream()
                .filter(notice -> !notice.id().equals(chain.asked().id()))
                .anyMatch(notice -> limit.equals(notice.progress().overdueSince()));
        if (told || chain.isHandedOver() || !mayFollow(chain.asked().kind())) {
            return Optional.empty();
        }
        NoticeKind kind = chain.reminders().size() < REMINDERS_MAX ? NoticeKind.REMINDER : NoticeKind.TRANSFER;
        return Optional.of(new FollowUp(kind, clockId, limit, chain));
    }

    private static boolean mayFollow(NoticeKind kind) {
        return switch (kind) {
            case SUPERVISION_ORDER, SUPERVISION_CONTINUATION, ENFORCEMENT_PROPOSAL, INTERVIEW_NOTICE, REMINDER -> true;
            // The own government, a higher authority that issued a permit, whom a matter is handed to, and whom advice
            // does not bind are not reminded on paper:
            // people are called.
            case CLOSURE_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    ADVICE,
                    TRANSFER,
                    SUPERVISION_LIFTING,
                    GOVERNMENT_LISTING_PROPOSAL,
                    STOP_PROPOSAL -> false;
        };
    }

    @Override
    public UUID paperId() {
        return UUID.nameUUIDFromBytes((kind + "|" + clockId).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public UUID rootId() {
        return chain.root().id();
    }

    @Override
    public String issuer() {
        return chain.root().facts().issuer();
    }

    /** An authority is held to account by the discipline inspection at the issuer's level, a unit by law enforcement of its place. */
    @Override
    public String addressee() {
        NoticeFacts root = chain.root().facts();
        if (kind == NoticeKind.REMINDER) {
            return root.addressee();
        }
        return Region.parse(root.addressee()).isPresent() ? root.issuer() : root.region();
    }

    @Override
    public About about(String number) {
        return About.of(chain.root());
    }

    @Override
    public @Nullable Instant replyBy(Instant issuedAt) {
        return null;
    }

    @Override
    public String basis() {
        return ReplyTerm.basis(
                kind == NoticeKind.REMINDER ? ReplyTerm.REMINDER_WORKING_DAYS : ReplyTerm.TRANSFER_WORKING_DAYS);
    }

    @Override
    public PaperText text(NoticeFacts facts, Issuers issuers) {
        return new FollowUpText(issuers, facts, this);
    }

    @Override
    public NoticeProgress progress() {
        Notice root = chain.root();
        return new NoticeProgress(root.id(), root.facts().number(), reminder(), null, null, null, null);
    }

    /** Which reminder it is, from 1; 0 for what is none. */
    int reminder() {
        return kind == NoticeKind.REMINDER ? chain.reminders().size() + 1 : 0;
    }
}
