package cn.zhibao.escalation.domain;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;

/** A list of a case while one input is decided: most stay as they are at most inputs, so that none is copied before it is changed. */
final class Edited<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> old;
    private List<T> now;
    private boolean changed;

    Edited(List<T> old) {
        this.old = old;
        this.now = old;
    }

    @Override
    public T get(int place) {
        return now.get(place);
    }

    @Override
    public int size() {
        return now.size();
    }

    @Override
    public T set(int place, T element) {
        return changing().set(place, element);
    }

    @Override
    public void add(int place, T element) {
        changing().add(place, element);
        modCount++;
    }

    @Override
    public T remove(int place) {
        modCount++;
        return changing().remove(place);
    }

    @Override
    public void replaceAll(UnaryOperator<T> replacement) {
        for (int place = 0; place < size(); place++) {
            T before = get(place);
            T after = replacement.apply(before);
            if (before != after) {
                set(place, after);
            }
        }
    }

    /** The old list where the new one holds the very same, as it mostly does: a copy would live as long as the case. */
    List<T> kept() {
        if (!changed) {
            return old;
        }
        if (old.size() != now.size()) {
            return now;
        }
        for (int place = 0; place < old.size(); place++) {
            if (old.get(place) != now.get(place)) {
                return now;
            }
        }
        return old;
    }

    private List<T> changing() {
        if (!changed) {
            now = new ArrayList<>(old);
            changed = true;
        }
        return now;
    }
}
