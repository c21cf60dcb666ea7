package cn.zhibao.events.wire;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.DeclarationEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExposureEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.InspectionEvent;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.PenaltyEvent;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.contract.SignalEvent;
import cn.zhibao.events.contract.SituationEvent;
import cn.zhibao.events.contract.TipEvent;
import java.util.List;

/** The topics of Zhibao. Each has one owner, is kept for ever and has the case id as its key. */
public final class Topics {

    public static final String HAZARDS = "zhibao.hazards";
    public static final String ACCIDENTS = "zhibao.accidents";
    public static final String ESCALATIONS = "zhibao.escalations";
    public static final String NOTICES = "zhibao.notices";
    public static final List<String> ALL = List.of(HAZARDS, ACCIDENTS, ESCALATIONS, NOTICES);

    /** Partitions of every topic; a case never changes its partition, so this number is fixed for ever. */
    public static final int PARTITIONS = 5;

    private Topics() {}

    /** The topic on which this fact is told. */
    public static String of(Event event) {
        return switch (event) {
            case HazardEvent _,
                    TipEvent _,
                    SignalEvent _,
                    PenaltyEvent _,
                    ExposureEvent _,
                    DeclarationEvent _,
                    HazardReturnEvent _,
                    SituationEvent _,
                    InspectionEvent _ -> HAZARDS;
            case AccidentEvent _ -> ACCIDENTS;
            case EscalationEvent _, RulesEvent _ -> ESCALATIONS;
            case NoticeEvent _, MeasureEvent _, CampaignReturnEvent _ -> NOTICES;
        };
    }

    /** Where records of a topic go that a service could not handle, with the reason in headers. */
    public static String deadLetters(String topic, String service) {
        return topic + ".dead." + service;
    }
}
