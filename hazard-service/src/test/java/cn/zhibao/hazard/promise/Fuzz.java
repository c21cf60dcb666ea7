package cn.zhibao.hazard.promise;

import cn.zhibao.events.testing.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Makes requests: sound documents with something changed, at every endpoint, by anybody. The same seed makes the same but for
 * ids and times.
 */
final class Fuzz {

    /** No answer takes longer, and none fails to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What reads the whole ledger is tried too, but not over and over. */
    private static final int HEAVY_ONCE_IN = 60;

    private static final List<String> ROLES =
            List.of("inspector", "duty-officer", "duty-leader", "admin", "auditor", "agency", "reporter");

    private static final List<String> PARAMETERS = List.of(
            "limit",
            "cursor",
            "region",
            "stage",
            "level",
            "overdue",
            "owner",
            "from",
            "to",
            "period",
            "by",
            "caliber",
            "type",
            "status",
            "grade",
            "at",
            "position",
            "size",
            "format",
            "source",
            "project",
            "enterprise",
            "text",
            "on",
            "upTo",
            "standing");

    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "50",
            "99999999999999999999",
            "true",
            "null",
            "370302",
            "999999",
            "2026",
            "2026-11",
            "2026-11-26T00:00:00Z",
            "region",
            "MAJOR",
            "none",
            "'; drop table hazard; --",
            "\u0000",
            "汉".repeat(70),
            "\uD800",
            "../../etc/passwd",
            "%00",
            "{}",
            "[]",
            "1e309",
            "9223372036854775808");

    private final Random random;
    private final List<Endpoint> endpoints;
    private final List<Endpoint> light;
    private final List<String> cases;
    private final List<ObjectNode> documents;
    private final List<String> tokens = new ArrayList<>();

    record Endpoint(String method, String path) {}

    /**
     * A request.
     *
     * @param told what it is, for people
     */
    record Shot(HttpRequest request, String told) {

        @Override
        public String toString() {
            return told;
        }
    }

    Fuzz(Random random, List<Endpoint> endpoints, List<String> cases, Instant now) {
        this.random = random;
        this.endpoints = endpoints;
        this.light = endpoints.stream()
                .filter(endpoint ->
                        !endpoint.path().endsWith("/export") && !endpoint.path().endsWith("/rebuild"))
                .toList();
        this.cases = cases;
        this.documents = FuzzDocuments.of(now);
        for (String role : ROLES) {
            tokens.add(
                    role.equals("reporter")
                            ? Tokens.reporter("fuzz-" + role, "91350100M000100Y43")
                            : Tokens.of("fuzz-" + role, "370000", role));
        }
        tokens.add("");
    }

    Shot next(String base) {
        Endpoint endpoint = pick(random.nextInt(HEAVY_ONCE_IN) == 0 ? endpoints : light);
        String path = path(endpoint.path()) + query();
        byte[] body = endpoint.method().equals("GET") ? new byte[0] : body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        endpoint.method(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(PATIENCE)
                .header("Content-Type", type());
        String token = pick(tokens);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (random.nextInt(12) > 0) {
            request.header("Idempotency-Key", "fuzz-" + random.nextInt(1_000_000));
        }
        return new Shot(
                request.build(), endpoint.method() + " " + path + " " + new String(body, StandardCharsets.UTF_8));
    }

    private String type() {
        return random.nextInt(25) == 0
                ? pick(List.of("text/plain", "text/csv", "application/x-ndjson"))
                : "application/json";
    }

    private String path(String template) {
        StringBuilder path = new StringBuilder();
        for (String part : template.split("/", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            path.append('/').append(part.startsWith("{") ? filled(part) : part.replace("{format}", "csv"));
        }
        return path.toString();
    }

    private String filled(String part) {
        if (part.startsWith("{move")) {
            return pick(List.of(
                    "confirmation",
                    "finding",
                    "grading",
                    "plan",
                    "start",
                    "rectification",
                    "verification",
                    "extension",
                    "extension-decision",
                    "stop-work",
                    "stop-proposal",
                    "stop-decision",
                    "supply-cut",
                    "resume-work",
                    "resume-review",
                    "transfer",
                    "transfer-answer",
                    "release",
                    "assignment",
                    "withdrawal",
                    "withdrawal-decision",
                    "recheck",
                    "reopening",
                    "nothing"));
        }
        if (part.startsWith("{register") || part.startsWith("{name")) {
            return pick(List.of("enterprises", "projects", "works", "houses", "supervisors", "authorities", "none"));
        }
        if (part.startsWith("{list")) {
            return pick(List.of("problems", "measures", "responsibilities", "none"));
        }
        return random.nextInt(8) == 0 ? encoded(pick(WORDS)) : pick(cases);
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(pick(PARAMETERS))
                    .append('=')
                    .append(encoded(pick(WORDS)));
        }
        return query.toString();
    }

    /** A lone surrogate becomes a question mark here, as in any client. */
    private static String encoded(String word) {
        return word.isEmpty()
                ? "x"
                : URLEncoder.encode(word, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("..", "%2E%2E");
    }

    private byte[] body() {
        ObjectNode document = pick(documents).deepCopy();
        for (int i = random.nextInt(4); i > 0; i--) {
            mutate(document);
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(30)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> noise(bytes);
            case 2 -> (document + "\n" + document).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("[" + document + "]").getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    private byte[] noise(byte[] bytes) {
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void mutate(ObjectNode document) {
        List<String> names = new ArrayList<>();
        document.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = pick(names);
        JsonNode value = document.get(name);
        if (value instanceof ObjectNode nested && random.nextBoolean()) {
            mutate(nested);
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> document.remove(name);
            case 1 -> document.put(name + "x", 1);
            default -> document.set(name, strange());
        }
    }

    private JsonNode strange() {
        JsonNodeFactory make = JsonNodeFactory.instance;
        ArrayNode list = make.arrayNode().add("x").add(1);
        return switch (random.nextInt(9)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextInt());
            case 3 -> make.numberNode(random.nextDouble() * 1e300);
            case 4 -> make.numberNode(new BigDecimal("1e5000"));
            case 5 -> list;
            case 6 -> make.objectNode().put("y", 1);
            case 7 -> make.textNode(new UUID(random.nextLong(), random.nextLong()).toString());
            default -> make.textNode(pick(WORDS));
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
