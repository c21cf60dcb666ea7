package cn.zhibao.hazard.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects everything that is wrong with one document, so that its sender mends it in one go. One fault per pointer:
 * a value of the wrong type is not also called missing. For one thread.
 */
public final class Faults {

    /** More than this is a document of another kind; naming each line of it helps nobody. */
    public static final int FAULTS_MAX = 100;

    private final List<Fault> all = new ArrayList<>(0);

    public void add(String pointer, String code) {
        add(new Fault(pointer, code));
    }

    public void add(String pointer, String code, Map<String, Object> params) {
        add(new Fault(pointer, code, params));
    }

    /** Keeps the first fault of a pointer. */
    public void add(Fault fault) {
        if (all.size() < FAULTS_MAX && !named(fault.pointer())) {
            all.add(fault);
        }
    }

    public boolean named(String pointer) {
        for (Fault fault : all) {
            if (fault.pointer().equals(pointer)) {
                return true;
            }
        }
        return false;
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(all);
    }
}
