package cn.zhibao.escalation.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {

    @TempDir
    Path temporary;

    @Test
    void what_a_killed_process_left_is_removed_by_the_next_and_nothing_else() throws IOException {
        // given
        Path left = Files.createDirectories(temporary.resolve("zhibao-backtests-1/a-backtest"));
        Files.writeString(left.resolve("decisions.ndjson"), "{}");
        Files.createFile(temporary.resolve("zhibao-backtests-1/lock"));
        Path foreign = Files.createDirectory(temporary.resolve("zhibao-else"));
        Files.createFile(foreign.resolve("lock"));
        try (OwnFolder living = OwnFolder.in(temporary)) {
            Files.createDirectory(living.path().resolve("a-backtest"));
            // when
            try (OwnFolder next = OwnFolder.in(temporary)) {
                // then
                assertThat(temporary)
                        .isDirectoryContaining(living.path()::equals)
                        .isDirectoryContaining(next.path()::equals)
                        .isDirectoryContaining(foreign::equals)
                        .isDirectoryNotContaining("glob:**zhibao-backtests-1");
                assertThat(living.path().resolve("a-backtest")).isDirectory();
            }
        }
        assertThat(temporary).isDirectoryNotContaining("glob:**zhibao-backtests-*");
    }
}
