package cn.zhibao.escalation.domain;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Why rules made nothing at one input, in the order in which they were asked. Nearly every rule says so at nearly every fact, and
 * mostly nobody asks: only who reads it makes words of it.
 */
final class Reasons extends AbstractList<Trace.NotFired> implements RandomAccess {

    /** About as many as a pack has rules for one subject. */
    private static final int RULES = 48;

    private String[] rules = new String[RULES];
    private Trace.Why[] whys = new Trace.Why[RULES];
    private int size;

    void note(String rule, Trace.Why why) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            whys = Arrays.copyOf(whys, 2 * size);
        }
        rules[size] = rule;
        whys[size] = why;
        size++;
    }

    @Override
    public Trace.NotFired get(int place) {
        Objects.checkIndex(place, size);
        return new Trace.NotFired(rules[place], whys[place]);
    }

    @Override
    public int size() {
        return size;
    }
}
