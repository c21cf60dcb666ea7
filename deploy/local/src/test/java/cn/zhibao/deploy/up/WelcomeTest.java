package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WelcomeTest {

    private static final Pattern USER =
            Pattern.compile("\"username\": \"([^\"]+)\",.*?\"region\": \\[\\s*\"(\\w+)\"", Pattern.DOTALL);

    @Test
    void the_logins_shown_are_those_of_the_realm() throws IOException {
        // given
        String realm = Files.readString(Path.of("../keycloak/zhibao-realm.json"));
        List<String> people = USER.matcher(realm)
                .results()
                .filter(user -> !user.group(1).startsWith("service-account-"))
                .map(WelcomeTest::nameAndRegion)
                .toList();

        // when
        List<String> shown = Welcome.logins()
                .lines()
                .map(line -> line.replaceAll("^(\\S+)\\s+(\\S+).*", "$1 $2"))
                .toList();

        // then
        assertThat(shown).isEqualTo(people).hasSize(16);
    }

    @Test
    void the_realm_in_the_repository_holds_no_secret() throws IOException {
        // given
        String realm = Files.readString(Path.of("../keycloak/zhibao-realm.json"));

        // then
        assertThat(Pattern.compile("\"(secret|value)\": \"(.*?)\"")
                        .matcher(realm)
                        .results()
                        .map(found -> found.group(2)))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).matches("\\$\\{[a-z-]+}"));
    }

    private static String nameAndRegion(MatchResult user) {
        return user.group(1) + " " + user.group(2);
    }
}
