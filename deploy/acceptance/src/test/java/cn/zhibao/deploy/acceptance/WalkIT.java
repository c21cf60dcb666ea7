package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows works, word for word. */
class WalkIT {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- [a-z]+: executed by WalkIT -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_walk_of_the_readme_ends_with_a_met_clock_and_a_proof() throws IOException, InterruptedException {
        // given
        Stack stack = Stack.running();
        String walk = blocks(Files.readString(Stack.root().resolve("README.md")));
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", walk)
                .directory(Stack.root().toFile())
                .redirectErrorStream(true);
        shell.environment().put("ZHIBAO_GATEWAY", stack.gateway().toString());
        // when
        Process walking = shell.start();
        String printed = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // then
        assertThat(walking.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(walking.exitValue()).as(printed).isZero();
        assertThat(printed)
                .contains("PROVINCIAL_DIRECT_REPORT")
                .contains("\"acknowledgedAt\"")
                .contains("\"metAt\"")
                .contains("OK  zhibao.local/ledger has received SG-370302-")
                .containsPattern("OK  \\d+ rows of \\d+ cases");
    }

    /** All that is shown, one after the other: what is set in one is used in the next. */
    private static String blocks(String readme) {
        String blocks =
                BLOCK.matcher(readme).results().map(found -> found.group(1)).collect(Collectors.joining());
        assertThat(blocks).as("the README has a walk and a proof").contains("tee /tmp/receipt.json", "deploy/verify");
        return blocks;
    }
}
