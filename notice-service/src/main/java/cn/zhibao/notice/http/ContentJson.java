package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.ContentRules;
import cn.zhibao.notice.domain.draft.PlannedInterview;
import cn.zhibao.notice.domain.draft.Source;
import cn.zhibao.notice.domain.draft.SourceKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a document by hand shall say; names every field of a wrong form at once. */
final class ContentJson {

    private static final int TITLE_MAX = 100;
    private static final int NAME_MAX = 200;
    private static final int WORDS_MAX = 2_000;
    private static final int REGION_MAX = 6;

    private final Document document;

    private ContentJson(Document document) {
        this.document = document;
    }

    /**
     * The content; with any fault of form the request ends.
     *
     * @param faults what is wrong with the request already; the answer names it too
     */
    static Content read(String body, List<Fault> faults) {
        ContentJson json = new ContentJson(Document.of(body, faults));
        Content content = json.content();
        json.alsoMissing(content);
        json.document.check();
        return content;
    }

    private Content content() {
        return new Content(
                document.oneOf("kind", NoticeKind.class),
                document.text("region", REGION_MAX),
                document.filledText("enterprise"),
                document.text("subject", TITLE_MAX),
                document.text("matter", WORDS_MAX),
                document.text("requirement", WORDS_MAX),
                document.filledText("responsibleUnit"),
                document.filledText("responsiblePerson"),
                document.text("contact", NAME_MAX),
                day("replyOn"),
                document.optionalId("caseId"),
                source(),
                interview());
    }

    /** Where a field of its own is missing or wrong, what kind and source must say is missed in the same answer. */
    private void alsoMissing(Content content) {
        if (!document.isFaultless() && document.isFaultless("kind") && document.isFaultless("source")) {
            ContentRules.missing(content).stream()
                    .filter(pointer -> document.isFaultless(pointer.substring(1)))
                    .forEach(pointer -> document.fault(pointer, "missing"));
        }
    }

    private Source source() {
        SourceKind kind = document.oneOf("source", SourceKind.class);
        return new Source(kind, document.filledText("sourceBy"), day("sourceOn"), document.filledText("sourceWords"));
    }

    private @Nullable PlannedInterview interview() {
        Instant at = document.optionalTime("interviewAt");
        String place = document.filledText("interviewPlace");
        String attendees = document.filledText("interviewAttendees");
        if (at == null && place == null && attendees == null) {
            return null;
        }
        required("interviewAt", at);
        required("interviewPlace", place);
        required("interviewAttendees", attendees);
        return at == null || place == null || attendees == null ? null : new PlannedInterview(at, place, attendees);
    }

    private void required(String name, @Nullable Object value) {
        if (value == null) {
            document.fault("/" + name, "missing");
        }
    }

    /** A day such as {@code 2026-12-20}. */
    private @Nullable LocalDate day(String name) {
        String text = document.filledText(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            document.fault("/" + name, "not-a-day");
            return null;
        }
    }
}
