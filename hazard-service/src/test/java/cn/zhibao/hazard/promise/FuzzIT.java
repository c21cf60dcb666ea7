package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random and mutated requests over the whole API: none ends in a 500, every refusal is a problem, and nothing is half done.
 * {@code -Dfuzz.requests} says how many, {@code -Dfuzz.seed} which.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FuzzIT {

    private static final int USUAL = 2_000;
    private static final int AT_ONCE = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MovableClock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FuzzIT(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void whatever_is_sent_there_is_no_500_and_every_refusal_is_a_problem_with_pointers() throws Exception {
        // given
        int requests = Integer.getInteger("fuzz.requests", USUAL);
        long seed = Long.getLong("fuzz.seed", 20_261_126L);
        Random random = new Random(seed);
        Fuzz fuzz = new Fuzz(random, endpoints(), cases(), clock.instant());
        List<String> wrong = new ArrayList<>();
        Semaphore places = new Semaphore(AT_ONCE);
        AtomicInteger accepted = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>(requests);
        // when
        for (int i = 0; i < requests; i++) {
            Fuzz.Shot shot = fuzz.next(root());
            places.acquire();
            all.add(client.sendAsync(shot.request(), HttpResponse.BodyHandlers.ofByteArray())
                    .handle((answer, failure) -> {
                        places.release();
                        String fault = failure == null ? fault(answer) : failure.toString();
                        if (fault != null) {
                            synchronized (wrong) {
                                wrong.add(shot + " -> " + fault);
                            }
                        } else if (answer.statusCode() < 300) {
                            accepted.incrementAndGet();
                        }
                        return null;
                    }));
        }
        all.forEach(CompletableFuture::join);
        // then
        assertThat(wrong.stream().limit(20))
                .as("seed %d, %d wrong", seed, wrong.size())
                .isEmpty();
        assertThat(accepted.get())
                .as("some of it is taken, or nothing was tried")
                .isGreaterThan(requests / 50);
        assertStateFollowsFromTheLedger();
    }

    private static void assertStateFollowsFromTheLedger() {
        Api admin = new Api(Tokens.of("fuzz-admin", "370000", "admin"));
        Api.Answer compared = admin.files("ledger/rebuild", "");
        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        assertThat(compared.text().strip()).endsWith("\"differing\":0}");
    }

    private static @Nullable String fault(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return status + " " + new String(answer.body(), StandardCharsets.UTF_8);
        }
        if (status < 400 || answer.body().length == 0) {
            return status < 400 || status == 401 ? null : status + " without a body";
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return status + " as " + type;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean named =
                    problem.path("code").isTextual() && problem.path("status").asInt() == status;
            boolean pointed = (status != 400 && status != 422)
                    || problem.path("faults").size() > 0
                    || problem.path("code").asText().equals("idempotency-key-taken");
            return named && pointed ? null : "a problem without code or faults: " + problem;
        } catch (IOException notJson) {
            return status + " is no JSON";
        }
    }

    private List<Fuzz.Endpoint> endpoints() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root() + "/q/openapi?format=json"))
                .build();
        JsonNode document = JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        List<Fuzz.Endpoint> endpoints = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> endpoints.add(
                                new Fuzz.Endpoint(method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
        assertThat(endpoints).hasSizeGreaterThan(30);
        return endpoints;
    }

    private List<String> cases() {
        Api inspector = new Api(Tokens.of("fuzz", "370000", "inspector"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(inspector
                    .files("hazards", Documents.hazard(clock.instant()))
                    .field("hazardId"));
            ids.add(inspector
                    .files("accidents", Documents.accident(clock.instant()).replace("430102", "370302"))
                    .field("accidentId"));
        }
        return ids;
    }

    private static String root() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }
}
