package cn.zhibao.hazard.stream;

import cn.zhibao.events.flow.Bridge;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Repeats work with a pause in between, never twice at once; what fails is logged and comes again. */
public final class Beat implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Beat.class);

    private final String name;
    private final Vertx vertx;
    private final Bridge bridge;
    private final Duration pause;
    private volatile boolean closed;
    private volatile boolean failing;

    public Beat(String name, Vertx vertx, Bridge bridge, Duration pause) {
        this.name = name;
        this.vertx = vertx;
        this.bridge = bridge;
        this.pause = pause;
    }

    /** Begins after the first pause; to be called once. */
    public void start(Supplier<Uni<Void>> work) {
        if (!closed) {
            vertx.setTimer(pause.toMillis(), _ -> beat(work));
        }
    }

    /** The end of a pause; one that began before the end of all is followed by nothing. */
    void beat(Supplier<Uni<Void>> work) {
        if (closed) {
            return;
        }
        bridge.<Void>onOwnContext(work::get)
                .subscribe()
                .with(
                        _ -> {
                            failing = false;
                            start(work);
                        },
                        failure -> {
                            report(failure);
                            start(work);
                        });
    }

    private void report(Throwable failure) {
        if (!failing && !closed) {
            LOG.warnf(failure, "%s failed and tries again", name);
        }
        failing = true;
    }

    /** Work at hand ends by itself: it is one transaction, whole or not at all. */
    @Override
    public void close() {
        closed = true;
    }
}
