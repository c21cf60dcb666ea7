package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Photos;
import cn.zhibao.hazard.testing.Uploads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A file is there as a whole or not at all, and once, however it comes and wherever it breaks off. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class WholeFilesIT {

    private static final int MOST = 20 << 20;

    private final Clock clock;
    private final Flow flow;
    private final Attachments attachments;
    private final Uploads uploads;
    private final String token = Tokens.of("inspector", "370300", "inspector");
    private final Api inspector = new Api(token);

    WholeFilesIT(Clock clock, Flow flow, Attachments attachments, Uploads uploads) {
        this.clock = clock;
        this.flow = flow;
        this.attachments = attachments;
        this.uploads = uploads;
    }

    @Test
    void the_same_content_belongs_to_a_case_once() {
        // given
        String hazard = uploads.hazard(inspector);
        byte[] photo = Photos.plainJpeg(hazard);
        // when
        Set<String> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ ->
                        uploads.attach(inspector, hazard, "FINDING", "", photo).text())
                .collect(Collectors.toSet());
        // then
        assertThat(answers).hasSize(1);
        assertThat(Uploads.items(inspector, "attachments?caseId=" + hazard)).hasSize(1);
        assertThat(uploads.unfinished()).isZero();
    }

    @Test
    void twenty_megabytes_are_taken_and_a_byte_more_is_not_however_it_comes() throws Exception {
        // given
        String hazard = uploads.hazard(inspector);
        byte[] most = Photos.jpegOf(MOST);
        byte[] more = Photos.jpegOf(MOST + 1);
        // when, then
        Api.Answer added = uploads.send(inspector, hazard, "FINDING", "", Uploads.chunked(most));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(uploads.download(inspector, added.field("attachmentId"), "").body())
                .isEqualTo(most);
        for (BodyPublisher body : List.of(BodyPublishers.ofByteArray(more), Uploads.chunked(more))) {
            Api.Answer refused = uploads.send(inspector, hazard, "FINDING", "", body);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text()).contains("\"bytesMax\":" + MOST);
        }
        assertThat(Uploads.items(inspector, "attachments?caseId=" + hazard)).hasSize(1);
        assertThat(uploads.unfinished()).isZero();
    }

    @Test
    void a_sender_who_looks_for_the_answer_after_the_last_byte_gets_it() throws IOException {
        // given
        URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        String hazard = uploads.hazard(inspector);
        byte[] more = Photos.jpegOf(MOST + 1);
        int late = 2 << 20;
        // when
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/attachments?purpose=FINDING&caseId=" + hazard + " HTTP/1.1\r\nHost: here\r\n"
                            + "Connection: close\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
                            + more.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(more, 0, more.length - late);
            out.flush();
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            out.write(more, more.length - late, late);
            out.flush();
            // then
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("\"bytesMax\":" + MOST);
        }
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        // given
        URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        String hazard = uploads.hazard(inspector);
        // when
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/attachments?purpose=FINDING&caseId=" + hazard + " HTTP/1.1\r\nHost: here\r\n"
                            + "Authorization: Bearer " + token + "\r\nContent-Length: 2000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(Photos.jpegOf(1_000_000));
            out.flush();
            await().until(() -> uploads.unfinished() == 1);
        }
        // then
        await().until(() -> uploads.unfinished() == 0);
        assertThat(Uploads.items(inspector, "attachments?caseId=" + hazard)).isEmpty();
    }

    @Test
    void what_a_stop_of_the_service_cut_off_is_removed_a_day_later() {
        // given
        UUID content =
                flow.bridge().await(() -> attachments.begin(clock.instant().plus(Duration.ofDays(1))));
        flow.bridge().await(() -> attachments.keep(content, 0, new byte[1000]));
        // when
        flow.sweep(clock.instant().plus(Duration.ofHours(23)));
        // then
        assertThat(uploads.unfinished()).isOne();
        // when
        flow.sweep(clock.instant().plus(Duration.ofHours(25)));
        // then
        assertThat(uploads.unfinished()).isZero();
    }
}
