package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.hazard.app.LedgerEntry;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Everything on file about a case, first fact first. */
public record HistoryView(List<Row> items) {

    /**
     * One ledger row.
     *
     * @param data the event's JSON, byte for byte as the hash covers it
     */
    public record Row(
            @JsonUnwrapped @JsonIgnoreProperties("data") LedgerEntry entry,
            @JsonRawValue String data) {}

    /** A case without a row is one the caller does not know. */
    public static Response answer(List<LedgerEntry> entries) {
        return entries.isEmpty()
                ? Problem.notFound().response()
                : Response.ok(new HistoryView(entries.stream()
                                .map(entry -> new Row(entry, entry.data()))
                                .toList()))
                        .build();
    }
}
