package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.ReceiptText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "receipt",
        description = "Checks a receipt, and that it is for this document.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated
final class ReceiptCommand implements Callable<Integer> {

    private static final int PIECE = 65_536;

    @Spec
    CommandSpec spec;

    @Mixin
    KeyOption keyOption;

    @Option(names = "--document", paramLabel = "FILE", description = "the document as it was sent, byte for byte")
    @Nullable
    Path document;

    @Parameters(paramLabel = "RECEIPT", description = "the receipt, as the filing was answered")
    Path file;

    @Override
    public Integer call() {
        Receipt receipt = Receipt.of(file);
        Keys.Key key = receipt.signedBy(keyOption.keys());
        ReceiptText claims = receipt.claims();
        if (document != null && !sha256(document).equals(claims.contentHash())) {
            throw new Wrong(document + " is not the document of this receipt: its SHA-256 is " + sha256(document)
                    + ", the receipt is for " + claims.contentHash());
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "OK  %s has received %s at %s and holds it as version %d of case %s, position %d (key %s)%n",
                        key.key().origin(),
                        claims.number(),
                        claims.receivedAt(),
                        claims.version(),
                        claims.caseId(),
                        claims.position(),
                        receipt.keyId());
        return Verify.HOLDS;
    }

    private static String sha256(Path document) {
        try (InputStream in = Files.newInputStream(document)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new Unreadable(document + " cannot be read: " + unreadable.getMessage());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
