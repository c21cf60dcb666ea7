package cn.zhibao.escalation.domain;

import java.util.ArrayList;
import java.util.List;

/** The lists of a case while one input is decided. */
final class Lists {

    private Lists() {}

    /** To change: most lists of a case are empty, and each input copies them all. */
    static <T> List<T> copy(List<T> list) {
        return list.isEmpty() ? new ArrayList<>(0) : new ArrayList<>(list);
    }

    /** The old list where the new one holds the very same, as it mostly does: a copy would live as long as the case. */
    static <T> List<T> kept(List<T> old, List<T> now) {
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
}
