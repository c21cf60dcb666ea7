package cn.zhibao.deploy.bench.backtest;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Tally;
import cn.zhibao.escalation.domain.simulation.Window;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.EscalationRaised;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Locale;

/** Makes the history of a province and decides it, event by event. */
final class Decider implements Witness {

    private final Province province = new Province();
    private final Tally tally = new Tally();
    private final Simulation simulation;
    private final Window window;
    private long decisions;

    Decider() {
        Setting setting = new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars());
        this.simulation = new Simulation(setting, "370000", 5_000, this);
        this.window = Window.ofHistory(simulation::take);
    }

    /** Decides so many more; says what it cost. */
    String decide(long events) {
        double begin = cpuSeconds();
        for (long i = 0; i < events; i++) {
            window.add(province.next());
        }
        double seconds = cpuSeconds() - begin;
        return String.format(
                Locale.ROOT,
                "%.6f %d %d %d %d %d",
                seconds,
                memory(),
                simulation.inMemory(),
                simulation.taken().cases(),
                decisions,
                tally.summary().pages());
    }

    @Override
    public void decided(Instant moment, Outcome outcome) {
        tally.decided(moment, outcome);
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.Told told) {
                decisions++;
                if (told.fact() instanceof EscalationRaised(var call)) {
                    province.called(call, moment);
                }
            }
        }
    }

    @Override
    public void forgotten(CaseFile last, Instant endedAt) {
        tally.forgotten(last, endedAt);
    }

    /** Of the whole process, so that collecting garbage counts. */
    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static long memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
