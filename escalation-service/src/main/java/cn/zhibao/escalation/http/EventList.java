package cn.zhibao.escalation.http;

import cn.zhibao.escalation.domain.simulation.Plausibility;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExposureEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.PenaltyEvent;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.TipReceived;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.wire.StructuredEvents;
import cn.zhibao.events.wire.StructuredEvents.Structured;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the events of one case from a document. */
final class EventList {

    static final int MOST = 1_000;

    private EventList() {}

    /** Those that can be read; the faults of the others are noted in the document. */
    static List<Recorded> of(Document document, String name) {
        List<Recorded> events = new ArrayList<>();
        List<JsonNode> nodes = document.list(name, MOST);
        for (int i = 0; i < nodes.size(); i++) {
            String pointer = "/" + name + "/" + i;
            switch (StructuredEvents.read(nodes.get(i))) {
                case Structured.Known(long sequence, var time, Event event) -> {
                    Recorded recorded = new Recorded(sequence, time, event);
                    if (!ofACase(event)) {
                        document.fault(pointer + "/type", "not-of-a-case");
                    } else if (!events.isEmpty()
                            && !recorded.happensTo(events.getFirst().caseId())) {
                        document.fault(pointer + "/data", "another-case");
                    } else {
                        Plausibility.doubts(recorded)
                                .forEach(doubt -> document.fault(pointer + doubt.pointer(), doubt.code()));
                        events.add(recorded);
                    }
                }
                case Structured.Unknown _ -> document.fault(pointer + "/type", "unknown-type");
                case Structured.Flawed(var flaws) ->
                    flaws.forEach(flaw -> document.fault(pointer + flaw.pointer(), flaw.code()));
            }
        }
        return events;
    }

    private static boolean ofACase(Event event) {
        return event instanceof HazardEvent
                || event instanceof AccidentEvent
                || event instanceof SignalReceived
                || event instanceof TipReceived
                || event instanceof PenaltyEvent
                || event instanceof ExposureEvent
                || event instanceof NoticeEvent
                || event instanceof MeasureEvent
                || event instanceof CampaignReturnEvent
                || event instanceof HazardReturnEvent
                || event instanceof EscalationEvent;
    }
}
