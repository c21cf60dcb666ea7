package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.packs.Conditions.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a condition reads of facts. Many rules ask about the same few fields in turn, at each fact: these are read once for all of
 * them, and what was read gets a number, by which each condition remembers its answer. Safe to share between threads.
 */
final class Reading {

    /** Most conditions read a few closed words, which differ less often; those that read numbers and names have no end of them. */
    static final int NUMBERED = 256;

    /** Has no number: too much was read before. */
    static final int UNNUMBERED = -1;

    private static final Map<List<Field<? extends Facts>>, Reading> ALL = new ConcurrentHashMap<>();

    private final List<Field<? extends Facts>> fields;
    private final Map<Values, Integer> numbers = new ConcurrentHashMap<>();

    /** No thread minds what another one leaves here: it is looked at whole, or not at all. */
    private @Nullable Last last;

    private Reading(List<Field<? extends Facts>> fields) {
        this.fields = fields;
    }

    /** The one of these fields. */
    static Reading of(List<Field<? extends Facts>> fields) {
        return ALL.computeIfAbsent(fields, Reading::new);
    }

    private record Last(Facts facts, int number) {}

    /** The number of what these facts say, from 0 and below {@link #NUMBERED}, or {@link #UNNUMBERED}. */
    int number(Facts facts) {
        Last known = last;
        if (known != null && isSame(known.facts(), facts)) {
            return known.number();
        }
        int number = number(Values.of(fields, facts));
        last = new Last(facts, number);
        return number;
    }

    private int number(Values values) {
        Integer known = numbers.get(values);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            return numbers.size() >= NUMBERED
                    ? numbers.getOrDefault(values, UNNUMBERED)
                    : numbers.computeIfAbsent(values, _ -> numbers.size());
        }
    }

    private static boolean isSame(Object a, Object b) {
        return a == b;
    }

    /** Compared without iterators, because it is at each fact. */
    private static final class Values {

        private final Object[] values;
        private final int hash;

        private Values(Object[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        static Values of(List<Field<? extends Facts>> fields, Facts facts) {
            Object[] values = new Object[fields.size()];
            for (int place = 0; place < values.length; place++) {
                values[place] = fields.get(place).read(facts);
            }
            return new Values(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Values that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
