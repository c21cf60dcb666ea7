package cn.zhibao.notice.courier;

import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.delivery.Letter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The body of a webhook: the same bytes at every attempt. */
final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    /** Type, timestamp and data as Standard Webhooks names them, and where the event stands in its case and queue. */
    static String of(Letter letter) {
        Announcement event = letter.announcement();
        StringWriter text = new StringWriter(event.data().length() + 512);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("type", event.type());
            out.writeStringField("timestamp", event.time().toString());
            out.writeFieldName("data");
            out.writeRawValue(event.data());
            out.writeStringField("id", event.eventId().toString());
            out.writeStringField("source", event.source());
            out.writeStringField("subject", event.caseId().toString());
            out.writeNumberField("sequence", event.sequence());
            out.writeNumberField("subscriptionSequence", letter.sequence());
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }
}
