package cn.zhibao.notice.scene;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.MisreportSuspected;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.PatternSuspected;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of suspicions and rulings about them. */
public final class Rulings {

    private static final Instant SUSPECTED = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant RULED = Instant.parse("2026-11-22T03:00:00Z");

    private Rulings() {}

    /** A suspicion that nobody has ruled about yet, in a county, verified by that desk. */
    public static SuspicionEvent suspected(UUID id, SuspicionKind kind, String region, String desk) {
        SuspicionFacts facts = facts(id, kind, region, desk, null);
        return isPattern(kind) ? new PatternSuspected(facts, SUSPECTED) : new MisreportSuspected(facts, SUSPECTED);
    }

    /** The same, ruled, perhaps with what makes it worse. */
    public static SuspicionEvent ruled(
            UUID id, SuspicionKind kind, SuspicionVerdict verdict, String region, String desk, Aggravation... worse) {
        SuspicionFacts facts = facts(id, kind, region, desk, ruling(verdict, worse));
        return isPattern(kind) ? new PatternRuled(facts, RULED) : new MisreportRuled(facts, RULED);
    }

    /** A confirmed closure that rests on that, in the order of the pairs of name and value. */
    public static SuspicionEvent closure(UUID id, Map<String, String> evidence, Aggravation... worse) {
        List<SuspicionEvidence> all = evidence.entrySet().stream()
                .map(each -> new SuspicionEvidence(each.getKey(), each.getValue(), null))
                .toList();
        SuspicionRuling ruling = ruling(SuspicionVerdict.CONFIRMED, worse);
        return new PatternRuled(facts(id, SuspicionKind.CLOSURE, "370302", "370300", ruling, all), RULED);
    }

    /** A major hazard that was reported late, confirmed. */
    public static SuspicionEvent lateHazard(UUID id) {
        SuspicionFacts f = facts(id, SuspicionKind.LATE, "370302", "370300", ruling(SuspicionVerdict.CONFIRMED));
        CaseSummary hazard =
                new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, "370302", null, null, null);
        return new MisreportRuled(
                new SuspicionFacts(
                        f.suspicionId(),
                        f.caseId(),
                        f.kind(),
                        "DET-LATE-HAZARD",
                        f.packVersion(),
                        f.basis(),
                        f.desk(),
                        f.suspectedAt(),
                        f.evidence(),
                        f.ruleBy(),
                        f.clockId(),
                        f.ruling(),
                        hazard,
                        f.region(),
                        f.exercise()),
                RULED);
    }

    private static SuspicionRuling ruling(SuspicionVerdict verdict, Aggravation... worse) {
        return new SuspicionRuling(verdict, "调取值班记录", "无正当理由", RULED, "leader", Aggravation.told(List.of(worse)));
    }

    private static boolean isPattern(SuspicionKind kind) {
        return switch (kind) {
            case LATE, OMISSION, FALSITY, CONCEALMENT -> false;
            case CLUSTER, REPEAT, SILENCE, CLOSURE, CONDITIONS, PRECURSOR -> true;
        };
    }

    private static SuspicionFacts facts(
            UUID id, SuspicionKind kind, String region, String desk, @Nullable SuspicionRuling ruling) {
        return facts(
                id,
                kind,
                region,
                desk,
                ruling,
                List.of(
                        new SuspicionEvidence("same.ENTERPRISE", "91350100M000100Y43", null),
                        new SuspicionEvidence("dueAt", "2026-11-19T16:00:00Z", null)));
    }

    private static SuspicionFacts facts(
            UUID id,
            SuspicionKind kind,
            String region,
            String desk,
            @Nullable SuspicionRuling ruling,
            List<SuspicionEvidence> evidence) {
        return new SuspicionFacts(
                id,
                new UUID(id.getMostSignificantBits(), 1),
                kind,
                "DET-" + kind,
                "CN-2026.6",
                "《中华人民共和国安全生产法》",
                desk,
                SUSPECTED,
                evidence,
                null,
                null,
                ruling,
                new CaseSummary(Subject.ACCIDENT, "SG-2026-000001", "ORDINARY", 1, 0, region, null, "某小区三期", null),
                region,
                false);
    }
}
