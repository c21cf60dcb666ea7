package cn.zhibao.notice;

import cn.zhibao.notice.domain.paper.Divisions;
import cn.zhibao.notice.domain.paper.Issuers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The authorities as they ship with the service, and the names of regions, in {@code data} of its jar. */
final class IssuerFile {

    private IssuerFile() {}

    static Issuers load(Divisions divisions) {
        return Issuers.of(lines("/data/issuers.csv"), divisions);
    }

    static Divisions divisions() {
        return Divisions.of(Stream.of("/data/regions.csv", "/data/regions-extension.csv")
                .map(IssuerFile::lines)
                .flatMap(List::stream)
                .toList());
    }

    private static List<String> lines(String file) {
        try (InputStream in = IssuerFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
