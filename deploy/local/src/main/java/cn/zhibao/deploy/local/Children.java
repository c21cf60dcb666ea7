package cn.zhibao.deploy.local;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The servers that this process has started and not yet stopped. They are stopped in order when this process ends. */
public final class Children {

    private static final Object LOCK = new Object();
    private static final List<Child> RUNNING = new ArrayList<>();
    private static boolean stopping;
    private static volatile Listener listener = new Listener() {};

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "zhibao-stop-children"));
    }

    private Children() {}

    /** Hears of every server of this process; called on the thread that starts or stops it. */
    public interface Listener {

        /** A process has started; it may not serve yet. */
        default void started(String name, ProcessId id, String stopSignal) {}

        /** It is gone because it was stopped or killed by us. */
        default void stopped(String name) {}
    }

    /** Whom to tell from now on. */
    public static void tell(Listener who) {
        listener = who;
    }

    /** Whether this process is ending: nothing is started any more. */
    public static boolean areStopping() {
        synchronized (LOCK) {
            return stopping;
        }
    }

    static Child add(Supplier<Child> start) {
        synchronized (LOCK) {
            if (stopping) {
                throw new IllegalStateException("nothing is started while all is being stopped");
            }
            Child child = start.get();
            RUNNING.add(child);
            listener.started(child.name(), child.id(), child.stopSignal());
            return child;
        }
    }

    static void remove(Child child) {
        synchronized (LOCK) {
            if (RUNNING.remove(child)) {
                listener.stopped(child.name());
            }
        }
    }

    /** Servers of one order at the same time, those that others lean on last. */
    private static void stopAll() {
        TreeMap<Integer, List<Child>> byOrder = new TreeMap<>();
        synchronized (LOCK) {
            stopping = true;
            RUNNING.forEach(child -> byOrder.computeIfAbsent(child.stopOrder(), _ -> new ArrayList<>())
                    .add(child));
        }
        for (List<Child> together : byOrder.descendingMap().values()) {
            together.parallelStream().forEach(Child::stop);
        }
    }
}
