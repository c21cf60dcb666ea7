package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cases are of which series, for as long as those that join them see them. Used by one thread. */
final class SeriesMemory {

    /** 200 bytes each. */
    private static final int MOST = 200_000;

    /**
     * Of the points of one unit those that joined last are looked at, ten times fewer than these: some of them may lapse before
     * others that joined earlier.
     */
    private static final int OF_A_UNIT = 1_000;

    private static final Duration SWEEP_EVERY = Duration.ofDays(5);

    /** In the order of joining. */
    private final Map<Series, List<Member>> members = new HashMap<>();

    private final int most;
    private Instant sweepAt = Instant.MIN;
    private int size;
    private long forgottenEarly;

    SeriesMemory() {
        this(MOST);
    }

    SeriesMemory(int most) {
        this.most = most;
    }

    void add(Series series, Member member) {
        List<Member> some = members.computeIfAbsent(series, _ -> new ArrayList<>(1));
        int place = some.size();
        while (place > 0 && Member.EACH.compare(some.get(place - 1), member) > 0) {
            place--;
        }
        some.add(place, member);
        size++;
        if (member.lost() != null && some.size() >= 2 * OF_A_UNIT) {
            some.subList(0, OF_A_UNIT).clear();
            size -= OF_A_UNIT;
        }
        if (size > most) {
            forgetOldest();
        }
    }

    List<Member> answer(SeriesQuestion question) {
        List<Member> known = members.get(question.series());
        return known == null ? List.of() : question.of(known.reversed());
    }

    /** Nothing joins any more at that moment or before. */
    void passTime(Instant until) {
        if (until.isAfter(sweepAt)) {
            forget(until);
            sweepAt = until.plus(SWEEP_EVERY);
        }
    }

    /** How many were forgotten that still counted. */
    long forgottenEarly() {
        return forgottenEarly;
    }

    int size() {
        return size;
    }

    /** A tenth at a time: to look for the oldest costs as much as to keep them. */
    private void forgetOldest() {
        Instant end = members.values().stream()
                .flatMap(List::stream)
                .map(Member::countsUntil)
                .sorted()
                .skip(most / 10)
                .findFirst()
                .orElse(Instant.EPOCH);
        int before = size;
        forget(end.plusNanos(1));
        forgottenEarly += before - size;
    }

    private void forget(Instant until) {
        members.values().removeIf(some -> {
            some.removeIf(member -> member.countsUntil().isBefore(until));
            return some.isEmpty();
        });
        size = members.values().stream().mapToInt(List::size).sum();
    }
}
