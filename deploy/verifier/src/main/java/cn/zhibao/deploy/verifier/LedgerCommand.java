package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        List<Checkpoint> kept = checkpoints.stream().map(keys::checkpoint).toList();
        Audit audit = new Audit(keys, kept);
        try (BufferedReader lines = open()) {
            follow(audit, lines);
        }
        return report(audit);
    }

    /** Bytes that are no UTF-8 become others: the line they are in is named, and the rest is read. */
    private BufferedReader open() {
        try {
            InputStream bytes = file.toString().equals("-") ? System.in : Files.newInputStream(file);
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new Unreadable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void follow(Audit audit, BufferedReader lines) throws IOException {
        long number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            try {
                follow(audit, JsonFile.parse(file + " line " + number, text));
            } catch (Unreadable line) {
                if (number == 1) {
                    throw line; // of another kind of file nothing can be said
                }
                audit.onUnreadable(line);
            }
        }
        if (number == 0) {
            throw new Unreadable(file + " is empty");
        }
        audit.end();
    }

    private static void follow(Audit audit, JsonFile line) {
        if (line.has("checkpoint")) {
            audit.on(line.text("checkpoint"));
        } else if (line.has("leaf")) {
            audit.on(LoggedRow.of(line));
        } else {
            audit.onUnlogged(line.number("position"), LoggedRow.row(line.object("row")));
        }
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
