package cn.zhibao.deploy.bench.measure;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries log in the processes of the benchmarks. */
public final class Logs {

    private Logs() {}

    /**
     * Warnings, on standard error. Quarkus' log manager by itself waits for Quarkus to start and wants every trace until then, and
     * making their texts costs the Kafka producer a quarter of its time, which in a service it never does. Before anything is
     * logged.
     */
    public static void warnings() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ConsoleHandler());
        root.setLevel(Level.WARNING);
    }
}
