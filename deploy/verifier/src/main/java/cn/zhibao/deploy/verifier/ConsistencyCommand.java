package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.MerkleProof;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "consistency",
        description = "Checks that nothing was changed between two checkpoints: rows were only added.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ConsistencyCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KeyOption keyOption;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "the earlier checkpoint")
    Path fromFile;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "the later checkpoint")
    Path toFile;

    @Parameters(paramLabel = "PROOF", description = "as GET /api/v1/ledger/consistency?from=...&to=... answered it")
    Path file;

    @Override
    public Integer call() {
        Keys keys = keyOption.keys();
        Checkpoint from = keys.checkpoint(fromFile);
        Checkpoint to = keys.checkpoint(toFile);
        JsonFile proof = JsonFile.of(file);
        if (proof.number("from") != from.size() || proof.number("to") != to.size()) {
            throw new Unreadable("the proof is from %d to %d rows, the checkpoints are of %d and %d"
                    .formatted(proof.number("from"), proof.number("to"), from.size(), to.size()));
        }
        if (!MerkleProof.consistent(from.tree(), to.tree(), proof.hashes("path"))) {
            throw new Wrong(
                    "the ledger of %s does not begin with that of %s".formatted(Verify.words(to), Verify.words(from)));
        }
        spec.commandLine().getOut().printf("OK  %s begins with %s%n", Verify.words(to), Verify.words(from));
        return Verify.HOLDS;
    }
}
