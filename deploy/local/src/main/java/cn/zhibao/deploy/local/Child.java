package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server as a child process. It has a session of its own, so that Ctrl-C in a terminal reaches only the parent, and it
 * never outlives the parent: when the parent ends in order, children are stopped in the reverse order of their start; when
 * the parent is killed, a watch beside each child sees its end of a pipe close and stops the child.
 *
 * <p>Safe for use by many threads.
 */
final class Child {

    private static final int TAIL_LINES = 30;
    private static final Duration DEATH = Duration.ofSeconds(10);
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final ChildSpec spec;
    private final Process process;
    private final ProcessId id;
    private final Watch watch;

    private Child(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        this.id = ProcessId.of(process.pid()).orElse(new ProcessId(process.pid(), -1));
        this.watch = Watch.over(id, spec.stop());
    }

    static Child start(ChildSpec spec) {
        List<String> command = new ArrayList<>();
        if (HAS_SETSID) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        return Children.add(() -> new Child(spec, launch(spec, builder)));
    }

    private static Process launch(ChildSpec spec, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(spec.name() + " could not be started", e);
        }
    }

    /** Runs a command to its end; throws with the end of its log unless that is success in time. */
    static void run(ChildSpec spec, Duration atMost) {
        Child child = start(spec);
        if (!Wait.until(atMost, () -> !child.isAlive())) {
            child.kill();
        }
        child.forget();
        if (child.process.exitValue() != 0) {
            throw new IllegalStateException(spec.name() + " failed with exit code " + child.process.exitValue()
                    + ". The end of " + spec.log() + ":\n" + child.tail());
        }
    }

    String name() {
        return spec.name();
    }

    ProcessId id() {
        return id;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return spec.log();
    }

    CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Returns when the server is ready; else kills it and throws with the end of its log. */
    void awaitReady(Duration atMost, BooleanSupplier ready) {
        boolean settled = Wait.until(atMost, () -> !process.isAlive() || ready.getAsBoolean());
        if (settled && process.isAlive()) {
            return;
        }
        String what = process.isAlive()
                ? "was not ready after " + atMost.toSeconds() + " s"
                : "ended with exit code " + process.exitValue() + " while starting";
        kill();
        throw new IllegalStateException(spec.name() + " " + what + ". The end of " + spec.log() + ":\n" + tail());
    }

    String tail() {
        return Folders.tail(spec.log(), TAIL_LINES);
    }

    /** An orderly stop; a server that does not end in its time is killed. Returns when it is gone. */
    void stop() {
        id.signal(spec.stop().signal());
        try {
            if (!process.waitFor(spec.stop().patience().toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            kill();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** Ends the server and its own children at once, as a power cut would. Returns when all are gone. */
    void kill() {
        List<ProcessId> family = new ArrayList<>(List.of(id));
        process.descendants()
                .forEach(descendant -> ProcessId.of(descendant.pid()).ifPresent(family::add));
        process.destroyForcibly();
        family.forEach(member -> member.signal("KILL"));
        if (!Wait.until(DEATH, () -> !process.isAlive() && family.stream().noneMatch(ProcessId::isAlive))) {
            throw new IllegalStateException(spec.name() + " (process " + id.pid() + ") could not be killed");
        }
        forget();
    }

    private void forget() {
        Children.remove(this);
        watch.dismiss();
    }

    String stopSignal() {
        return spec.stop().signal();
    }

    int stopOrder() {
        return spec.stop().order();
    }
}
