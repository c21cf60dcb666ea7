package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A level of a reporting line has received the report of an accident. At most once per line, level and form.
 *
 * @param desk code of the region whose duty desk says so
 * @param receivedAt when it was received, as that desk says
 * @param recordedAt when the server took the record, in UTC
 */
public record ReportReceived(
        AccidentFacts accident,
        ReportLine line,
        ReportLevel level,
        ReportForm form,
        String desk,
        Instant receivedAt,
        Instant recordedAt)
        implements AccidentEvent {}
