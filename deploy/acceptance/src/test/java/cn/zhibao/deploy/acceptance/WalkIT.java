package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walk in the README works, word for word. */
class WalkIT {

    private static final Pattern WALK = Pattern.compile("<!-- walk[^>]*-->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_walk_of_the_readme_ends_with_a_met_clock() throws IOException, InterruptedException {
        // given
        Stack stack = Stack.running();
        String walk = walk(Files.readString(Stack.root().resolve("README.md")));
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", walk).redirectErrorStream(true);
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
                .contains("\"metAt\"");
    }

    private static String walk(String readme) {
        Matcher found = WALK.matcher(readme);
        assertThat(found.find()).as("the README has a walk").isTrue();
        return found.group(1);
    }
}
