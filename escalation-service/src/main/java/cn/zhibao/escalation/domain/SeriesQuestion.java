package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Series;
import java.time.Instant;
import java.util.List;

/**
 * Which cases of a series have to be known to judge one of them. Whoever keeps them answers alike: those that joined no later,
 * so that it makes no difference when they are looked for.
 *
 * @param judgedAt when the case is judged
 * @param from when the others happened
 * @param until the first moment after that
 */
public record SeriesQuestion(Series series, Member asker, Instant judgedAt, Instant from, Instant until) {

    /** Of more, those that joined last are looked at. */
    public static final int MOST = 100;

    /** The answer, from all members of that series, those that joined last first. */
    public List<Member> of(List<Member> members) {
        return members.stream().filter(this::concerns).limit(MOST).toList();
    }

    private boolean concerns(Member other) {
        return Member.JOINING.compare(other, asker) <= 0
                && !other.countsUntil().isBefore(asker.joinedAt())
                && !other.happenedAt().isBefore(from)
                && other.happenedAt().isBefore(until);
    }
}
