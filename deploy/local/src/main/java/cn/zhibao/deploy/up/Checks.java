package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can be known to fail before anything is started. */
final class Checks {

    static final long MEMORY_MB = 2_500;
    static final long DISK_MB = 3_000;
    static final int NODE = 20;

    private Checks() {}

    /**
     * All problems at once.
     *
     * @param wanted who wants which port
     * @param ours processes that are stopped before anything starts, so that their ports count as free
     */
    static List<Problem> ofPorts(Map<String, Integer> wanted, Set<Long> ours) {
        List<Problem> problems = new ArrayList<>();
        wanted.forEach((who, port) -> {
            if (!Ports.isFree(port)) {
                Optional<PortHolder> holder = PortHolder.of(port);
                if (holder.filter(held -> ours.contains(held.pid())).isEmpty()) {
                    problems.add(busy(who, port, holder));
                }
            }
        });
        return problems;
    }

    private static Problem busy(String who, int port, Optional<PortHolder> holder) {
        String what = "Port " + port + ", wanted by " + who + ", is busy";
        return holder.map(held -> new Problem(
                        what + ": process " + held.pid() + " (" + held.command() + ")",
                        "kill " + held.pid() + ", or move the whole stack: deploy/up --port-offset 100"))
                .orElseGet(() -> new Problem(
                        what + " by a process of another user",
                        "sudo ss -ltnp 'sport = :" + port + "', or move the whole stack: deploy/up --port-offset 100"));
    }

    /** Whether memory and disk suffice. */
    static List<Problem> ofRoom(Optional<Long> memoryMb, long diskMb, RunFolder folder) {
        List<Problem> problems = new ArrayList<>();
        memoryMb.filter(free -> free < MEMORY_MB)
                .ifPresent(free -> problems.add(new Problem(
                        "The stack needs " + MEMORY_MB + " MB of memory, " + free + " MB are free",
                        "close other programs (ps aux --sort=-rss | head), or add memory")));
        if (diskMb < DISK_MB) {
            problems.add(new Problem(
                    "The stack needs " + DISK_MB + " MB of disk below " + folder.path() + ", " + diskMb
                            + " MB are free",
                    "make room, or put it elsewhere: ZHIBAO_RUN=/another/disk deploy/up"));
        }
        return problems;
    }

    /** Whether the web desk can be built. */
    static List<Problem> ofNode(Optional<Integer> version) {
        if (version.isEmpty()) {
            return List.of(new Problem(
                    "Node " + NODE + " or newer is needed to build the web desk, none is found",
                    "apt-get install nodejs npm (or https://nodejs.org)"));
        }
        int found = version.get();
        return found >= NODE
                ? List.of()
                : List.of(new Problem(
                        "Node " + NODE + " or newer is needed to build the web desk, this is Node " + found,
                        "install a newer one (https://nodejs.org)"));
    }
}
