package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.CallGroup;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open calls about hazards of one project that are looked at as one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallGroupView(
        @Nullable String project,
        String region,
        EscalationKind kind,
        Instant firstRaisedAt,
        Instant lastRaisedAt,
        List<EscalationFacts> escalations) {

    /** All of them; there are no further parts. */
    record All(List<CallGroupView> items) {}

    static All of(List<CallGroup> groups) {
        return new All(groups.stream().map(CallGroupView::of).toList());
    }

    private static CallGroupView of(CallGroup group) {
        return new CallGroupView(
                group.project(), group.region(), group.kind(), group.oldest(), group.newest(), group.calls());
    }
}
