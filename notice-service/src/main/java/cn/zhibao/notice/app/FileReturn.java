package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Filing;
import cn.zhibao.notice.domain.campaign.ReturnDecision;
import cn.zhibao.notice.domain.campaign.ReturnRules;
import cn.zhibao.notice.domain.campaign.ReturnStep;
import cn.zhibao.notice.domain.paper.Person;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody files what their region owes to a campaign, or corrects it. */
public final class FileReturn {

    private final Transactions transactions;
    private final Clock clock;

    /** What becomes of it, and the campaign. */
    public record Answer(Campaign campaign, ReturnDecision decision) {}

    public FileReturn(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty when there is no such campaign for this person. */
    public Uni<Optional<Answer>> on(UUID campaignId, LocalDate day, Filing.Said said, Person person) {
        return transactions.run(transaction -> transaction
                .campaigns()
                .locked(campaignId)
                .chain(found -> found.filter(campaign -> campaign.isSeenBy(person))
                        .map(campaign ->
                                decide(transaction, campaign, day, said, person).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Answer> decide(
            Transaction transaction, Campaign campaign, LocalDate day, Filing.Said said, Person person) {
        Transaction.Cause cause = Transaction.Cause.by(person);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String region = person.region().code();
        return transaction.campaigns().returns(campaign, region).chain(known -> {
            // The day of the one before may be over although no clock was heard of yet.
            List<ReturnStep> begun = known.isEmpty() ? List.of() : ReturnRules.next(campaign, known, now);
            List<CampaignReturn> owed = new ArrayList<>(known);
            begun.forEach(step -> owed.add(step.owed()));
            ReturnDecision decision = ReturnRules.file(campaign, owed, day, said, person, now);
            List<ReturnStep> steps = new ArrayList<>(begun);
            if (decision instanceof ReturnDecision.Accepted accepted) {
                steps.addAll(accepted.steps());
            }
            return transaction.campaigns().advance(steps, cause).replaceWith(new Answer(campaign, decision));
        });
    }
}
