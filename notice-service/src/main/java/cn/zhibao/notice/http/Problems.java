package cn.zhibao.notice.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.campaign.CampaignRefusal;
import cn.zhibao.notice.domain.draft.DraftRefusal;
import cn.zhibao.notice.domain.paper.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What only this service refuses. */
final class Problems {

    private Problems() {}

    static Problem faulty(List<Fault> faults) {
        return Problem.faulty(faults.stream()
                .map(fault -> new cn.zhibao.events.http.Fault(fault.pointer(), fault.code(), fault.params()))
                .toList());
    }

    static Problem of(Refusal why) {
        return switch (why) {
            case NOT_THE_ADDRESSEE -> of(403, why, "The desk that is addressed signs and answers for itself");
            case NOT_THE_ISSUER -> of(403, why, "The desk that issued it, or one above it, looks at the answer");
            case SAME_PERSON -> of(403, why, "Another person than the one who recorded the answer looks at it");
            case NO_ANSWER_ASKED -> of(409, why, "This document asks for no answer");
            case ALREADY_SERVED -> of(409, why, "Somebody signed for it before");
            case ALREADY_ANSWERED -> of(409, why, "It is answered already");
            case NOTHING_TO_REVIEW -> of(409, why, "Nobody answered it yet");
            case ALREADY_DONE -> of(409, why, "It is done already");
            case ALREADY_REVIEWED -> of(409, why, "Somebody looked at this answer before");
            case NO_INTERVIEW_ANNOUNCED -> of(409, why, "This document announces no interview");
            case NOT_THE_INTERVIEWER -> of(403, why, "The desk that announced the interview records it");
            case INTERVIEW_ALREADY_RECORDED -> of(409, why, "This interview is on record already");
        };
    }

    static Problem of(DraftRefusal why) {
        return switch (why) {
            case OWN_DRAFT -> of(403, why, "Another person than those who wrote it signs a draft or returns it");
            case NOT_CHANGED -> of(409, why, "It was returned and is not changed yet");
            case ALREADY_SIGNED -> of(409, why, "It is signed and issued");
            case WITHDRAWN -> of(409, why, "It was withdrawn");
        };
    }

    static Problem of(CampaignRefusal why) {
        return switch (why) {
            case NOT_ITS_AUTHORITY -> of(403, why, "The authority that wrote a campaign launches and ends it");
            case OWN_CAMPAIGN -> of(403, why, "Another person than those who wrote a campaign launches it");
            case NOT_ADDRESSED -> of(403, why, "The desks that a campaign addresses file its returns, each for itself");
            case NOT_LAUNCHED -> of(409, why, "It is not launched yet");
            case ALREADY_LAUNCHED -> of(409, why, "It is launched, and so it is fixed");
            case WITHDRAWN -> of(409, why, "It was withdrawn");
            case CAMPAIGN_ENDED -> of(409, why, "It was ended early, so nothing is owed to it any more");
            case PERIOD_OVER -> of(409, why, "Its last day is over");
            case NOT_YET_ASKED -> of(409, why, "No return is owed for that day, or not yet");
        };
    }

    static Problem stale(int revision) {
        return Problem.of(
                412,
                "stale",
                "It was changed since it was read",
                List.of(new cn.zhibao.events.http.Fault(
                        "#" + HttpHeaders.IF_MATCH, "stale", Map.of("version", revision))));
    }

    static Problem conditionMissing() {
        return Problem.of(428, "condition-missing", "Send the revision that was read as If-Match: \"1\"");
    }

    private static Problem of(int status, Enum<?> why, String title) {
        return Problem.of(status, why.name().toLowerCase(Locale.ROOT).replace('_', '-'), title);
    }

    static Problem outOfScope() {
        return Problem.of(403, "out-of-scope", "This is outside the region the caller answers for");
    }

    static Problem tooManySubscriptions(int most) {
        return Problem.of(409, "too-many-subscriptions", "An account has at most " + most + " subscriptions");
    }
}
