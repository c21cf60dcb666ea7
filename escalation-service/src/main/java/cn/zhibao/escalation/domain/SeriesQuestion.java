package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Series;
import cn.zhibao.escalation.domain.casefile.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a series have to be known to judge one of them. Whoever keeps them answers alike: those that joined no later,
 * so that it makes no difference when they are looked for.
 *
 * @param membershipId of the case that asks
 * @param judgedAt when the case is judged
 * @param from when the others happened
 * @param until the first moment after that
 * @param unit credit code of the unit of which the major hazards have to be known too; null when none have
 */
public record SeriesQuestion(
        UUID membershipId,
        Series series,
        Member asker,
        Instant judgedAt,
        Instant from,
        Instant until,
        @Nullable String unit) {

    /** Of more, those that joined last are looked at. */
    public static final int MOST = 100;

    /** The same, of the members alone. */
    public SeriesQuestion withoutUnit() {
        return new SeriesQuestion(membershipId, series, asker, judgedAt, from, until, null);
    }

    /** The answer, from all members of that series, those that joined last first. */
    public List<Member> of(List<Member> members) {
        return members.stream().filter(this::concerns).limit(MOST).toList();
    }

    /** The major hazards of the unit, from all that was said of hazards, those that were said last first. */
    public List<Standing> standing(Stream<Standing> told) {
        Map<UUID, Standing> newest = new HashMap<>();
        told.filter(each -> !each.toldAt().isAfter(judgedAt))
                .forEach(each -> newest.merge(
                        each.caseId(), each, (one, other) -> other.toldAt().isBefore(one.toldAt()) ? one : other));
        return newest.values().stream()
                .filter(each -> each.stands() && each.unit().equals(unit) && each.exercise() == series.exercise())
                .sorted(Standing.LAST_FIRST)
                .limit(MOST)
                .toList();
    }

    private boolean concerns(Member other) {
        return Member.JOINING.compare(other, asker) <= 0
                && !other.countsUntil().isBefore(asker.joinedAt())
                && !other.happenedAt().isBefore(from)
                && other.happenedAt().isBefore(until);
    }
}
