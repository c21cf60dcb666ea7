package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One listed supervision by chance: left at any step, in time or late, passed or failed at the review and then continued. */
final class ChanceListing {

    private final Random random;
    private final UUID caseId;
    private final String region;
    private final Subject subject;
    private String desk;
    private final List<SupervisionEvent> orders = new ArrayList<>();
    private Instant at;

    private ChanceListing(Random random, Event ofCase, Subject subject, Instant at) {
        this.random = random;
        this.caseId = ofCase.caseId();
        this.region = ofCase.region();
        this.subject = subject;
        this.desk = mayBeOfProvince(0) ? provinceOf(region) : region.substring(0, 4) + "00";
        this.at = at;
    }

    /** What authorities order about a case after that moment. */
    static List<SupervisionEvent> of(Random random, Event ofCase, Subject subject, Instant after) {
        ChanceListing listing = new ChanceListing(random, ofCase, subject, after);
        listing.runs();
        return listing.orders;
    }

    private void runs() {
        orders.add(new SupervisionListed(facts(later(50))));
        if (mayBeOfProvince(1)) { // which takes over what it has to list itself, and is refused otherwise
            desk = provinceOf(region);
            Instant taken = at.plusSeconds(1 + Math.floorMod(caseId.hashCode(), 172_800));
            orders.add(new SupervisionContinued(facts(taken, Duration.ofDays(40)), taken, "由省级督办"));
        }
        if (treated() && applied()) {
            boolean passed = random.nextBoolean();
            orders.add(new SupervisionInspected(facts(at), passed, later(20 * 24), "现场审查"));
            if (passed) {
                orders.add(new SupervisionLifted(facts(at), later(48), "隐患已消除"));
            } else {
                Instant again = later(48);
                orders.add(new SupervisionContinued(facts(again), again, "继续治理"));
                enforced();
            }
        } else {
            asksGovernment(1, at.plus(Duration.ofDays(41)));
        }
    }

    /** Forty days later the deadline has passed, whatever it was. */
    private void enforced() {
        at = at.plus(Duration.ofDays(41));
        Interview interview = new Interview(at.plus(Duration.ofDays(3)), "三楼会议室");
        orders.add(new SupervisionEnforced(
                facts(at), SupervisionConsequence.INTERVIEW, later(48), "逾期未改", interview, null));
        asksGovernment(2, at);
    }

    /** What is no open and late major hazard by then is refused. Its chances are its own, so that they move no others. */
    private void asksGovernment(int round, Instant after) {
        Random own = new Random(caseId.getLeastSignificantBits());
        Instant asked = after.plusSeconds(1 + own.nextInt(86_400));
        GovernmentListing proposed = new GovernmentListing(desk, round, "未能及时消除", "leader", asked, null);
        orders.add(
                new GovernmentListingProposed(facts(asked, Duration.ofDays(30)).with(proposed), asked));
        if (own.nextInt(5) > 0) {
            Instant decided = asked.plusSeconds(1 + own.nextInt(259_200));
            boolean listed = own.nextBoolean();
            GovernmentDecision decision = new GovernmentDecision(
                    listed,
                    listed ? "淄政督〔2026〕1号" : null,
                    LocalDate.ofInstant(decided, WorkCalendar.ZONE),
                    listed ? null : "责任明确，不予挂牌",
                    "principal",
                    decided);
            orders.add(new GovernmentListingDecided(
                    facts(decided, Duration.ofDays(30)).with(proposed.with(decision)), decided));
        }
    }

    private boolean treated() {
        if (subject == Subject.ACCIDENT) {
            return maybe();
        }
        for (SupervisionStep step : SupervisionStep.values()) {
            if (!maybe()) {
                return false;
            }
            orders.add(new SupervisionAdvanced(facts(at), step, later(10 * 24), "合格"));
        }
        return true;
    }

    private boolean applied() {
        orders.add(new LiftApplied(facts(at), later(40 * 24), "申请解除"));
        return maybe();
    }

    /** Some accidents, the same at each call: these chances move no others. */
    private boolean mayBeOfProvince(int way) {
        return subject == Subject.ACCIDENT && Math.floorMod(caseId.hashCode(), 3) == way;
    }

    private static String provinceOf(String region) {
        return region.substring(0, 2) + "0000";
    }

    private boolean maybe() {
        return random.nextInt(5) > 0;
    }

    private Instant later(int hoursMax) {
        at = at.plusMillis(1 + random.nextLong(hoursMax * 3_600_000L));
        return at;
    }

    private SupervisionFacts facts(Instant listedAt) {
        return facts(listedAt, Duration.ofHours(1 + random.nextInt(40 * 24)));
    }

    private SupervisionFacts facts(Instant listedAt, Duration time) {
        return new SupervisionFacts(
                CaseIds.ofListing(caseId),
                caseId,
                desk.endsWith("0000") ? Level.PROVINCE : Level.CITY,
                desk,
                listedAt,
                listedAt.plus(time),
                "逾期未改",
                new CaseSummary(subject, "A-2026-000001", "MAJOR", 0, 0, region, null, null, null),
                region,
                false,
                null,
                null);
    }
}
