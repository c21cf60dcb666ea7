package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A department has told somebody beside the reporting lines of an accident: its own government, or another agency. At
 * most once per desk, party and form.
 *
 * @param desk code of the region whose department told it
 * @param notifiedAt when it was told, as that desk says
 * @param recordedAt when the server took the record, in UTC
 */
public record AgencyNotified(
        AccidentFacts accident,
        NotifiedParty party,
        ReportForm form,
        String desk,
        Instant notifiedAt,
        Instant recordedAt)
        implements AccidentEvent {}
