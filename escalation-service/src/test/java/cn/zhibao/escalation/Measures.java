package cn.zhibao.escalation;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures of a plan, and how far they came. */
public final class Measures {

    private Measures() {}

    /** The third measure of the county, which answers an order of the city. */
    public static MeasureFacts set(UUID id, UUID notice, UUID hazard, Instant at, Instant dueAt) {
        return in(Samples.ZICHUAN, id, notice, hazard, at, dueAt);
    }

    /** The same at another place. */
    public static MeasureFacts in(String region, UUID id, UUID notice, UUID hazard, Instant at, Instant dueAt) {
        return new MeasureFacts(
                id,
                notice,
                hazard,
                NoticeKind.SUPERVISION_ORDER,
                "淄建督〔2026〕1号",
                3,
                "370300",
                region,
                at,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                new CaseSummary(Subject.HAZARD, "H-2026-000001", "MAJOR", 0, 0, region, "测试路1号", "测试项目", "ELEVATOR"),
                region,
                false);
    }

    /** Done, or done again: nobody has looked at that yet. */
    public static MeasureFacts done(MeasureFacts measure, Instant at, Instant recordedAt) {
        return with(measure, at, recordedAt, null, null, null);
    }

    /** Somebody looked at it, or with a measure that is not done: the matter is over. */
    public static MeasureFacts reviewed(MeasureFacts m, boolean accepted, Instant at) {
        return with(m, m.doneAt(), m.recordedAt(), accepted, at, null);
    }

    /** The limit of what is owed passed. */
    public static MeasureFacts late(MeasureFacts m, Instant since) {
        return with(m, m.doneAt(), m.recordedAt(), m.accepted(), m.reviewedAt(), since);
    }

    private static MeasureFacts with(
            MeasureFacts m,
            @Nullable Instant doneAt,
            @Nullable Instant recordedAt,
            @Nullable Boolean accepted,
            @Nullable Instant reviewedAt,
            @Nullable Instant overdueSince) {
        return new MeasureFacts(
                m.measureId(),
                m.noticeId(),
                m.caseId(),
                m.kind(),
                m.number(),
                m.no(),
                m.issuer(),
                m.addressee(),
                m.setAt(),
                m.dueAt(),
                doneAt,
                recordedAt,
                accepted,
                reviewedAt,
                overdueSince,
                m.summary(),
                m.region(),
                m.exercise());
    }
}
