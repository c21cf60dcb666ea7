package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an authority decided because a listing is late: the notice of an interview (约谈通知) to whoever was to act, or a proposal
 * (执法建议书) to law enforcement of the place.
 *
 * @param interview when and where; null for what is proposed to law enforcement
 * @param aggravations what makes it worse, of what is proposed
 */
public record Enforced(
        NoticeKind kind,
        SupervisionFacts matter,
        SupervisionConsequence consequence,
        String reason,
        @Nullable Interview interview,
        List<Aggravation> aggravations)
        implements Paper {

    /** Empty for everything else that happens to a supervision; a listing that is raised has its own paper when it is continued. */
    public static Optional<Enforced> of(SupervisionEvent event) {
        return event instanceof SupervisionEnforced done
                ? kindFor(done)
                        .map(kind -> new Enforced(
                                kind,
                                done.supervision(),
                                done.consequence(),
                                done.reason(),
                                done.interview(),
                                Aggravation.of(done.aggravations())))
                : Optional.empty();
    }

    private static Optional<NoticeKind> kindFor(SupervisionEnforced done) {
        return switch (done.consequence()) {
            case INTERVIEW -> done.interview() == null ? Optional.empty() : Optional.of(NoticeKind.INTERVIEW_NOTICE);
            case STOP_WORK, PERMIT_SUSPENSION -> Optional.of(NoticeKind.ENFORCEMENT_PROPOSAL);
            case RAISE_TO_PROVINCE -> Optional.empty();
        };
    }

    @Override
    public String issuer() {
        return matter.desk();
    }

    @Override
    public String addressee() {
        return interview == null ? matter.region() : Occasion.addressee(matter);
    }

    @Override
    public About about(String number) {
        return About.of(matter);
    }

    @Override
    public Instant replyBy(Instant issuedAt) {
        return ReplyTerm.endFor(requireNonNullElse(interviewAt(), issuedAt));
    }

    @Override
    public @Nullable Instant interviewAt() {
        return interview == null ? null : interview.heldAt();
    }

    @Override
    public String basis() {
        return interview == null ? ReplyTerm.DATED_BASIS : ReplyTerm.INTERVIEW_BASIS;
    }

    @Override
    public PaperText text(NoticeFacts facts, Issuers issuers) {
        return new EnforcementText(issuers, facts, this);
    }

    @Override
    public UUID paperId() {
        int round = matter.progress() == null ? 1 : matter.progress().round();
        String name = "enforcement|" + consequence + "|" + matter.supervisionId() + "|" + round;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
