package cn.zhibao.hazard.http.attachment;

import cn.zhibao.hazard.app.attachment.Attachments;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headers under which a stranger's file is harmless: saved under a name, never shown or run in our origin. */
final class Download {

    private Download() {}

    static Map<String, List<String>> headers(Attachments.Known known) {
        return Map.of(
                HttpHeaders.ETAG,
                List.of(tag(known)),
                HttpHeaders.CACHE_CONTROL,
                List.of("private, no-cache"),
                HttpHeaders.CONTENT_DISPOSITION,
                List.of(disposition(known.attachment().name())),
                "X-Content-Type-Options",
                List.of("nosniff"),
                "Content-Security-Policy",
                List.of("default-src 'none'; sandbox"));
    }

    private static String tag(Attachments.Known known) {
        return '"' + known.attachment().contentHash() + '"';
    }

    /** RFC 6266; the name is clean, so only what is not ASCII needs a form of its own. */
    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    /** True when the caller has this content already. */
    static boolean isKnown(Attachments.Known known, @Nullable String tags) {
        return tags != null && tags.contains(tag(known));
    }
}
