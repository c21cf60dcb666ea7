package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        description = {
            "Checks a whole exported ledger and names what was changed, removed or inserted, the first one first.",
            "A ledger that was signed anew from its beginning only shows beside a checkpoint that somebody has kept."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class LedgerCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KeyOption keyOption;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "a checkpoint kept from earlier; may be repeated")
    List<Path> checkpoints = List.of();

    @Parameters(
            paramLabel = "EXPORT",
            description = "as GET /api/v1/ledger/export answered it; - is the standard input")
    Path file;

    @Override
    public Integer call() throws IOException {
        Keys keys = keyOption.keys();
        Map<Long, Checkpoint> kept = new HashMap<>();
        for (Path one : checkpoints) {
            Checkpoint checkpoint = keys.checkpoint(one);
            kept.put(checkpoint.size(), checkpoint);
        }
        Audit audit = new Audit(keys, kept);
        try (BufferedReader lines = open()) {
            follow(audit, lines);
        }
        return report(audit);
    }

    private BufferedReader open() {
        try {
            return file.toString().equals("-")
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(file);
        } catch (IOException unreadable) {
            throw new Unreadable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void follow(Audit audit, BufferedReader lines) throws IOException {
        long number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            JsonFile line = JsonFile.parse(file + " line " + number, text);
            if (line.has("checkpoint")) {
                audit.on(line.text("checkpoint"));
            } else if (line.has("leaf")) {
                audit.on(LoggedRow.of(line));
            } else {
                audit.onUnlogged(line.number("position"), LoggedRow.row(line.object("row")));
            }
        }
        if (number == 0) {
            throw new Unreadable(file + " is empty");
        }
        audit.end();
    }

    private int report(Audit audit) {
        PrintWriter out = spec.commandLine().getOut();
        if (audit.found() == 0) {
            out.println("OK  " + audit.seen());
            return Verify.HOLDS;
        }
        audit.findings().forEach(finding -> out.println("WRONG  " + finding));
        out.printf("%d found in %s%n", audit.found(), audit.seen());
        return Verify.WRONG;
    }
}
