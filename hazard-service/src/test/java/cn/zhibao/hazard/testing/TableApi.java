package cn.zhibao.hazard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableReader;
import cn.zhibao.hazard.http.table.TableWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What callers do with tables of the registers. */
public final class TableApi {

    private TableApi() {}

    /** Sends a table. */
    public static Api.Answer takes(Api api, String path, TableFormat format, byte[] table) {
        return api.send(api.request("registers/" + path)
                        .header("Content-Type", format.contentType())
                        .POST(BodyPublishers.ofByteArray(table)))
                .join();
    }

    /** Fetches a table of a register. */
    public static byte[] export(Api api, String path, TableFormat format) {
        return exported(api, "registers/" + path, format);
    }

    /** Fetches a table. */
    public static byte[] exported(Api api, String path, TableFormat format) {
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(api.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(format.contentType());
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).endsWith("." + format.extension() + "\""));
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AssertionError(end);
        }
    }

    /** The rows of a table that goes out, each by its headings; blank cells are left out. */
    public static List<Map<String, String>> rows(TableFormat format, byte[] table) {
        try (TableReader reader = TableReader.of(format, table)) {
            return Stream.iterate(reader.next(), Objects::nonNull, _ -> reader.next())
                    .map(row -> Objects.requireNonNull(row).cells())
                    .toList();
        }
    }

    public static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same table in one format or the other. */
    public static byte[] table(TableFormat format, String csv) {
        if (format == TableFormat.CSV) {
            return csv(csv);
        }
        List<String> lines = csv.lines().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter writer = format.writer(out, Arrays.asList(lines.getFirst().split(",")));
        lines.stream().skip(1).forEach(line -> writer.row(Arrays.asList(line.split(","))));
        writer.finish();
        return out.toByteArray();
    }

    /** Row, column, pointer and code of what is wrong. */
    public static List<String> faults(Api.Answer answer) {
        List<String> faults = new ArrayList<>();
        StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                .forEach(fault -> faults.add("%s %s %s %s"
                        .formatted(
                                fault.path("row").asText(),
                                fault.path("column").asText(),
                                fault.path("pointer").asText(),
                                fault.path("code").asText())));
        return faults;
    }

    /** Stored or not; rows, created, updated, unchanged, refused. */
    public static String counts(Api.Answer answer) {
        JsonNode body = answer.body();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return "%s %s %s %s %s %s"
                .formatted(
                        body.path("stored"),
                        body.path("rows"),
                        body.path("created"),
                        body.path("updated"),
                        body.path("unchanged"),
                        body.path("refused"));
    }
}
