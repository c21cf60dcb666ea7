package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Documents;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.NoticeServed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A document that by chance is received, answered and returned until an answer is accepted, or that nobody answers. */
final class ChanceDocument {

    private static final List<NoticeKind> KINDS = List.of(NoticeKind.values());

    private final Random random;
    private final List<Recorded> history = new ArrayList<>();
    private Instant at;
    private long sequence;

    private ChanceDocument(Random random, Instant at) {
        this.random = random;
        this.at = at;
        this.sequence = random.nextInt(3); // among others of its hazard
    }

    /** A document about that hazard, which knows nothing of it. */
    static List<Recorded> of(Random random, UUID id, UUID hazard, String region, Instant begin) {
        ChanceDocument document = new ChanceDocument(random, begin.plusSeconds(random.nextInt(2 * 86_400)));
        NoticeKind kind = KINDS.get(random.nextInt(KINDS.size()));
        Instant named = Histories.maybe(random) ? document.at.plusSeconds(1 + random.nextInt(90 * 86_400)) : null;
        document.goes(Documents.in(region, Documents.issued(kind, id, hazard, document.at, named)));
        return document.history;
    }

    private void goes(NoticeFacts issued) {
        boolean interview = issued.kind() == NoticeKind.INTERVIEW_NOTICE && Histories.maybe(random);
        tell(new NoticeIssued(issued, interview ? at.plusSeconds(1 + random.nextInt(40 * 86_400)) : null));
        NoticeFacts notice = issued;
        if (interview && Histories.maybe(random)) {
            later(35_000);
            tell(new InterviewHeld(notice, at, random.nextBoolean()));
        }
        if (Histories.maybe(random)) {
            later(8_000);
            notice = Documents.received(notice, at);
            tell(new NoticeServed(notice));
        }
        while (Histories.maybe(random)) {
            later(20_000);
            notice = Documents.answered(notice, at);
            tell(new NoticeReplied(notice));
            if (!Histories.maybe(random)) {
                return;
            }
            later(5_000);
            boolean accepted = random.nextBoolean();
            notice = Documents.reviewed(notice, accepted, at);
            tell(new NoticeReviewed(notice));
            if (accepted) {
                return;
            }
        }
    }

    private void later(int minutesMax) {
        at = at.plusMillis(1 + random.nextInt(minutesMax * 60_000));
    }

    private void tell(Event event) {
        sequence += 1 + random.nextInt(2);
        history.add(new Recorded(sequence, at, event));
    }
}
