package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code deploy/verify}. */
@Command(
        name = "deploy/verify",
        description = {
            "Checks evidence of a ledger on any machine, without a server and without a network.",
            "The keys are what GET /api/v1/ledger/keys answered; keep them where nobody can change them."
        },
        subcommands = {
            ReceiptCommand.class,
            CheckpointCommand.class,
            InclusionCommand.class,
            ConsistencyCommand.class,
            LedgerCommand.class
        },
        footer = {"", "Exit code: 0 it holds, 1 it does not, 2 it cannot be checked."},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {

    static final int HOLDS = 0;
    static final int WRONG = 1;
    static final int UNREADABLE = 2;

    private Verify() {}

    /** Ends the process with the code of what was found. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** The same without ending the process: what is found goes to {@code out}, what cannot be checked to {@code err}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Verify())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    switch (failure) {
                        case Wrong wrong -> out.println("WRONG  " + wrong.getMessage());
                        case Unreadable unreadable -> err.println("Cannot check: " + unreadable.getMessage());
                        default -> throw failure;
                    }
                    return failure instanceof Wrong ? WRONG : UNREADABLE;
                })
                .execute(arguments);
    }

    /** Without a command there is nothing to check. */
    @Override
    public Integer call() {
        throw new Unreadable("say what; deploy/verify --help lists the commands");
    }

    static String words(Checkpoint checkpoint) {
        return "%d rows at %s, root %s".formatted(checkpoint.size(), checkpoint.at(), checkpoint.root());
    }
}
