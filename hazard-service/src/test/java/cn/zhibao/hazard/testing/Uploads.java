package cn.zhibao.hazard.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;

/** Files that somebody attaches and reads, and what is left of those that came to nothing. */
@Singleton
public final class Uploads {

    private static final DateTimeFormatter CAMERA =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Clock clock;
    private final AgroalDataSource database;

    Uploads(Clock clock, @DataSource("migration") AgroalDataSource database) {
        this.clock = clock;
        this.database = database;
    }

    /** A new hazard to attach something to. */
    public String hazard(Api by) {
        return by.files("hazards", Documents.hazard(clock.instant())).field("hazardId");
    }

    /** A photo of a camera in China. */
    public static byte[] photo(Instant taken, double longitude, double latitude, String what) {
        return Photos.jpeg(CAMERA.format(taken), "+08:00", longitude, latitude, what);
    }

    /**
     * Sends a file.
     *
     * @param more more query parameters, with an ampersand before each
     */
    public Api.Answer attach(Api by, String caseId, String purpose, String more, byte[] content) {
        return send(by, caseId, purpose, more, BodyPublishers.ofByteArray(content));
    }

    public Api.Answer send(Api by, String caseId, String purpose, String more, BodyPublisher body) {
        return by.send(by.request("attachments?caseId=" + caseId + "&purpose=" + purpose + more)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "image/jpeg")
                        .POST(body))
                .join();
    }

    /** Does not say its size first. */
    public static BodyPublisher chunked(byte[] content) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
    }

    /**
     * Reads the bytes.
     *
     * @param known tag of what the reader has already; empty when nothing
     */
    public HttpResponse<byte[]> download(Api by, String id, String known) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                by.request("attachments/" + id + "/content").GET();
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    public static List<JsonNode> items(Api by, String path) {
        return StreamSupport.stream(by.reads(path).body().path("items").spliterator(), false)
                .toList();
    }

    /** Files that are not whole. */
    public long unfinished() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from content where hash is null")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
