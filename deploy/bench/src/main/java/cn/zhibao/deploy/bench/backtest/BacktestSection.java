package cn.zhibao.deploy.bench.backtest;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.JavaProcess;
import cn.zhibao.deploy.bench.measure.Rounds;
import cn.zhibao.deploy.bench.measure.Section;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The history of a province, decided again by the packs that are in force. */
public final class BacktestSection implements Section {

    private static final int MILLION = 1_000_000;
    private static final double MB = 1 << 20;
    private static final Path SERVICE = Path.of("escalation-service", "target", "quarkus-app");

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        int step = effort.count(MILLION, 100_000);
        int steps = 10;
        List<Step> seen = new ArrayList<>();
        try (JavaProcess program = JavaProcess.start(
                BacktestProgram.class,
                // Memory is what lives, without the gaps of up to a tenth that a collection may leave.
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:MarkSweepAlwaysCompactCount=1",
                        "-XX:ActiveProcessorCount=1"),
                List.of(),
                classPath(),
                effort.log("backtest"))) {
            for (int i = 0; i < steps; i++) {
                seen.add(Step.of(program.ask(Integer.toString(step))));
                effort.say(String.format(
                        Locale.ROOT,
                        "%,d events: %,.0f a second, %.0f MB",
                        (i + 1L) * step,
                        step / seen.getLast().seconds(),
                        seen.getLast().bytes() / MB));
            }
        }
        return figures(step, seen);
    }

    /** What the program answers. */
    private record Step(double seconds, long bytes, long inMemory, long cases, long decisions, long pages) {

        static Step of(String answer) {
            String[] words = answer.split(" ", -1);
            return new Step(
                    Double.parseDouble(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]));
        }
    }

    private static List<Figure> figures(int step, List<Step> seen) {
        double[] perSecond =
                seen.stream().skip(1).mapToDouble(each -> step / each.seconds()).toArray();
        Step first = seen.get(1);
        Step last = seen.getLast();
        return List.of(
                Figure.of("events decided with the packs CN and SD", Rounds.median(perSecond), "/s of one core")
                        .promised(new Target.AtLeast(100_000))
                        .noted(String.format(
                                Locale.ROOT,
                                "Events by the CPU time of the whole process, their making, compiler and garbage collection"
                                        + " included. The median of %d times %,d; %,d cases, %,d decisions,"
                                        + " %,d calls of desks.",
                                perSecond.length,
                                step,
                                last.cases(),
                                last.decisions(),
                                last.pages())),
                Figure.of("memory in use after all events", last.bytes() / MB, "MB")
                        .beside("after two tenths of them", first.bytes() / MB)
                        .promised(new Target.RatioAtMost(1.1))
                        .noted(String.format(
                                Locale.ROOT,
                                "%,d cases in memory then, %,d at the end, of which 5,000 have ended.",
                                first.inMemory(),
                                last.inMemory())));
    }

    /** This program and escalation-service as it was built, and nothing else of this module. */
    private static String classPath() throws IOException {
        List<String> parts = new ArrayList<>(
                List.of(Path.of("deploy", "bench", "target", "classes").toString()));
        for (String folder : List.of("app", "lib/main", "lib/boot")) {
            try (Stream<Path> jars = Files.list(SERVICE.resolve(folder))) {
                jars.map(Path::toString).forEach(parts::add);
            }
        }
        return String.join(File.pathSeparator, parts);
    }
}
