package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackSecretsTest {

    private static final String KEY = "NOTICE_SECRETS_KEY";

    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_keys_that_the_services_take() throws Exception {
        // when
        StackSecrets secrets = StackSecrets.in(file());

        // then
        assertThat(Base64.getDecoder().decode(secrets.get(KEY))).hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.get("LEDGER_KEY"))).hasSize(32);
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
    void a_folder_of_an_older_version_keeps_its_secrets_and_gets_the_new_one() {
        // given
        Map<String, String> older = new LinkedHashMap<>(StackSecrets.in(file()).values());
        older.remove(KEY);
        PrivateFile.write(file(), older);

        // when
        StackSecrets secrets = StackSecrets.in(file());

        // then
        assertThat(secrets.values()).containsAllEntriesOf(older).containsKey(KEY);
        assertThat(StackSecrets.in(file()).get(KEY)).isEqualTo(secrets.get(KEY));
    }

    private Path file() {
        return folder.resolve("secrets");
    }
}
