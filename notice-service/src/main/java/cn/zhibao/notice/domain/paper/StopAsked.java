package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopProposed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an authority has to say to its own government when it may not stop a unit alone (提请政府批准停产停业的报告).
 *
 * @param hazard as it stands then
 * @param proposal what the government is asked
 */
public record StopAsked(HazardFacts hazard, StopProposal proposal) implements Paper {

    /** Empty for everything else that happens to a hazard. */
    public static Optional<StopAsked> of(HazardEvent event) {
        HazardProgress progress = event.hazard().progress();
        return !(event instanceof StopProposed) || progress == null || progress.stopProposal() == null
                ? Optional.empty()
                : Optional.of(new StopAsked(event.hazard(), progress.stopProposal()));
    }

    /** Of each proposal one: after a refusal the government may be asked again. */
    @Override
    public UUID paperId() {
        String name = kind() + "|" + hazard.hazardId() + "|" + proposal.proposedAt();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.STOP_PROPOSAL;
    }

    @Override
    public String issuer() {
        return proposal.desk();
    }

    @Override
    public String addressee() {
        return proposal.desk();
    }

    @Override
    public About about(String number) {
        return About.of(hazard);
    }

    @Override
    public Instant replyBy(Instant issuedAt) {
        return ReplyTerm.endFor(issuedAt);
    }

    @Override
    public String basis() {
        return ReplyTerm.DATED_BASIS;
    }

    @Override
    public PaperText text(NoticeFacts facts, Issuers issuers) {
        return new StopText(issuers, facts, this);
    }
}
