package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackSecretsTest {

    private static final List<String> KEYS = List.of("NOTICE_SECRETS_KEY", "HAZARD_IDENTITIES_KEY", "LEDGER_KEY");

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_keys_that_the_services_take() throws Exception {
        // when
        StackSecrets secrets = StackSecrets.in(file());

        // then
        assertThat(KEYS)
                .allSatisfy(key ->
                        assertThat(Base64.getDecoder().decode(secrets.get(key))).hasSize(32));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void later_starts_find_the_same() {
        // given
        StackSecrets first = StackSecrets.in(file());

        // then
        assertThat(StackSecrets.in(file())).isEqualTo(first);
    }

    @Test
    void a_folder_of_an_older_version_keeps_its_secrets_and_gets_the_new_ones() {
        // given
        Map<String, String> older = new LinkedHashMap<>(StackSecrets.in(file()).values());
        KEYS.forEach(older::remove);
        PrivateFile.write(file(), older);

        // when
        StackSecrets secrets = StackSecrets.in(file());

        // then
        assertThat(secrets.values()).containsAllEntriesOf(older).containsKeys(KEYS.toArray(String[]::new));
        assertThat(StackSecrets.in(file())).isEqualTo(secrets);
    }

    private Path file() {
        return folder.resolve("secrets");
    }
}
