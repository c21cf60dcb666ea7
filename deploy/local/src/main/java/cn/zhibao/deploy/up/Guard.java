package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Children;
import cn.zhibao.deploy.local.Folders;
import cn.zhibao.deploy.local.Server;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps servers running: one that dies is shown with the end of its log and started again, after a pause that grows. */
final class Guard {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** After so long a life the next death counts as the first. */
    private static final Duration GOOD_LIFE = Duration.ofMinutes(2);

    private static final int TAIL_LINES = 8;

    private final Screen screen;

    Guard(Screen screen) {
        this.screen = screen;
    }

    /** Watches a running server from now on, until this process ends. */
    void over(Server server) {
        Thread.ofVirtual().name("guard-" + server.name()).start(() -> watch(server));
    }

    private void watch(Server server) {
        Duration pause = FIRST_PAUSE;
        long began = System.nanoTime();
        while (true) {
            int code = server.onExit().join();
            if (Children.areStopping()) {
                return;
            }
            pause = System.nanoTime() - began > GOOD_LIFE.toNanos() ? FIRST_PAUSE : pause;
            screen.say(server.name() + " (process " + server.pid() + ") has died with exit code " + code
                    + ". The end of " + server.log() + ":\n"
                    + Folders.tail(server.log(), TAIL_LINES).indent(4) + "  It is started again in " + pause.toSeconds()
                    + " s.");
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            began = System.nanoTime();
            restart(server);
        }
    }

    private void restart(Server server) {
        if (Children.areStopping()) {
            return;
        }
        try {
            screen.begin(server.name());
            server.start();
            screen.done(server.name(), "runs again at " + server.address());
        } catch (RuntimeException e) {
            if (!Children.areStopping()) {
                screen.done(server.name(), "did not start");
            }
        }
    }
}
