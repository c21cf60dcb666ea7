package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies on a real connection, byte by byte. */
class IntakeIT {

    private static final int BYTES_MAX = 10;
    private static final int MEGABYTE = 1 << 20;

    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void open() {
        Router router = Router.router(vertx);
        router.post()
                .handler(call -> Intake.of(call, BYTES_MAX)
                        .subscribe()
                        .with(body -> call.response().end(body.exceeded() + " " + body.document().length)));
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_body_that_fits_is_kept_whole() throws IOException {
        assertThat(answerTo("5\r\n12345\r\n5\r\n67890\r\n0\r\n\r\n")).endsWith("false 10");
    }

    @Test
    void of_a_body_that_does_not_fit_no_more_is_kept_than_fits() throws IOException {
        assertThat(answerTo("5\r\n12345\r\n6\r\n678901\r\n5\r\n12345\r\n0\r\n\r\n"))
                .endsWith("true 5");
    }

    @Test
    void a_body_without_an_end_is_cut_off() throws IOException {
        // given
        byte[] chunk = ("100000\r\n" + "x".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket sender = begun()) {
            OutputStream out = sender.getOutputStream();
            // when, then
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                for (int sent = 0; sent < 1_000; sent++) {
                    out.write(chunk);
                }
            });
        }
    }

    private String answerTo(String chunks) throws IOException {
        try (Socket sender = begun()) {
            sender.getOutputStream().write(chunks.getBytes(StandardCharsets.US_ASCII));
            return new String(sender.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** A request whose answer ends the connection, up to its body. */
    private Socket begun() throws IOException {
        Socket sender = new Socket(InetAddress.getLoopbackAddress(), port);
        String head = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
        sender.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return sender;
    }
}
