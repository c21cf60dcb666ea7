package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Documents;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An interview about an accident that by chance is held in time or late, with the place or with a unit, or that nobody comes to. */
final class ChanceInterview {

    private static final List<String> ADDRESSEES = List.of("370300", "430100", "某某建设集团有限公司");
    private static final List<String> ISSUERS = List.of("370000", "370000", "370300");

    private ChanceInterview() {}

    /** With chances of its own, so that it moves no others. */
    static List<Recorded> of(UUID accident, Instant since) {
        Random own = new Random(accident.hashCode());
        UUID id = new UUID(~accident.getMostSignificantBits(), 60 + accident.getLeastSignificantBits());
        NoticeFacts notice = Documents.interview(id, accident, oneOf(own, ISSUERS), oneOf(own, ADDRESSEES), since);
        Instant heldAt = since.plusMillis(
                        1 + own.nextInt(Math.toIntExact(Duration.ofDays(24).toMillis())))
                .plus(Duration.ofDays(10L * own.nextInt(2)));
        Instant recordedAt = heldAt.plusMillis(own.nextInt(200_000_000));
        return List.of(
                new Recorded(1 + own.nextInt(3), since, new NoticeIssued(notice, heldAt)),
                new Recorded(5, recordedAt, new InterviewHeld(notice, heldAt, own.nextInt(8) > 0)));
    }

    private static String oneOf(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
