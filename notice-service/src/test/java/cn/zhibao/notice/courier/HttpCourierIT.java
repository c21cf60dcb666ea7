package cn.zhibao.notice.courier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.app.DeliveryQueue.Claim;
import cn.zhibao.notice.domain.delivery.AddressGuard;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.delivery.Letter;
import cn.zhibao.notice.domain.delivery.Network;
import cn.zhibao.notice.domain.delivery.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against real servers of this machine, also over TLS. */
class HttpCourierIT {

    private static final String HOST = "hooks.agency.example";

    private final Vertx vertx = Vertx.vertx();
    private PfxOptions certificate = new PfxOptions();
    private final AtomicInteger requests = new AtomicInteger();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void makeCertificate() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "SAN=dns:" + HOST,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "test-only",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        certificate = new PfxOptions().setPath(store.toString()).setPassword("test-only");
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_letter_goes_to_the_address_that_was_checked_under_the_name_of_the_certificate() {
        // given
        HttpServer server = tls(request -> request.response().setStatusCode(204).end());
        // when
        Outcome outcome = carry("https://" + HOST + ":" + server.actualPort() + "/hooks?a=1", "127.0.0.1/32");
        // then
        assertThat(outcome).isEqualTo(new Outcome.Taken(204));
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_certificate_of_another_name_is_refused() {
        // given
        HttpServer server = tls(request -> request.response().end());
        // when
        Outcome outcome = carry("https://other.agency.example:" + server.actualPort() + "/", "127.0.0.1/32");
        // then
        assertThat(outcome).isEqualTo(new Outcome.Unreachable("tls-failed"));
        assertThat(requests).hasValue(0);
    }

    @Test
    void a_name_that_leads_inside_when_it_is_used_leads_nowhere() {
        // given
        HttpServer server = plain(request -> request.response().end());
        // when
        Outcome outcome = carry("http://" + HOST + ":" + server.actualPort() + "/", "10.0.0.0/8");
        // then
        assertThat(outcome).isEqualTo(new Outcome.Unreachable("address-not-allowed"));
        assertThat(requests).hasValue(0);
    }

    @Test
    void an_endless_answer_is_cut_off() {
        // given
        HttpServer server = plain(this::answerWithoutEnd);
        // when
        Outcome outcome = carry("http://" + HOST + ":" + server.actualPort() + "/", "127.0.0.1/32");
        // then
        assertThat(outcome).isEqualTo(new Outcome.Taken(200));
    }

    @Test
    void a_connection_that_breaks_is_no_answer() {
        // given
        HttpServer server = plain(request -> request.response().reset());
        // when
        Outcome outcome = carry("http://" + HOST + ":" + server.actualPort() + "/", "127.0.0.1/32");
        // then
        assertThat(outcome).isEqualTo(new Outcome.Unreachable("connection-closed"));
    }

    private void answerWithoutEnd(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        Buffer kilobytes = Buffer.buffer(new byte[8 * 1024]);
        long flood = vertx.setPeriodic(1, _ -> response.write(kilobytes));
        response.closeHandler(_ -> vertx.cancelTimer(flood));
    }

    private Outcome carry(String url, String allowed) {
        HttpClientOptions options = new HttpClientOptions().setTrustOptions(certificate);
        EndpointRules rules = new EndpointRules(new AddressGuard(List.of(Network.parse(allowed))));
        HttpCourier courier = new HttpCourier(
                vertx.createHttpClient(options),
                _ -> Uni.createFrom().item(List.of(InetAddress.ofLiteral("127.0.0.1"))),
                rules,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        Claim claim = new Claim(UUID.randomUUID(), URI.create(url), Signature.newSecret());
        return courier.carry(claim, letter()).subscribeAsCompletionStage().join();
    }

    private static Letter letter() {
        Announcement announcement = new Announcement(
                UUID.randomUUID(),
                "cn.zhibao.hazard-found.v1",
                "/zhibao/hazard-service",
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                "370302",
                "{}");
        return new Letter(1, 1, 0, announcement);
    }

    private HttpServer tls(Handler<HttpServerRequest> handler) {
        return listen(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate), handler);
    }

    private HttpServer plain(Handler<HttpServerRequest> handler) {
        return listen(new HttpServerOptions(), handler);
    }

    private HttpServer listen(HttpServerOptions options, Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer(options)
                .requestHandler(request -> {
                    requests.incrementAndGet();
                    handler.handle(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
