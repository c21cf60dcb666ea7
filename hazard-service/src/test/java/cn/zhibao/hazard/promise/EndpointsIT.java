package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.domain.exposure.Expected;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.RegisterTables;
import cn.zhibao.hazard.testing.SituationReports;
import cn.zhibao.hazard.testing.Tipster;
import cn.zhibao.hazard.testing.Uploads;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every endpoint by every role, from outside the region and from another enterprise, as {@code endpoints.txt} says. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class EndpointsIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Character, String> ROLES = Map.ofEntries(
            Map.entry('R', "reporter"),
            Map.entry('I', "inspector"),
            Map.entry('O', "duty-officer"),
            Map.entry('L', "duty-leader"),
            Map.entry('P', "principal"),
            Map.entry('N', "notice-clerk"),
            Map.entry('T', "tip-officer"),
            Map.entry('A', "agency"),
            Map.entry('U', "auditor"),
            Map.entry('M', "admin"),
            Map.entry('E', "policy-editor"),
            Map.entry('V', "policy-approver"));

    private final MovableClock clock;
    private final Uploads uploads;
    private final Database database;

    EndpointsIT(MovableClock clock, Uploads uploads, Database database) {
        this.clock = clock;
        this.uploads = uploads;
        this.database = database;
    }

    /** A row of the table. */
    private record Row(String method, String path, String roles, String kind) {

        boolean open() {
            return roles.equals("*");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void the_table_has_every_endpoint_and_no_other() throws Exception {
        assertThat(rows()).extracting(Row::toString).containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void each_endpoint_lets_in_the_roles_of_its_row_and_nobody_else() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            int nobody = status(row, UUID.randomUUID().toString(), null);
            if (row.open() == (nobody == 401)) {
                wrong.add(row + " without a login: " + nobody);
            }
            ROLES.forEach((letter, role) -> {
                int status = status(row, UUID.randomUUID().toString(), token(role));
                boolean may = row.open() || row.roles().indexOf(letter) >= 0;
                if (may == (status == 403) || status == 401 || status >= 500) {
                    wrong.add(row + " as " + role + ": " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_lies_in_another_region_or_belongs_to_another_enterprise_does_not_exist() throws SQLException {
        Map<String, String> ids = things();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            if (row.kind().equals("-")) {
                continue;
            }
            String id = Objects.requireNonNull(ids.get(row.kind()), row.kind());
            ROLES.forEach((letter, role) -> {
                if (row.roles().indexOf(letter) < 0) {
                    return;
                }
                String stranger = role.equals("reporter")
                        ? Tokens.reporter("stranger", Documents.OTHER_BUILDER)
                        : Tokens.of("stranger-" + role, "370200", role);
                int status = status(row, id, stranger);
                if (status != 404) {
                    wrong.add(row + " as a stranger " + role + ": " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** One thing of each kind, in Zichuan and of one builder. */
    private Map<String, String> things() throws SQLException {
        Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
        Map<String, String> ids = new HashMap<>();
        String hazard = made(inspector.files("hazards", Documents.hazard(clock.instant())), "hazardId");
        ids.put("hazard", hazard);
        ids.put(
                "accident",
                made(
                        inspector.files(
                                "accidents", Documents.accident(clock.instant()).replace("430102", "370302")),
                        "accidentId"));
        ids.put("tip", tip(inspector));
        ids.put(
                "signal",
                made(new Api(Tokens.of("ambulance", "370300", "agency")).files("signals", signal()), "signalId"));
        ids.put("penalty", made(inspector.files("penalties", penalty()), "penaltyId"));
        Api leader = new Api(Tokens.of("leader", "370300", "duty-leader"));
        ids.put("posting", made(leader.files("postings", Documents.posting(clock.instant())), "postingId"));
        ids.put("exposure", exposure());
        ids.put("return", made(inspector.files("hazard-returns", Documents.table(clock.instant())), "returnId"));
        ids.put("situation", situation());
        ids.put(
                "entry",
                made(
                        inspector.files(
                                "registers/enterprises",
                                RegisterTables.enterprise(RegisterTables.uscc(987_654), "370302")),
                        "entryId"));
        byte[] photo = Uploads.photo(clock.instant(), 117.97, 36.64, "endpoints");
        ids.put("attachment", made(uploads.attach(inspector, hazard, "FINDING", "", photo), "attachmentId"));
        return ids;
    }

    /** A tipster gets a code and no id, so it is looked up. */
    private static String tip(Api inspector) {
        assertThat(new Tipster().gives(Tipster.tip()).status()).isEqualTo(201);
        String id = inspector.reads("tips?limit=1").body().at("/items/0/tipId").asText();
        assertThat(id).isNotEmpty();
        return id;
    }

    private String signal() {
        return "{\"kind\":\"EMERGENCY_120\",\"ownId\":\"%s\",\"region\":\"370302\",\"seenAt\":\"%s\",\"text\":\"高坠一人\"}"
                .formatted(UUID.randomUUID(), clock.instant());
    }

    /** As if a month were over. */
    private String exposure() throws SQLException {
        ExposureFacts facts =
                new Expected("370302", null, 1, 1, 0, 0, null).stated(YearMonth.of(2020, 1), clock.instant());
        database.changes(
                "insert into exposure (statement_id, exposure_id, month, region, kind, data)"
                        + " values (?, ?, '2020-01-01', '370302', 'REGION', ?)",
                UUID.randomUUID(),
                facts.exposureId(),
                EventJson.write(facts));
        return facts.exposureId().toString();
    }

    /** The month of that exposure, and it was reported on. */
    private String situation() throws SQLException {
        SituationFacts facts = SituationReports.empty("370300", YearMonth.of(2020, 1), clock.instant());
        database.changes(
                "insert into situation_report (report_id, situation_id, version, region, period, kind, data)"
                        + " values (?, ?, 1, '370300', '2020-01', 'MONTH', ?)",
                UUID.randomUUID(),
                facts.situationId(),
                EventJson.write(facts));
        return facts.situationId().toString();
    }

    private String penalty() {
        return """
                {"decisionNumber":"%s","kind":"WARNING","basis":"b","safetyLaw":true,"region":"370302","decidedAt":"%s",
                 "enterprise":{"uscc":"%s"}}""".formatted(UUID.randomUUID(), clock.instant(), Documents.BUILDER);
    }

    private static String made(Api.Answer answer, String id) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.field(id);
    }

    private static String token(String role) {
        return role.equals("reporter")
                ? Tokens.reporter("table-reporter", Documents.BUILDER)
                : Tokens.of("table-" + role, "370000", role);
    }

    private static int status(Row row, String id, @Nullable String token) {
        String path = row.path()
                .replace("{id}", id)
                .replace("{register}", "enterprises")
                .replace("{move}", "start")
                .replace("{list}", "problems")
                .replace("{format}", "csv");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path))
                .method(row.method(), HttpRequest.BodyPublishers.ofString(document(row)))
                .header("Content-Type", type(path))
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    /** Sound enough that the thing is looked for. */
    private static String document(Row row) {
        if (row.method().equals("GET")) {
            return "";
        }
        return row.path().endsWith("/identity-reads") ? "{\"reason\":\"核实\"}" : "{}";
    }

    private static String type(String path) {
        if (path.endsWith("/import")) {
            return "text/csv";
        }
        if (path.endsWith("/batch")) {
            return "application/x-ndjson";
        }
        return path.endsWith("/attachments") ? "image/jpeg" : "application/json";
    }

    private static List<Row> rows() {
        try (InputStream in = Objects.requireNonNull(EndpointsIT.class.getResourceAsStream("/endpoints.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*|\\s+", -1))
                    .map(part -> new Row(part[0], part[1], part[2], part[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> published() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root() + "/q/openapi?format=json"))
                .build();
        JsonNode document = JSON.readTree(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
        List<String> endpoints = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                endpoints.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return endpoints;
    }

    private static String root() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }
}
