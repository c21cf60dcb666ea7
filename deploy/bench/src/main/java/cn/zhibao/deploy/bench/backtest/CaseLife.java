package cn.zhibao.deploy.bench.backtest;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.ClosingPoint;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.RectificationPlanned;
import cn.zhibao.events.contract.RectificationStarted;
import cn.zhibao.events.contract.RectificationSubmitted;
import cn.zhibao.events.contract.ReportForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of one case, step by step: what hazard-service tells of it. */
public abstract class CaseLife {

    private static final String[] REGIONS = {"370302", "370202", "370102", "370611", "371002", "3703Z1"};
    private static final String[] SOURCES = {
        "SELF_CHECK", "INSPECTION", "PUBLIC_TIP", "THIRD_PARTY_PATROL", "DEVICE_ALARM"
    };
    private static final Finding FINDING = new Finding("filer", null, null, null, List.of(), null, null, null);
    private static final Enterprise ENTERPRISE = new Enterprise("91350100M000100Y43", "示范建设有限公司");

    final UUID id;
    final String region;
    final Instant begin;
    final Random random;
    private long sequence;

    private CaseLife(long number, Instant begin, Random random) {
        this.id = new UUID(0x0198_0000_0000_7000L, number);
        this.region = REGIONS[random.nextInt(REGIONS.length)];
        this.begin = begin;
        this.random = random;
    }

    public static CaseLife ofHazard(long number, Instant begin, Random random) {
        return new OfHazard(number, begin, random);
    }

    public static CaseLife ofAccident(long number, Instant begin, Random random) {
        return new OfAccident(number, begin, random);
    }

    /** What happens now. */
    public final Event step(Instant at) {
        sequence++;
        return happens(at);
    }

    abstract Event happens(Instant at);

    /** How long until the next step, null after the last one. */
    public abstract @Nullable Duration rest();

    public final long sequence() {
        return sequence;
    }

    final Duration hours(int from, int to) {
        return Duration.ofSeconds(3_600L * from + random.nextInt(3_600 * (to - from)));
    }

    private static final class OfHazard extends CaseLife {

        private static final HazardStage[] STAGES = {
            HazardStage.FOUND,
            HazardStage.GRADED,
            HazardStage.PLANNED,
            HazardStage.RECTIFYING,
            HazardStage.RECTIFYING,
            HazardStage.SUBMITTED,
            HazardStage.CLOSED
        };

        private final HazardLevel level = random.nextInt(10) == 0 ? HazardLevel.MAJOR : HazardLevel.GENERAL;
        private final String source = SOURCES[random.nextInt(SOURCES.length)];
        private final boolean late = random.nextInt(20) == 0;
        private final String number = "H-2026-" + id.getLeastSignificantBits();
        private final Place place = new Place("测试路" + id.getLeastSignificantBits() + "号", 118.0, 36.8);
        private final Project project = new Project("370302202601010101", "测试项目", null);
        private final String description = "安全装置失效 " + id.getLeastSignificantBits();
        private final String owner = "HOUSING-" + region;
        private int stage = -1;
        private @Nullable Instant answeredAt;
        private @Nullable Instant overdueSince;

        OfHazard(long number, Instant begin, Random random) {
            super(number, begin, random);
        }

        @Override
        Event happens(Instant at) {
            stage = stage == 3 && !late ? 5 : stage + 1;
            answeredAt = stage == 1 ? at : answeredAt;
            overdueSince = stage == 4 ? at : overdueSince;
            HazardFacts hazard = facts(stage == 6 ? at : null);
            return switch (stage) {
                case 0 -> new HazardFound(hazard);
                case 1 -> new HazardGraded(hazard, level);
                case 2 -> new RectificationPlanned(hazard);
                case 3 -> new RectificationStarted(hazard);
                case 4 -> new RectificationOverdue(hazard, at);
                case 5 -> new RectificationSubmitted(hazard);
                default -> new HazardClosed(hazard);
            };
        }

        @Override
        public @Nullable Duration rest() {
            return switch (stage) {
                case 0 -> hours(0, 26);
                case 6 -> null;
                default -> hours(4, 48);
            };
        }

        private HazardFacts facts(@Nullable Instant closedAt) {
            HazardProgress progress = new HazardProgress(
                    STAGES[stage],
                    owner,
                    overdueSince,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    closedAt,
                    null,
                    0,
                    null,
                    answeredAt,
                    null,
                    null,
                    null);
            return new HazardFacts(
                    id,
                    number,
                    level,
                    null,
                    "起重",
                    region,
                    place,
                    project,
                    ENTERPRISE,
                    source,
                    begin,
                    begin,
                    begin.plus(Duration.ofDays(7)),
                    description,
                    false,
                    progress,
                    FINDING);
        }
    }

    private static final class OfAccident extends CaseLife {

        private static final ClosingPoint DONE = new ClosingPoint("完成", Instant.EPOCH);
        private static final Conclusion CONCLUSION =
                new Conclusion(AccidentNature.RESPONSIBILITY, "防护缺失", null, DONE, DONE, DONE, DONE);

        private static final NotifiedParty[] PARTIES = {
            NotifiedParty.POLICE,
            NotifiedParty.HUMAN_RESOURCES,
            NotifiedParty.UNION,
            NotifiedParty.PROCURATORATE,
            NotifiedParty.GOVERNMENT
        };

        private final int deaths = random.nextInt(3) == 0 ? 1 : 0;
        private final String number = "A-2026-" + id.getLeastSignificantBits();
        private int stage = -1;

        OfAccident(long number, Instant begin, Random random) {
            super(number, begin, random);
        }

        @Override
        Event happens(Instant at) {
            stage++;
            AccidentFacts facts = facts();
            if (stage == 0) {
                return new AccidentReported(facts, List.of());
            }
            if (stage <= PARTIES.length) {
                return new AgencyNotified(facts, PARTIES[stage - 1], ReportForm.PHONE, region, at, at);
            }
            return stage == PARTIES.length + 1
                    ? new AccidentSupplemented(facts, List.of("course"), at, null, null)
                    : new AccidentConcluded(facts, CONCLUSION, at);
        }

        @Override
        public @Nullable Duration rest() {
            if (stage < PARTIES.length) {
                return Duration.ofSeconds(60 + random.nextInt(300)); // all are told within half an hour
            }
            int further = stage - PARTIES.length;
            return further == 0 ? hours(1, 48) : further == 1 ? hours(240, 480) : null;
        }

        private AccidentFacts facts() {
            Instant occurred = begin.minusSeconds(1_200);
            return new AccidentFacts(
                    id,
                    number,
                    Grade.ORDINARY,
                    "09",
                    new Casualties(deaths, 0, 1, 0, 0),
                    null,
                    region,
                    new Place("测试路1号", 118.0, 36.8),
                    new Project(null, "测试项目", null),
                    ENTERPRISE,
                    occurred,
                    occurred,
                    begin,
                    "外架拆除时一人坠落",
                    null,
                    false,
                    null,
                    null,
                    null);
        }
    }
}
