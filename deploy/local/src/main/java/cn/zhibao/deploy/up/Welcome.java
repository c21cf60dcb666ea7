package cn.zhibao.deploy.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The last words of a start: where things are, who may log in, how to stop. */
final class Welcome {

    private final Stack stack;
    private final RunFolder folder;
    private final boolean serversOnly;

    Welcome(Stack stack, RunFolder folder, boolean serversOnly) {
        this.stack = stack;
        this.folder = folder;
        this.serversOnly = serversOnly;
    }

    String text(String elapsed, long residentMb) {
        String desk = serversOnly
                ? "  Servers  PostgreSQL " + stack.postgres().address() + ", Kafka "
                        + stack.kafka().bootstrap()
                : "  Desk     " + stack.gatewayUrl();
        return """

                Zhibao is ready after %s; %,d MB resident.

                %s
                  Logins   password %s (this machine only)
                %s
                  Logs     %s
                  Clients  %s has addresses and the secrets of the demo clients; passwords are in %s
                  Stop     Ctrl-C, or: kill %d
                """.formatted(
                elapsed,
                residentMb,
                desk,
                Stack.DEMO_PASSWORD,
                logins().indent(11).stripTrailing(),
                folder.path().resolve("logs"),
                folder.description(),
                folder.secrets(),
                ProcessHandle.current().pid()).stripTrailing();
    }

    /** One line for each demo login: name, region, what it may do. */
    static String logins() {
        try (InputStream in = requireNonNull(Welcome.class.getResourceAsStream("logins.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logins", e);
        }
    }
}
