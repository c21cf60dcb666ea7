package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a detection suspect something; its condition has to hold besides. */
public sealed interface Trigger {

    /** One of these clocks runs out. */
    record Breach(Set<String> clocks) implements Trigger {
        public Breach {
            clocks = Set.copyOf(clocks);
        }
    }

    /** The condition itself holds, by facts that came now. */
    record Holding() implements Trigger {}

    /**
     * The case is one of several that are alike and lie near one another in time.
     *
     * @param same in what they are alike
     * @param count so many, 2 or more
     * @param within on so many days in a row, days in China, the first and the last one included
     * @param withMajorHazard only where a major hazard of the same unit is not struck off besides; such a hazard is judged itself
     *     when it comes to stand, so that it makes no difference what comes first
     * @param once only the case by which they become so many; while they stay so many without it, no other one
     */
    record Series(List<Likeness> same, int count, int within, boolean withMajorHazard, boolean once)
            implements Trigger {

        /** Beyond its days a case is remembered for so long, for those that are told late. */
        private static final int TOLD_LATE_DAYS = 30;

        public Series {
            same = List.copyOf(same);
        }

        /** In what that case is like others; null when one of it is not known of it. */
        public @Nullable Map<Likeness, String> of(Facts facts) {
            Map<Likeness, String> values = LinkedHashMap.newLinkedHashMap(same.size());
            for (Likeness each : same) {
                String value = each.of(facts);
                if (value == null) {
                    return null;
                }
                values.put(each, value);
            }
            return values;
        }

        /** The same as one text. */
        public @Nullable String textOf(Facts facts) {
            StringBuilder text = null; // asked for each rule at each fact, and mostly nothing is known of the first
            for (Likeness each : same) {
                String value = each.of(facts);
                if (value == null) {
                    return null;
                }
                text = text == null ? new StringBuilder(64) : text.append(';');
                text.append(each).append('=').append(value);
            }
            return text == null ? "" : text.toString();
        }

        public Instant countsUntil(Instant joinedAt) {
            return joinedAt.atZone(WorkCalendar.ZONE)
                    .plusDays((long) within + TOLD_LATE_DAYS)
                    .toInstant();
        }

        /** The first moment at which another case may have happened that lies in the same days. */
        public Instant from(Instant happenedAt) {
            return startOf(dayOf(happenedAt).minusDays(within - 1L));
        }

        /** The first moment after that. */
        public Instant until(Instant happenedAt) {
            return startOf(dayOf(happenedAt).plusDays(within));
        }

        /**
         * All that lie in days together with that case of which there are enough, in the order in which they happened; nothing
         * when there are not, or when only the first of so many counts and it is not that one.
         */
        public List<Member> together(Member own, List<Member> known) {
            List<Member> many = together(own, known, count);
            // As many without it are one more with it.
            boolean wereSoMany = once
                    && many.size() > count
                    && !together(own, known, count + 1).isEmpty();
            return wereSoMany ? List.of() : many;
        }

        private List<Member> together(Member own, List<Member> known, int least) {
            if (known.size() < least) {
                return List.of();
            }
            List<Member> ordered = known.stream().sorted(Member.HAPPENING).toList();
            long[] days = ordered.stream()
                    .mapToLong(each -> dayOf(each.happenedAt()).toEpochDay())
                    .toArray();
            long day = dayOf(own.happenedAt()).toEpochDay();
            int from = ordered.size();
            int until = 0;
            int end = 0;
            for (int first = 0; first < days.length; first++) {
                while (end < days.length && days[end] < days[first] + within) {
                    end++;
                }
                if (days[first] <= day && day < days[first] + within && end - first >= least) {
                    from = Math.min(from, first);
                    until = end;
                }
            }
            return from < until ? ordered.subList(from, until) : List.of();
        }

        private static LocalDate dayOf(Instant moment) {
            return moment.atZone(WorkCalendar.ZONE).toLocalDate();
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
        }
    }

    /**
     * A unit lost so many points by facts of several kinds (安全生产条件动态考核) that its conditions have to be looked at. The
     * case whose fact made it so many is judged.
     *
     * @param threshold so many points together, 1 to 90
     * @param within so many days after its moment a fact counts, to the last moment of them
     */
    record Score(int threshold, int within, List<Loss> losses) implements Trigger {

        /** What a unit has that lost nothing. */
        public static final int FULL = 100;

        /** So many kinds of facts at most. */
        public static final int LOSSES_MAX = 10;

        /** A hundred facts are looked at: of those that a case does not bring itself each costs a point, which is enough. */
        public static final int THRESHOLD_MAX = 90;

        /** Every fact may count still, whenever it was. */
        public static final Instant FIRST = Instant.EPOCH;

        /** No fact is later. */
        public static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

        public Score {
            losses = List.copyOf(losses);
        }

        /** What is left when so many points are lost, 0 at least. */
        public static int left(long lost) {
            return (int) Math.max(0, FULL - lost);
        }

        public Instant countsUntil(Instant happenedAt) {
            return happenedAt.plus(Duration.ofDays(within));
        }

        /** True when what the case lost at the moment at which it joined makes the points of all so many. */
        public boolean isReachedBy(Member own, List<Member> known) {
            int all = 0;
            int before = 0;
            for (Member each : known) {
                boolean now =
                        each.caseId().equals(own.caseId()) && each.joinedAt().equals(own.joinedAt());
                all += each.points();
                before += now ? 0 : each.points();
            }
            return before < threshold && all >= threshold;
        }
    }

    /**
     * A signal or tip speaks of an accident that nobody reported.
     *
     * @param after so long after it was taken an accident may still be reported in time
     * @param km so far apart it may lie
     * @param hours so long before or after it may be said to have happened
     */
    record Unmatched(Duration after, int km, int hours) implements Trigger {}
}
