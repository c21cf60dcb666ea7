package cn.zhibao.notice;

import cn.zhibao.notice.domain.paper.Issuers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The authorities as they ship with the service, in {@code data/issuers.csv} of its jar. */
final class IssuerFile {

    private static final String FILE = "/data/issuers.csv";

    private IssuerFile() {}

    static Issuers load() {
        try (InputStream in = IssuerFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return Issuers.of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
