package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import cn.zhibao.notice.domain.draft.PlannedInterview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody wrote and a leader signs: a supervision order (督办单), the notice of an interview (约谈通知), advice
 * (工作建议函), a handover (移交单) or a proposal to law enforcement (执法建议书). Without a hazard or accident it is its own case.
 *
 * @param matter the hazard or accident that it is about; null when it is about none
 */
public record ByHand(NoticeDraft draft, @Nullable Matter matter) implements Paper {

    private static final String NAMED_BASIS = "签发机关在文书中载明的日期";

    @Override
    public UUID paperId() {
        return draft.id();
    }

    @Override
    public NoticeKind kind() {
        return content().kind();
    }

    @Override
    public String issuer() {
        return draft.issuer();
    }

    @Override
    public String addressee() {
        String enterprise = content().enterprise();
        return enterprise != null && content().addressesEnterprise()
                ? enterprise
                : content().region();
    }

    /** It lies where the addressee is, so that its desk sees it and is called. */
    @Override
    public About about(String number) {
        String region = content().region();
        if (matter != null) {
            return new About(draft.id(), matter.caseId(), matter.summary(), region, matter.exercise());
        }
        CaseSummary itself = new CaseSummary(Subject.NOTICE, number, kind().name(), 0, 0, region, null, null, null);
        return new About(draft.id(), draft.id(), itself, region, false);
    }

    @Override
    public @Nullable Instant replyBy(Instant issuedAt) {
        LocalDate on = content().replyOn();
        if (on != null) {
            return on.plusDays(1).atStartOfDay(ReplyTerm.ZONE).toInstant();
        }
        if (hasWorkingDays()) {
            return null;
        }
        return ReplyTerm.endFor(requireNonNullElse(interviewAt(), issuedAt));
    }

    @Override
    public @Nullable Instant interviewAt() {
        PlannedInterview interview = content().interview();
        return interview == null ? null : interview.at();
    }

    @Override
    public String basis() {
        if (content().replyOn() != null) {
            return NAMED_BASIS;
        }
        if (hasWorkingDays()) {
            return ReplyTerm.basis(workingDays());
        }
        return content().interview() == null ? ReplyTerm.DATED_BASIS : ReplyTerm.INTERVIEW_BASIS;
    }

    @Override
    public PaperText text(NoticeFacts facts, Issuers issuers) {
        return new ByHandText(issuers, facts, this);
    }

    @Override
    public Origin origin() {
        return new Origin(content().subject(), content().source().kind());
    }

    /** The document as it would be issued now, without a serial. */
    public String preview(Issuers issuers, Instant now) {
        NumberSequence sequence = sequence(issuers, now);
        NoticeFacts facts = facts(sequence.mark() + "〔" + sequence.year() + "〕　号", now);
        return text(facts, issuers).page(facts, issuers);
    }

    Content content() {
        return draft.content();
    }

    /** True for kinds whose term is counted in working days where no date is named. */
    boolean hasWorkingDays() {
        return kind() == NoticeKind.SUPERVISION_ORDER || kind() == NoticeKind.TRANSFER;
    }

    int workingDays() {
        return kind() == NoticeKind.TRANSFER ? ReplyTerm.TRANSFER_WORKING_DAYS : ReplyTerm.ORDER_WORKING_DAYS;
    }
}
