package cn.zhibao.notice.domain.draft;

import cn.zhibao.events.contract.NoticeKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document by hand says.
 *
 * @param region code of the region whose desk is addressed, or in which the enterprise is
 * @param enterprise name of the unit that is addressed or, in what goes to law enforcement or is handed over, that it is about
 * @param subject title of the matter
 * @param matter what is the case
 * @param requirement what is to be done, or is advised or proposed
 * @param contact of the issuer, for questions
 * @param replyOn last day in China for the answer; null where the kind has a term of its own
 * @param caseId the hazard or accident that it is about; null when it is about none
 * @param interview in the notice of one, null in all others
 */
public record Content(
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
        Source source,
        @Nullable PlannedInterview interview) {

    /** True where the unit itself is addressed; law enforcement and those a matter is handed to are authorities. */
    public boolean addressesEnterprise() {
        return enterprise != null && kind != NoticeKind.ENFORCEMENT_PROPOSAL && kind != NoticeKind.TRANSFER;
    }
}
