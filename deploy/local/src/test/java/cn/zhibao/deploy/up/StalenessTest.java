package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StalenessTest {

    @TempDir
    Path home;

    @BeforeEach
    void everything_is_built_after_its_last_change() throws IOException {
        file("pom.xml", 10);
        file("events/src/main/java/Event.java", 10);
        for (String service : Staleness.SERVICES) {
            file(service + "/src/main/java/Main.java", 10);
            file(service + "/target/quarkus-app/quarkus-run.jar", 20);
        }
    }

    @Test
    void what_was_built_after_the_last_change_is_not_built_again() {
        assertThat(stale()).isEmpty();
    }

    @Test
    void a_changed_source_makes_its_service_stale() throws IOException {
        // when
        file("hazard-service/src/main/java/deep/below/Changed.java", 30);

        // then
        assertThat(stale()).containsExactly("hazard-service");
    }

    @Test
    void a_change_in_the_shared_module_makes_all_services_stale() throws IOException {
        // when
        file("events/src/main/java/Event.java", 30);

        // then
        assertThat(stale()).isEqualTo(Staleness.SERVICES);
    }

    @Test
    void what_was_never_built_is_stale() throws IOException {
        // when
        Files.delete(home.resolve("gateway/target/quarkus-app/quarkus-run.jar"));

        // then
        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void what_a_web_build_leaves_among_the_sources_is_no_change() throws IOException {
        // when
        file("gateway/src/main/webui/node_modules/library/index.js", 30);
        file("gateway/src/main/webui/dist/index.html", 30);

        // then
        assertThat(stale()).isEmpty();
    }

    private List<String> stale() {
        return new Staleness(home).staleServices();
    }

    private void file(String name, int changedAt) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.fromMillis(changedAt * 1_000_000L));
    }
}
