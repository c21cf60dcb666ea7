package cn.zhibao.deploy.bench;

import cn.zhibao.deploy.bench.backtest.BacktestSection;
import cn.zhibao.deploy.bench.filing.FilingSection;
import cn.zhibao.deploy.bench.ledger.LedgerSection;
import cn.zhibao.deploy.bench.live.LiveSection;
import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Logs;
import cn.zhibao.deploy.bench.measure.Machine;
import cn.zhibao.deploy.bench.measure.Section;
import cn.zhibao.deploy.bench.measure.Table;
import cn.zhibao.deploy.bench.relay.RelaySection;
import cn.zhibao.deploy.bench.stack.StartSection;
import cn.zhibao.deploy.bench.stack.StreamSection;
import cn.zhibao.deploy.bench.timers.TimersSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the sections that are asked for and prints one table. Works in the folder of the project. */
final class Bench {

    private static final List<Section> SECTIONS = List.of(
            new FilingSection(),
            new RelaySection(),
            new StreamSection(),
            new StartSection(),
            new BacktestSection(),
            new LedgerSection(),
            new TimersSection(),
            new LiveSection());

    private static final String HAZARDS = "--hazards=";
    private static final String KEEP = "--keep=";
    private static final int HAZARDS_FULL = 2_000_000;
    private static final int HAZARDS_QUICK = 20_000;

    private Bench() {}

    /**
     * Arguments: {@code --quick}, {@code --hazards=N} (the size of the section ledger), {@code --keep=FOLDER} (where its ledger
     * is kept, and taken from when it is there) and names of sections; without names all run.
     */
    public static void main(String[] arguments) throws IOException {
        Logs.warnings();
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean quick = names.remove("--quick");
        int hazards = names.stream()
                .filter(name -> name.matches(HAZARDS + "\\d{4,7}"))
                .mapToInt(name -> Integer.parseInt(name.substring(HAZARDS.length())))
                .findFirst()
                .orElse(quick ? HAZARDS_QUICK : HAZARDS_FULL);
        names.removeIf(name -> name.equals(HAZARDS + hazards));
        Path kept = names.stream()
                .filter(name -> name.startsWith(KEEP))
                .map(name -> Path.of(name.substring(KEEP.length())).toAbsolutePath())
                .findFirst()
                .orElse(null);
        names.removeIf(name -> name.startsWith(KEEP));
        Effort effort = new Effort(quick, Path.of("deploy", "bench", "target").toAbsolutePath(), hazards, kept);
        List<String> known = SECTIONS.stream().map(Section::name).toList();
        names.removeIf(name -> name.equals("all"));
        if (!known.containsAll(names)) {
            System.err.println("usage: deploy/bench/run [--quick] [--hazards=N] [--keep=FOLDER] ["
                    + String.join("|", known) + "]...");
            System.exit(2);
        }
        System.exit(run(effort, names) ? 0 : 1);
    }

    private static boolean run(Effort effort, List<String> names) throws IOException {
        String machine = Machine.describe();
        System.err.println(machine);
        Table table = new Table();
        boolean whole = true;
        for (Section section : SECTIONS) {
            if (names.isEmpty() || names.contains(section.name())) {
                System.err.println(section.name());
                whole &= measured(section, effort, table);
            }
        }
        String kind = effort.quick() ? "Smoke run: shows that everything works, its figures mean little." : "";
        System.out.printf("%s%n%s%n%n%s%n", machine, kind, table.text());
        Path result = effort.target().resolve("result.md");
        Files.writeString(result, "# Measured\n\n" + machine + "\n\n" + kind + "\n\n" + table.markdown());
        System.err.println("written to " + result);
        return whole;
    }

    private static boolean measured(Section section, Effort effort, Table table) {
        try {
            table.add(section.name(), section.measure(effort));
            return true;
        } catch (Exception failure) {
            failure.printStackTrace();
            table.addFailure(
                    section.name(),
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
            return false;
        }
    }
}
