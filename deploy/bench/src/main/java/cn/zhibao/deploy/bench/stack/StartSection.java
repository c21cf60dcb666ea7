package cn.zhibao.deploy.bench.stack;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Rounds;
import cn.zhibao.deploy.bench.measure.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How long {@code deploy/up} takes on a built tree with data of an earlier run, and what the stack then holds in memory. */
public final class StartSection implements Section {

    private static final double GB = 1 << 30;
    private static final double MB = 1 << 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        effort.say("first start: builds what is stale, makes the data");
        try (StackRun first = StackRun.start(effort, false)) {
            first.settle();
        }
        List<Double> seconds = new ArrayList<>();
        List<Map<String, Long>> sizes = new ArrayList<>();
        for (int round = 0; round < effort.rounds(); round++) {
            effort.say("warm start");
            try (StackRun stack = StackRun.start(effort, false)) {
                seconds.add(stack.startSeconds());
                stack.settle();
                sizes.add(stack.memory());
            }
        }
        return figures(seconds, sizes);
    }

    private static List<Figure> figures(List<Double> seconds, List<Map<String, Long>> sizes) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("deploy/up to ready", Rounds.median(doubles(seconds)), "s")
                .promised(new Target.AtMost(40))
                .noted("From the command to the line that says so; built tree, warm data."));
        figures.add(Figure.of(
                        "memory of everything",
                        Rounds.median(doubles(sizes.stream()
                                .map(size -> size.values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum()
                                        / GB)
                                .toList())),
                        "GB")
                .promised(new Target.AtMost(2.5))
                .noted("Sum of the proportional set sizes (PSS) of all processes of the stack, at rest after"
                        + " the start."));
        TreeSet<String> kinds = new TreeSet<>();
        sizes.forEach(size -> kinds.addAll(size.keySet()));
        for (String kind : kinds) {
            List<Double> megabytes =
                    sizes.stream().map(size -> size.getOrDefault(kind, 0L) / MB).toList();
            figures.add(Figure.of("memory of " + kind, Rounds.median(doubles(megabytes)), "MB"));
        }
        return figures;
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
