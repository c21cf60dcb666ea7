package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Measures;
import cn.zhibao.events.contract.MeasureDone;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.MeasureOverdue;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.events.contract.MeasureSet;
import java.time.Instant;
import java.util.UUID;

/** One measure, and what is told of it. */
final class MeasureScene {

    private static final UUID ID = new UUID(7, 1);

    final Story story = new Story(ID);
    private MeasureFacts measure;

    MeasureScene(Instant at, Instant dueAt) {
        measure = Measures.set(ID, new UUID(7, 2), new UUID(7, 3), at, dueAt);
        story.fact(new MeasureSet(measure), at);
    }

    void done(Instant at) {
        done(at, at);
    }

    void done(Instant at, Instant recordedAt) {
        measure = Measures.done(measure, at, recordedAt);
        story.fact(new MeasureDone(measure), recordedAt);
    }

    void reviewed(boolean accepted, Instant at) {
        measure = Measures.reviewed(measure, accepted, at);
        story.fact(new MeasureReviewed(measure), at);
    }

    void late(Instant since, Instant at) {
        measure = Measures.late(measure, since);
        story.fact(new MeasureOverdue(measure), at);
    }
}
