package cn.zhibao.notice.scene;

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

    /** The same, ruled. */
    public static SuspicionEvent ruled(
            UUID id, SuspicionKind kind, SuspicionVerdict verdict, String region, String desk) {
        SuspicionRuling ruling = new SuspicionRuling(verdict, "调取值班记录", "无正当理由", RULED, "leader");
        SuspicionFacts facts = facts(id, kind, region, desk, ruling);
        return isPattern(kind) ? new PatternRuled(facts, RULED) : new MisreportRuled(facts, RULED);
    }

    private static boolean isPattern(SuspicionKind kind) {
        return switch (kind) {
            case LATE, OMISSION, FALSITY, CONCEALMENT -> false;
            case CLUSTER, REPEAT, SILENCE, CLOSURE, CONDITIONS -> true;
        };
    }

    private static SuspicionFacts facts(
            UUID id, SuspicionKind kind, String region, String desk, @Nullable SuspicionRuling ruling) {
        return new SuspicionFacts(
                id,
                new UUID(id.getMostSignificantBits(), 1),
                kind,
                "DET-" + kind,
                "CN-2026.6",
                "《中华人民共和国安全生产法》",
                desk,
                SUSPECTED,
                List.of(
                        new SuspicionEvidence("same.ENTERPRISE", "91350100M000100Y43", null),
                        new SuspicionEvidence("dueAt", "2026-11-19T16:00:00Z", null)),
                null,
                null,
                ruling,
                new CaseSummary(Subject.ACCIDENT, "SG-2026-000001", "ORDINARY", 1, 0, region, null, "某小区三期", null),
                region,
                false);
    }
}
