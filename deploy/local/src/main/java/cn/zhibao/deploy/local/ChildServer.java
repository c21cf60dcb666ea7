package cn.zhibao.deploy.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What all servers share: one child process at a time. */
abstract sealed class ChildServer implements Server permits LocalPostgres, LocalKafka, LocalKeycloak, JavaServer {

    private Path log;
    private @Nullable Child child;

    ChildServer(Path log) {
        this.log = log.toAbsolutePath();
    }

    /** Refuses a second start beside a running one. */
    final void expectStopped() {
        if (isAlive()) {
            throw new IllegalStateException(name() + " runs already as process " + pid());
        }
    }

    final Child started(ChildSpec spec) {
        Child started = Child.start(spec);
        child = started;
        return started;
    }

    final void logTo(Path file) {
        Folders.make(Folders.parent(file));
        log = file.toAbsolutePath();
    }

    private Child running() {
        if (child == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return child;
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop();
        }
    }

    @Override
    public void kill() {
        running().kill();
    }

    @Override
    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    @Override
    public ProcessId id() {
        return running().id();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return running().onExit();
    }

    @Override
    public Path log() {
        return log;
    }
}
