package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "checkpoint", description = "Checks who signed a checkpoint.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class CheckpointCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KeyOption keyOption;

    @Parameters(
            paramLabel = "CHECKPOINT",
            description = "as GET /api/v1/ledger/checkpoint answered it, or its note alone")
    Path file;

    @Override
    public Integer call() {
        Checkpoint checkpoint = keyOption.keys().checkpoint(file);
        spec.commandLine().getOut().printf("OK  %s: %s%n", checkpoint.origin(), Verify.words(checkpoint));
        return Verify.HOLDS;
    }
}
