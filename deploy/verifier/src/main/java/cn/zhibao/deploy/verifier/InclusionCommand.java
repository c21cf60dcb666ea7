package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.Merkle;
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
        name = "inclusion",
        description = "Checks that the row of a receipt is in the ledger that a checkpoint signs.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class InclusionCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KeyOption keyOption;

    @Option(names = "--receipt", required = true, paramLabel = "FILE", description = "the receipt")
    Path receiptFile;

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "FILE",
            description = "a checkpoint of as many rows as the proof is for")
    Path checkpointFile;

    @Parameters(paramLabel = "PROOF", description = "as GET /api/v1/ledger/proof?position=... answered it")
    Path file;

    @Override
    public Integer call() {
        Keys keys = keyOption.keys();
        Receipt receipt = Receipt.of(receiptFile);
        receipt.signedBy(keys);
        Checkpoint checkpoint = keys.checkpoint(checkpointFile);
        JsonFile proof = JsonFile.of(file);
        if (proof.number("size") != checkpoint.size()) {
            throw new Unreadable("the proof is for %d rows, the checkpoint for %d: ask for the proof with size=%d"
                    .formatted(proof.number("size"), checkpoint.size(), checkpoint.size()));
        }
        long leaf = proof.number("leaf");
        if (!MerkleProof.includes(checkpoint.tree(), leaf, Merkle.leaf(receipt.rowHash()), proof.hashes("path"))) {
            throw new Wrong("the row of %s is not leaf %d of the ledger of %s"
                    .formatted(receipt.claims().number(), leaf, Verify.words(checkpoint)));
        }
        spec.commandLine()
                .getOut()
                .printf("OK  %s is leaf %d of %s%n", receipt.claims().number(), leaf, Verify.words(checkpoint));
        return Verify.HOLDS;
    }
}
