package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.CasePeriod;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Rung;
import cn.zhibao.events.contract.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key period (重点时段), in which rules give less time and call more quickly.
 *
 * @param provinces first two digits of the provinces where it holds; none is everywhere
 * @param when for which cases it holds, by the subjects whose rules it tightens; none is all rules for all cases
 * @param percent what is left of each limit, 1 to 100
 * @param ladders the ladders that stand in for others, by the ids of those
 */
record Period(
        String id,
        PeriodDays days,
        Set<String> provinces,
        Map<Subject, Condition> when,
        int percent,
        Map<String, Ladder> ladders,
        Fields place) {

    private static final int MINUTES = 60;

    Period {
        provinces = Set.copyOf(provinces);
        when = Map.copyOf(when);
        ladders = Map.copyOf(ladders);
    }

    /** True when it asks what the case is. */
    boolean isOfCases() {
        return !when.isEmpty();
    }

    /** The moments of this period at which it or one of the others begins. */
    Set<Instant> startsOf(List<Period> others) {
        return Stream.concat(Stream.of(this), others.stream())
                .flatMap(each -> each.days().starts().stream())
                .filter(days::holdsAt)
                .collect(Collectors.toSet());
    }

    /** True when it would cut the same limits of the same cases on the same days as the other one does. */
    boolean doubles(Period other) {
        return percent == other.percent
                && texts(when).equals(texts(other.when))
                && ladders.equals(other.ladders)
                && sharesProvince(other)
                && days.overlaps(other.days);
    }

    private static Map<Subject, String> texts(Map<Subject, Condition> when) {
        return when.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().text().strip()));
    }

    private boolean sharesProvince(Period other) {
        return provinces.isEmpty()
                || other.provinces.isEmpty()
                || provinces.stream().anyMatch(other.provinces::contains);
    }

    CasePeriod ofCases() {
        return new CasePeriod(when, this::tighten);
    }

    boolean isIn(String province) {
        return provinces.isEmpty() || provinces.contains(province);
    }

    /** The rule while the period lasts. It is told of as a version of its own, such as {@code CN-2026.3@FLOOD-2026}. */
    Rule tighten(Rule rule) {
        String version = rule.packVersion() + "@" + id;
        return switch (rule) {
            case ClockRule c -> tighten(c, version);
            case DetectionRule d ->
                new DetectionRule(
                        d.id(),
                        version,
                        d.kind(),
                        d.subject(),
                        d.when(),
                        d.basis(),
                        d.trigger(),
                        tighten(d.verification(), version));
            case CallRule c -> {
                Call call = quicker(c.call());
                yield new CallRule(
                        c.id(), version, c.subject(), c.when(), c.start(), c.basis(), call == null ? c.call() : call);
            }
        };
    }

    private ClockRule tighten(ClockRule c, String version) {
        return new ClockRule(
                c.id(),
                version,
                c.subject(),
                c.when(),
                c.start(),
                c.basis(),
                c.from(),
                c.to(),
                shorter(c.limit()),
                c.caps(),
                c.marks(),
                c.stop(),
                c.desk(),
                c.of(),
                c.form(),
                quicker(c.call()),
                quicker(c.breach()),
                c.consequences(),
                c.extension() == null ? null : shorter(c.extension()),
                c.waiver());
    }

    private ClockRule.Extension shorter(ClockRule.Extension e) {
        return new ClockRule.Extension(e.by(), shorter(e.limit()), e.times(), e.basis());
    }

    private @Nullable Call quicker(@Nullable Call call) {
        return call == null
                ? null
                : new Call(
                        call.kind(),
                        call.desk(),
                        call.of(),
                        ladders.getOrDefault(call.ladder().id(), call.ladder()));
    }

    /** Hours that do not come out even are counted in minutes; a day is never cut. */
    private Limit shorter(Limit limit) {
        int left = Math.max(1, limit.amount() * percent / 100);
        return switch (limit.unit()) {
            case HOUR -> {
                int minutes = Math.max(1, limit.amount() * MINUTES * percent / 100);
                yield minutes % MINUTES == 0 || minutes > Limit.AMOUNT_MAX
                        ? new Limit(left, Limit.Unit.HOUR)
                        : new Limit(minutes, Limit.Unit.MINUTE);
            }
            case MINUTE, DAY, WORKING_DAY -> new Limit(left, limit.unit());
            case SAME_DAY -> limit;
        };
    }

    /** True when everybody whom the one calls is called by the other too, by then at the latest. */
    static boolean isQuicker(Ladder ladder, Ladder than) {
        Duration at = Duration.ZERO;
        for (Rung rung : than.rungs()) {
            Duration called = calledAfter(ladder.rungs(), rung);
            if (called == null || called.compareTo(at) > 0) {
                return false;
            }
            at = at.plus(rung.within());
        }
        return ladder.repeats() >= than.repeats()
                && ladder.rungs()
                                .getLast()
                                .within()
                                .compareTo(than.rungs().getLast().within())
                        <= 0;
    }

    private static @Nullable Duration calledAfter(List<Rung> rungs, Rung wanted) {
        Duration at = Duration.ZERO;
        for (Rung rung : rungs) {
            if (rung.level() == wanted.level() && rung.target().equals(wanted.target())) {
                return at;
            }
            at = at.plus(rung.within());
        }
        return null;
    }
}
