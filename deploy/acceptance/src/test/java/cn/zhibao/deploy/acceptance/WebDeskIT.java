package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The web desk in a real browser: live without reload, by keyboard alone, in both languages, never stale in silence. */
@Order(1)
class WebDeskIT {

    private static final String INSTALL =
            "[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund";
    private static final Path MODULE = Stack.root().resolve("deploy/acceptance");
    private static final int MINUTES_MAX = 6;

    private final Stack stack = Stack.running();

    @Test
    void the_desk_keeps_its_promises_in_a_browser() throws IOException, InterruptedException {
        // given
        Path pictures = MODULE.resolve("target/pictures");
        ProcessBuilder browser = new ProcessBuilder(
                        "sh",
                        "-ec",
                        INSTALL + "\nexec node desk.mjs \"$@\"",
                        "desk",
                        stack.gateway().toString(),
                        Stack.PASSWORD,
                        pictures.toString())
                .directory(MODULE.resolve("src/test/browser").toFile())
                .redirectErrorStream(true);
        File said = MODULE.resolve("target/browser.log").toFile();
        browser.redirectOutput(said);
        // when
        Process running = browser.start();
        boolean ended = running.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        running.destroy();
        // then
        String told = java.nio.file.Files.readString(said.toPath(), StandardCharsets.UTF_8);
        assertThat(ended).as(told).isTrue();
        assertThat(running.exitValue()).as(told).isZero();
        assertThat(told.lines().filter(line -> line.startsWith("passed: "))).hasSize(5);
    }
}
