package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Series;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Loss;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that units lose by facts (扣分), and what they have left (得分). All facts of a unit are one series, in which each weighs what
 * it costs; what a case costs at one moment is judged at once.
 */
final class Scores {

    private Scores() {}

    /** New facts came: each kind of fact costs the unit of a case its points once. One that has lapsed already costs nothing. */
    static void join(Draft draft, DetectionRule rule, Trigger.Score score, Facts facts, Instant now) {
        Series series = null;
        List<Member> joining = new ArrayList<>(0);
        for (Loss loss : score.losses()) {
            Instant since = loss.subject() == facts.subject() ? draft.at(loss.since()) : null;
            if (since == null || !loss.when().holds(facts)) {
                continue;
            }
            series = series == null ? seriesOf(rule, facts) : series;
            if (series == null) {
                return;
            }
            Instant happenedAt = since.truncatedTo(ChronoUnit.MICROS);
            Instant until = score.countsUntil(happenedAt);
            if (!until.isBefore(now) && !hasLost(draft, series, loss.id())) {
                joining.add(new Member(draft.caseId(), happenedAt, now, until, loss.lost()));
            }
        }
        for (int place = 0; place < joining.size(); place++) {
            Series joined = requireNonNull(series);
            Membership membership = Membership.joining(joined, joining.get(place), facts);
            // All of them are known when the last one is judged.
            draft.memberships.add(place == joining.size() - 1 ? membership : membership.judged());
            draft.add(new Decision.SeriesJoined(joined, joining.get(place)));
        }
    }

    /** Null when the unit is not known by its code. */
    private static @Nullable Series seriesOf(DetectionRule rule, Facts facts) {
        String unit = Likeness.ENTERPRISE.of(facts);
        return unit == null ? null : new Series(rule.id(), Likeness.ENTERPRISE + "=" + unit, facts.exercise());
    }

    private static boolean hasLost(Draft draft, Series series, String by) {
        for (Membership membership : draft.memberships) {
            if (membership.series().equals(series)
                    && membership.member().lostBy().equals(by)) {
                return true;
            }
        }
        return false;
    }

    /** The case whose fact made the points so many carries the suspicion; while they stay so many, no other one does. */
    static void judge(
            Draft draft,
            DetectionRule rule,
            Trigger.Score score,
            Membership membership,
            List<Member> known,
            Instant now) {
        if (score.isReachedBy(membership.member(), known)) {
            Facts then = requireNonNull(membership.asJoined());
            List<SuspicionEvidence> evidence = evidence(draft, score, then, known);
            draft.asOf(then, () -> Suspicions.find(draft, rule, evidence, now));
        }
    }

    private static List<SuspicionEvidence> evidence(Draft draft, Trigger.Score score, Facts facts, List<Member> known) {
        int lost = known.stream().mapToInt(Member::points).sum();
        List<SuspicionEvidence> evidence = new ArrayList<>();
        evidence.add(Patterns.said("same." + Likeness.ENTERPRISE, requireNonNull(Likeness.ENTERPRISE.of(facts))));
        evidence.add(Patterns.said("score", Trigger.Score.left(lost)));
        evidence.add(Patterns.said("lost", lost));
        evidence.add(Patterns.said("threshold", score.threshold()));
        evidence.add(Patterns.said("withinDays", score.within()));
        evidence.add(Patterns.said("count", known.size()));
        known.stream()
                .sorted(Member.EACH.reversed())
                .limit(Patterns.NAMED)
                .sorted(Member.HAPPENING)
                .forEach(each -> evidence.add(said(draft, each)));
        return evidence;
    }

    private static SuspicionEvidence said(Draft draft, Member member) {
        boolean own = member.caseId().equals(draft.caseId());
        String value = member.points() + " ("
                + member.happenedAt().atZone(WorkCalendar.ZONE).toLocalDate() + ")";
        return new SuspicionEvidence("lost." + member.lostBy(), value, own ? null : member.caseId());
    }
}
