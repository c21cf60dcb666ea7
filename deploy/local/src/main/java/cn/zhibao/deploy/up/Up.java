package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Children;
import cn.zhibao.deploy.local.Folders;
import cn.zhibao.deploy.local.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The work of {@code deploy/up}: looks for problems, builds what is stale, starts the stack and keeps it until stopped. */
public final class Up {

    private static final int WRONG_CALL = 2;
    private static final int FAILED = 1;

    private final Options options;
    private final RunFolder folder;
    private final StackPorts ports;
    private final Screen screen;
    private final Leftovers leftovers;

    private Up(Options options, RunFolder folder, StackPorts ports, Screen screen) {
        this.options = options;
        this.folder = folder;
        this.ports = ports;
        this.screen = screen;
        this.leftovers = new Leftovers(folder.pids());
    }

    /** Wants the checkout in the system property {@code zhibao.home}. Ends with 0, 1 for a problem, 2 for a wrong call. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        Screen screen = Screen.ofThisProcess();
        try {
            Options options = Options.parse(arguments, environment);
            if (options.help()) {
                screen.say(Options.USAGE.stripTrailing());
                return;
            }
            Path home = Path.of(System.getProperty("zhibao.home", "."))
                    .toAbsolutePath()
                    .normalize();
            RunFolder folder = RunFolder.of(home, options, environment);
            new Up(options, folder, StackPorts.of(options.portOffset(), environment), screen).run();
        } catch (IllegalArgumentException e) {
            screen.say("deploy/up: " + e.getMessage() + "\n\n" + Options.USAGE.stripTrailing());
            System.exit(WRONG_CALL);
        }
    }

    private void run() throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                screen.say("A stack runs already in " + folder.path() + ": " + gatewayUrl() + "\n"
                        + "Stop it with Ctrl-C in its terminal, or: kill " + launcher());
                System.exit(FAILED);
            }
            Staleness staleness = new Staleness(folder.home());
            List<String> stale = options.serversOnly() ? List.of() : staleness.staleServices();
            expectNoProblems(stale);
            if (!options.check()) {
                clearTheWay();
                build(stale, staleness);
                serve();
            }
        }
    }

    private String gatewayUrl() {
        return "http://localhost:" + ports.gateway();
    }

    private String launcher() throws IOException {
        Path file = folder.path().resolve("launcher.pid");
        return Files.exists(file) ? Files.readString(file).strip() : "its process";
    }

    /** Ends the process after naming every problem. */
    private void expectNoProblems(List<String> stale) {
        Set<Long> ours = leftovers.pids();
        List<Problem> problems = new ArrayList<>();
        if (stale.contains("gateway")) {
            problems.addAll(Checks.ofNode(Machine.nodeVersion()));
        }
        problems.addAll(Checks.ofRoom(Machine.availableMemoryMb(), Machine.freeDiskMb(folder.path()), folder));
        problems.addAll(Checks.ofPorts(ports.byName(options.serversOnly()), ours));
        if (!problems.isEmpty()) {
            problems.forEach(problem -> screen.say("✗ " + problem.what() + ".\n  Mend: " + problem.mend()));
            System.exit(FAILED);
        }
        screen.say("No problem found" + (stale.isEmpty() ? "" : "; to be built: " + String.join(", ", stale))
                + (ours.isEmpty() ? "" : "; left behind by a killed launcher: processes " + ours) + ".");
    }

    private void clearTheWay() throws IOException {
        Files.writeString(
                folder.path().resolve("launcher.pid"),
                String.valueOf(ProcessHandle.current().pid()));
        List<String> stopped = leftovers.stop();
        if (!stopped.isEmpty()) {
            screen.say("Stopped what a killed launcher had left behind: " + String.join(", ", stopped) + ".");
        }
        if (options.fresh()) {
            Folders.remove(folder.path().resolve("data"));
            screen.say("The data are thrown away.");
        }
        expectSameAddress();
    }

    /** Logins lead back to the address that the realm was made with. */
    private void expectSameAddress() throws IOException {
        Path file = folder.data().resolve("address");
        if (!Files.exists(file)) {
            Files.writeString(file, gatewayUrl());
        }
        String made = Files.readString(file).strip();
        if (!made.equals(gatewayUrl())) {
            screen.say("✗ The data in " + folder.path() + " were made for " + made + ", not for " + gatewayUrl()
                    + ".\n  Mend: use the same ports, another ZHIBAO_RUN, or --fresh");
            System.exit(FAILED);
        }
    }

    private void build(List<String> stale, Staleness staleness) {
        if (!stale.isEmpty()) {
            try {
                new Build(folder.home(), folder.log("build"), screen).run(stale, staleness);
            } catch (IllegalStateException | UncheckedIOException e) {
                fail(e);
            }
        }
    }

    private void serve() {
        Children.tell(new Told());
        Stack stack = new Stack(folder, ports, StackSecrets.in(folder.secrets()), options.startCaches());
        Launch launch = new Launch(stack, screen);
        Thread ticker = Thread.ofVirtual().start(this::tick);
        try {
            launch.start(options.serversOnly());
            // Before anybody is told that all is ready: who files meanwhile would wait.
            launch.finishStartCaches();
        } catch (RuntimeException e) {
            fail(e);
        }
        ticker.interrupt();
        launch.guard();
        stack.describe();
        screen.say(new Welcome(stack, folder, options.serversOnly()).text(screen.elapsed(), launch.residentMb()));
        while (true) {
            LockSupport.park();
        }
    }

    private void tick() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(200_000_000);
            screen.draw();
        }
    }

    /** Whatever was started is stopped by the end of the process. */
    private void fail(RuntimeException why) {
        if (!Children.areStopping()) {
            screen.say("✗ " + why.getMessage());
            System.exit(FAILED);
        }
        LockSupport.park();
    }

    /** Keeps the process files and shows what an ending launcher stops. */
    private final class Told implements Children.Listener {

        @Override
        public void started(String name, ProcessId id, String stopSignal) {
            leftovers.started(name, id, stopSignal);
        }

        @Override
        public void stopped(String name) {
            leftovers.stopped(name);
            if (Children.areStopping()) {
                screen.say("  " + name + " stopped");
            }
        }
    }
}
