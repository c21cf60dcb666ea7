package cn.zhibao.deploy.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server of the local stack: a child process with kept data, a log and an address on this machine. */
public interface Server extends AutoCloseable {

    /** What people call it. */
    String name();

    /** Starts it and returns when it serves; throws with the end of its log when it does not. */
    Server start();

    /** An orderly stop; returns when the process is gone. Without effect when it does not run. */
    void stop();

    /** SIGKILL; returns when the process is gone. {@link #start} recovers. */
    void kill();

    boolean isAlive();

    /** The process of the last start. */
    ProcessId id();

    /** Completes with the exit code (128 plus the signal's number for a killed one) when the process of the last start ended. */
    CompletableFuture<Integer> onExit();

    /** Where its output is appended. */
    Path log();

    /** Where clients reach it, in the form in which people write it. */
    String address();

    default long pid() {
        return id().pid();
    }

    @Override
    default void close() {
        stop();
    }
}
