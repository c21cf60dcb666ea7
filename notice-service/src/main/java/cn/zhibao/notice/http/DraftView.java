package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.DraftMove;
import cn.zhibao.notice.domain.draft.DraftRules;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import cn.zhibao.notice.domain.draft.PlannedInterview;
import cn.zhibao.notice.domain.draft.SourceKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft over HTTP.
 *
 * @param draftId also of the document once it is signed
 * @param revision the ETag
 * @param returned why a leader gave it back
 * @param signed by whom it was issued, and under which number
 * @param mayChange whether the caller may change or withdraw it now
 * @param maySign whether the caller may sign or return it now
 * @param preview the document as it would be issued now, in Chinese; only in the view of one draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        UUID draftId,
        String status,
        int revision,
        String issuer,
        NoticeKind kind,
        String region,
        @Nullable String enterprise,
        String subject,
        String matter,
        String requirement,
        @Nullable String responsibleUnit,
        @Nullable String responsiblePerson,
        String contact,
        @Nullable LocalDate replyOn,
        @Nullable UUID caseId,
        SourceKind source,
        @Nullable String sourceBy,
        @Nullable LocalDate sourceOn,
        @Nullable String sourceWords,
        @Nullable Instant interviewAt,
        @Nullable String interviewPlace,
        @Nullable String interviewAttendees,
        List<String> editors,
        Instant createdAt,
        Instant changedAt,
        NoticeDraft.@Nullable Returned returned,
        NoticeDraft.@Nullable Signed signed,
        boolean mayChange,
        boolean maySign,
        @Nullable String preview) {

    /**
     * Who looks at drafts.
     *
     * @param writes has the role that writes them
     * @param signs has a role that signs them
     */
    record Reader(String account, String region, boolean writes, boolean signs) {

        private boolean may(DraftMove move, NoticeDraft draft) {
            return draft.issuer().equals(region)
                    && DraftRules.against(move, draft, account).isEmpty();
        }

        private boolean mayChange(NoticeDraft draft) {
            return writes && may(new DraftMove.Withdraw(), draft);
        }

        private boolean maySign(NoticeDraft draft) {
            return signs && may(new DraftMove.Sign(), draft);
        }
    }

    /** How a state is called. */
    static String nameOf(NoticeDraft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static DraftView of(NoticeDraft draft, Reader reader) {
        return of(draft, reader, null);
    }

    static DraftView of(NoticeDraft draft, Reader reader, @Nullable String preview) {
        Content content = draft.content();
        PlannedInterview interview = content.interview();
        return new DraftView(
                draft.id(),
                nameOf(draft.state()),
                draft.revision(),
                draft.issuer(),
                content.kind(),
                content.region(),
                content.enterprise(),
                content.subject(),
                content.matter(),
                content.requirement(),
                content.responsibleUnit(),
                content.responsiblePerson(),
                content.contact(),
                content.replyOn(),
                content.caseId(),
                content.source().kind(),
                content.source().by(),
                content.source().on(),
                content.source().words(),
                interview == null ? null : interview.at(),
                interview == null ? null : interview.place(),
                interview == null ? null : interview.attendees(),
                draft.editors(),
                draft.createdAt(),
                draft.changedAt(),
                draft.returned(),
                draft.signed(),
                reader.mayChange(draft),
                reader.maySign(draft),
                preview);
    }
}
