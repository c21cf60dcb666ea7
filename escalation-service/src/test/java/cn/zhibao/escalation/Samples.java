package cn.zhibao.escalation;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts to tell stories with. */
public final class Samples {

    public static final String ZICHUAN = "370302";
    public static final String CHANGSHA_WANGCHENG = "430112";

    private Samples() {}

    /** An accident, changed step by step. */
    public record Accident(
            UUID id,
            String region,
            Casualties hit,
            Instant occurredAt,
            @Nullable Instant informedAt,
            Instant reportedAt,
            @Nullable Boolean rescue) {

        public Accident(
                UUID id,
                String region,
                Casualties hit,
                Instant occurredAt,
                @Nullable Instant informedAt,
                Instant reportedAt) {
            this(id, region, hit, occurredAt, informedAt, reportedAt, null);
        }

        public static Accident reported(String at) {
            Instant reportedAt = Times.at(at);
            Instant before = reportedAt.minusSeconds(600);
            return new Accident(
                    UUID.nameUUIDFromBytes(at.getBytes(StandardCharsets.UTF_8)),
                    ZICHUAN,
                    Casualties.NONE,
                    before,
                    before,
                    reportedAt);
        }

        public Accident in(String otherRegion) {
            return new Accident(id, otherRegion, hit, occurredAt, informedAt, reportedAt, rescue);
        }

        public Accident deaths(int deaths) {
            return hit(new Casualties(deaths, 0, 0, 0, 0));
        }

        /** Beside those who are known to be hit. */
        public Accident missing(int missing) {
            return hit(
                    new Casualties(hit.deaths(), hit.seriousInjuries(), hit.minorInjuries(), missing, hit.trapped()));
        }

        public Accident hit(Casualties casualties) {
            return new Accident(id, region, casualties, occurredAt, informedAt, reportedAt, rescue);
        }

        public Accident occurred(String at) {
            return new Accident(id, region, hit, Times.at(at), informedAt, reportedAt, rescue);
        }

        public Accident informed(@Nullable String at) {
            return new Accident(id, region, hit, occurredAt, at == null ? null : Times.at(at), reportedAt, rescue);
        }

        /** Of which that is said of the rescue: that it goes on, or has ended, or nothing. */
        public Accident rescue(@Nullable Boolean underWay) {
            return new Accident(id, region, hit, occurredAt, informedAt, reportedAt, underWay);
        }

        public Accident withId(UUID other) {
            return new Accident(other, region, hit, occurredAt, informedAt, reportedAt, rescue);
        }

        public Grade grade() {
            int deaths = hit.deaths();
            if (deaths >= 30) {
                return Grade.ESPECIALLY_MAJOR;
            }
            return deaths >= 10 ? Grade.MAJOR : deaths >= 3 ? Grade.LARGER : Grade.ORDINARY;
        }

        public AccidentFacts facts() {
            return new AccidentFacts(
                    id,
                    "A-2026-000001",
                    grade(),
                    "10",
                    hit,
                    null,
                    region,
                    new Place("测试路1号", 118.0, 36.8),
                    new Project(null, "测试项目", null),
                    new Enterprise("91370302MA3C000001", "测试建筑公司"),
                    occurredAt,
                    informedAt,
                    reportedAt,
                    "坍塌",
                    null,
                    false,
                    rescue == null ? null : new Exposure(null, null, null, null, null, null, rescue),
                    null,
                    null);
        }
    }

    /** A signal without a position and without counts. */
    public static SignalFacts signal(UUID id, SignalKind kind, String region, Instant seen, Instant received) {
        return new SignalFacts(id, "W-2026-000001", kind, region, null, seen, received, null, false);
    }

    /** A tip that says neither where exactly nor when. */
    public static TipFacts tip(UUID id, TipKind kind, String region, Instant received) {
        Instant replyBy = received.plusSeconds(1_296_000);
        return new TipFacts(id, "J-2026-000001", kind, region, null, null, received, replyBy, false);
    }

    public static HazardFacts hazard(HazardLevel level, String found, String reported, String rectifyBy) {
        return hazard(
                UUID.nameUUIDFromBytes((found + level).getBytes(StandardCharsets.UTF_8)),
                level,
                Times.at(found),
                Times.at(reported),
                Times.at(rectifyBy));
    }

    public static HazardFacts hazard(UUID id, HazardLevel level, Instant found, Instant reported, Instant rectifyBy) {
        return new HazardFacts(
                id,
                "H-2026-000001",
                level,
                level == HazardLevel.MAJOR ? "C24-08-4" : null,
                "起重",
                ZICHUAN,
                new Place("测试路2号", null, null),
                new Project("370302202601010101", "测试项目", null),
                null,
                "INSPECTION",
                found,
                reported,
                rectifyBy,
                "安全装置失效",
                false,
                null,
                null);
    }

    /** A general hazard of which its source says nothing more, and on which nobody has acted. */
    public static HazardFacts foundBy(String source, Instant found, Instant reported) {
        UUID id = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
        HazardFacts h = hazard(id, HazardLevel.GENERAL, found, reported, reported.plusSeconds(604_800));
        Finding finding = new Finding("filer", null, null, null, List.of(), null, null, null);
        HazardFacts said = said(h, id, h.region(), h.level(), h.criterion(), source, null, finding);
        return at(said, new Progress(HazardLevel.GENERAL, HazardStage.FOUND, null, null, null));
    }

    /** The same hazard, found by somebody whom that authority posted there, such as {@code HOUSING-370200}. */
    public static HazardFacts sentBy(String authority, HazardFacts h) {
        return sentBy(authority, new UUID(1, 2), h);
    }

    /** The same hazard, found by somebody who says that this authority sent him. */
    public static HazardFacts sentBy(String authority, @Nullable UUID posting, HazardFacts h) {
        Finding finding = new Finding("filer", null, authority, null, List.of("37020012001"), null, null, posting);
        return said(h, h.hazardId(), h.region(), h.level(), h.criterion(), h.source(), h.progress(), finding);
    }

    /** The same hazard, which a published criterion names. */
    public static HazardFacts judgedBy(String criterion, HazardFacts h) {
        return said(h, h.hazardId(), h.region(), h.level(), criterion, h.source(), h.progress(), h.finding());
    }

    /** The same, said of another hazard. */
    public static HazardFacts of(UUID id, String region, HazardFacts h) {
        return said(h, id, region, h.level(), h.criterion(), h.source(), h.progress(), h.finding());
    }

    /** The same hazard once somebody has acted on it. */
    public static HazardFacts answered(HazardFacts h, Instant at) {
        return at(h, new Progress(h.level(), HazardStage.FOUND, null, null, at));
    }

    /** The same hazard at a later stage; it is late while a deadline is named that passed, and over once it has an end. */
    public static HazardFacts at(
            HazardFacts h, HazardStage stage, @Nullable Instant overdueSince, @Nullable Instant closedAt) {
        return at(h, new Progress(h.level(), stage, overdueSince, closedAt, null));
    }

    /** The same hazard while no authority answers for it. */
    public static HazardFacts ownerless(HazardFacts h) {
        return at(h, new Progress(h.level(), HazardStage.GRADED, null, null, null), null);
    }

    /** The same hazard, graded major. */
    public static HazardFacts graded(HazardFacts h) {
        return at(h, new Progress(HazardLevel.MAJOR, HazardStage.GRADED, null, null, null));
    }

    /** The same hazard, which has come so far. */
    static HazardFacts with(HazardFacts h, HazardProgress progress) {
        return said(h, h.hazardId(), h.region(), h.level(), h.criterion(), h.source(), progress, h.finding());
    }

    private record Progress(
            HazardLevel level,
            HazardStage stage,
            @Nullable Instant overdueSince,
            @Nullable Instant closedAt,
            @Nullable Instant answeredAt) {}

    private static HazardFacts at(HazardFacts h, Progress now) {
        return at(h, now, "HOUSING-370302");
    }

    private static HazardFacts at(HazardFacts h, Progress now, @Nullable String owner) {
        HazardProgress progress = new HazardProgress(
                now.stage(),
                owner,
                now.overdueSince(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now.closedAt(),
                null,
                0,
                null,
                now.answeredAt(),
                null,
                null,
                null);
        return said(h, h.hazardId(), h.region(), now.level(), h.criterion(), h.source(), progress, h.finding());
    }

    /** What else is said of it stays. */
    private static HazardFacts said(
            HazardFacts h,
            UUID id,
            String region,
            HazardLevel level,
            @Nullable String criterion,
            String source,
            @Nullable HazardProgress progress,
            @Nullable Finding finding) {
        return new HazardFacts(
                id,
                h.number(),
                level,
                criterion,
                h.category(),
                region,
                h.place(),
                h.project(),
                h.enterprise(),
                source,
                h.foundAt(),
                h.reportedAt(),
                h.rectifyBy(),
                h.description(),
                h.exercise(),
                progress,
                finding);
    }
}
