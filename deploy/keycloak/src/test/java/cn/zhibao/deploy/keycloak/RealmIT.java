package cn.zhibao.deploy.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalKeycloak;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.deploy.local.Realm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of the repository in a real Keycloak. */
final class RealmIT {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"[^.]+\\.([^.]+)\\.");

    @TempDir
    private static Path folder;

    private static LocalPostgres postgres;
    private static LocalKeycloak keycloak;

    @BeforeAll
    static void start() throws Exception {
        postgres = LocalPostgres.temporary().start();
        Realm realm = new Realm(
                Files.readString(Path.of("zhibao-realm.json")),
                Map.of(
                        "gateway-url", "http://localhost:8080",
                        "demo-password", "demo secret",
                        "enterprise-demo-secret", "secret of the enterprise",
                        "agency-demo-secret", "secret of the agency"),
                "secret of the administrator");
        Database database = postgres.createDatabase("keycloak", "secret");
        keycloak = LocalKeycloak.in(Path.of("../../.run/servers"), folder.resolve("keycloak"), 0, database, realm)
                .start();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        postgres.close();
    }

    @Test
    void a_duty_officer_gets_a_token_with_roles_region_and_desk() throws Exception {
        // when
        String claims = claims("grant_type=password&client_id=zhibao-desk&username=city&password=demo+secret");

        // then
        assertThat(claims)
                .contains("\"iss\":\"" + keycloak.realmUrl() + "\"")
                .contains("\"aud\":\"zhibao\"")
                .contains("\"realm_access\":{\"roles\":[\"duty-officer\"]}")
                .contains("\"groups\":[\"duty-officer\"]")
                .contains("\"region\":\"370300\"")
                .contains("\"desk\":\"370300\"");
    }

    @Test
    void an_enterprise_system_gets_a_token_with_its_credit_code() throws Exception {
        // when
        String claims = claims("grant_type=client_credentials&client_id=zhibao-enterprise-demo"
                + "&client_secret=secret+of+the+enterprise");

        // then
        assertThat(claims)
                .contains("\"roles\":[\"reporter\"]")
                .contains("\"enterprise\":\"91350100M000100Y43\"")
                .contains("\"region\":\"370000\"");
    }

    @Test
    void an_agency_system_gets_a_token_for_its_region() throws Exception {
        // when
        String claims =
                claims("grant_type=client_credentials&client_id=zhibao-agency-demo&client_secret=secret+of+the+agency");

        // then
        assertThat(claims).contains("\"roles\":[\"agency\"]").contains("\"region\":\"370000\"");
    }

    @Test
    void a_wrong_password_gets_nothing() throws Exception {
        // when
        HttpResponse<String> answer = ask("grant_type=password&client_id=zhibao-desk&username=city&password=guess");

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void the_realm_with_its_secrets_does_not_stay_on_the_disk() {
        assertThat(folder.resolve("keycloak/data/import/zhibao-realm.json")).doesNotExist();
    }

    private static String claims(String form) throws Exception {
        HttpResponse<String> answer = ask(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher token = TOKEN.matcher(answer.body());
        assertThat(token.find()).isTrue();
        return new String(Base64.getUrlDecoder().decode(token.group(1)), UTF_8);
    }

    private static HttpResponse<String> ask(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
