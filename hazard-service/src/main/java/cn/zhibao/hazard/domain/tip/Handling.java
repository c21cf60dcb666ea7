package cn.zhibao.hazard.domain.tip;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an authority does about a tip, not yet checked; absent means not said.
 *
 * @param reason why, for the authority's own file
 * @param reply written answer for the tipster
 * @param visitOn day on which somebody tests on site, such as a house (上门检测)
 * @param advice what the tipster should do until then or from now on
 * @param transferredTo name of the authority outside of this system that goes on
 * @param region code of the region whose authority goes on
 * @param caseId the hazard or accident that was filed because of the tip
 */
public record Handling(
        @Nullable Action action,
        @Nullable String reason,
        @Nullable String reply,
        @Nullable LocalDate visitOn,
        @Nullable String advice,
        @Nullable String transferredTo,
        @Nullable String region,
        @Nullable UUID caseId) {

    /** What can be done. */
    public enum Action {
        /** Take it up (受理). */
        ACCEPT,
        /** Not follow it up; the reply says why (不予受理). */
        REJECT,
        /** Hand it to the authority of another region or outside of this system (移送). */
        TRANSFER,
        /** State the result (答复). */
        ANSWER
    }
}
