package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Audit;
import cn.zhibao.escalation.domain.audit.Finding;
import cn.zhibao.escalation.domain.audit.Sign;
import cn.zhibao.escalation.domain.casefile.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the audit stands.
 *
 * @param at time of the answer, by which the age of the beat is told
 * @param casesNotFollowed cases that nobody checks, because more are under way than the {@code casesMax} that are followed
 * @param rulesUnknownFrom what is decided since then is not judged: the rules cannot be read
 * @param findings newest first; those about cases outside the caller's region are left out
 */
record AuditView(
        Instant at,
        Instant startedAt,
        Instant beatAt,
        Instant through,
        Audit.Sight sight,
        long lag,
        boolean engineAnswers,
        long engineLag,
        int cases,
        long agreed,
        long notJudged,
        long casesNotFollowed,
        int casesMax,
        @Nullable Instant rulesUnknownFrom,
        List<FindingView> findings) {

    static AuditView of(Audit.State state, String scope, Instant at) {
        return new AuditView(
                at,
                state.startedAt(),
                state.beatAt(),
                state.through(),
                state.sight(),
                state.lag(),
                state.engineAnswers(),
                state.engineLag(),
                state.cases(),
                state.agreed(),
                state.notJudged(),
                state.casesNotFollowed(),
                state.casesMax(),
                state.rulesUnknownFrom(),
                state.findings().stream()
                        .filter(finding -> finding.region() == null || Region.within(finding.region(), scope))
                        .map(FindingView::of)
                        .toList());
    }

    /**
     * Something that is not as it should be.
     *
     * @param event what was decided, such as {@code EscalationRaised}
     * @param expectedAt moment of the decision by the rules
     * @param lateAfter until when it had to be told
     */
    record FindingView(
            Finding.Kind kind,
            @Nullable UUID caseId,
            @Nullable String region,
            @Nullable String event,
            @Nullable String rule,
            @Nullable UUID subjectId,
            @Nullable Integer step,
            @Nullable Instant expectedAt,
            @Nullable Instant lateAfter,
            @Nullable Instant toldAt,
            List<UUID> eventIds,
            Instant foundAt) {

        static FindingView of(Finding finding) {
            Sign sign = finding.sign();
            return new FindingView(
                    finding.kind(),
                    sign == null ? null : sign.caseId(),
                    finding.region(),
                    sign == null ? null : sign.event(),
                    sign == null ? null : sign.rule(),
                    sign == null ? null : sign.subject(),
                    sign == null ? null : sign.step(),
                    finding.expectedAt(),
                    finding.lateAfter(),
                    finding.toldAt(),
                    finding.eventIds(),
                    finding.foundAt());
        }
    }
}
