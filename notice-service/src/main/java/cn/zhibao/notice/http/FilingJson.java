package cn.zhibao.notice.http;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.http.Counts;
import cn.zhibao.events.http.Document;
import cn.zhibao.notice.domain.campaign.Figures;
import cn.zhibao.notice.domain.campaign.Filing;
import org.jspecify.annotations.Nullable;

/** Reads what is reported in a return to a campaign. Of a zero return figures that are absent are 0. */
final class FilingJson {

    private static final int TEXT_MAX = 4_000;
    private static final long COUNT_MAX = 1_000_000_000L;
    private static final long YUAN_MAX = 1_000_000_000_000L;

    private final Document document;
    private final boolean zero;

    private FilingJson(Document document) {
        this.document = document;
        this.zero = document.optionalFlag("zero");
    }

    /** With any fault of form the request ends. */
    static Filing.Said read(@Nullable String body) {
        FilingJson json = new FilingJson(Document.of(body));
        Filing.Said said = json.said();
        json.document.check();
        return said;
    }

    private Filing.Said said() {
        Figures figures = new Figures(
                figure("screened", COUNT_MAX),
                figure("found", COUNT_MAX),
                figure("major", COUNT_MAX),
                figure("rectified", COUNT_MAX),
                figure("stopped", COUNT_MAX),
                figure("penalties", COUNT_MAX),
                figure("fines", YUAN_MAX),
                figure("interviews", COUNT_MAX),
                figure("transfers", COUNT_MAX));
        String text = document.text("text", TEXT_MAX);
        return new Filing.Said(figures, zero, text, document.filledText("reason"));
    }

    private long figure(String name, long most) {
        return zero
                ? requireNonNullElse(Counts.optional(document, name, most), 0L)
                : Counts.required(document, name, most);
    }
}
