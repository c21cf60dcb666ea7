package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.LedgerKey;
import cn.zhibao.events.proof.Signer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who checks, with files and this command alone. */
final class Desk {

    private final Path folder;
    private String said = "";

    Desk(Path folder) {
        this.folder = folder;
    }

    /** What a call ended with. */
    record Result(int code, String out) {}

    static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        int code = Verify.run(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true), arguments);
        return new Result(code, out.toString());
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    void keys(Signer signer) throws IOException {
        keys(signer, "");
    }

    void keys(Signer signer, String more) throws IOException {
        LedgerKey key = signer.key();
        write("keys.json", """
                {"keys":[{"keyId":"%s","origin":"%s","publicKey":"%s","validFrom":"1970-01-01T00:00:00Z"%s}]}""".formatted(key.id(), key.origin(), key.publicKey(), more));
    }

    /** Runs a command with the keys. */
    int verify(String command, List<String> arguments) {
        List<String> all = new ArrayList<>(
                List.of(command, "--keys", folder.resolve("keys.json").toString()));
        all.addAll(arguments);
        Result result = run(all.toArray(String[]::new));
        said = result.out();
        return result.code();
    }

    /** Verifies an exported ledger. */
    int verify(byte[] export, String... arguments) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), export);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(file.toString());
        return verify("ledger", all);
    }

    /** What the last call printed. */
    String said() {
        return said;
    }
}
