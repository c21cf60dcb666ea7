package cn.zhibao.deploy.verifier;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The keys that every check needs. */
final class KeyOption {

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "the published keys, as GET /api/v1/ledger/keys answered them")
    @Nullable
    Path file;

    Keys keys() {
        Path given = file;
        if (given == null) {
            throw new Unreadable("--keys is missing");
        }
        return Keys.of(given);
    }
}
