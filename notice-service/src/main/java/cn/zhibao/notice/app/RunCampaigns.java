package cn.zhibao.notice.app;

import cn.zhibao.notice.app.FourEyes.Answer;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignChecks;
import cn.zhibao.notice.domain.campaign.CampaignContent;
import cn.zhibao.notice.domain.campaign.CampaignMove;
import cn.zhibao.notice.domain.campaign.CampaignRefusal;
import cn.zhibao.notice.domain.campaign.CampaignRules;
import cn.zhibao.notice.domain.campaign.ReturnRules;
import cn.zhibao.notice.domain.campaign.ReturnStep;
import cn.zhibao.notice.domain.campaign.Scope;
import cn.zhibao.notice.domain.paper.Divisions;
import cn.zhibao.notice.domain.paper.Person;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody drafts a campaign, changes it or takes it back; somebody else launches it, and it may be ended early. */
public final class RunCampaigns {

    private final Transactions transactions;
    private final Divisions divisions;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /**
     * Takes the port and what a campaign needs.
     *
     * @param divisions by which regions below an authority are known
     * @param ids of new campaigns
     */
    public RunCampaigns(Transactions transactions, Divisions divisions, Clock clock, Supplier<UUID> ids) {
        this.transactions = transactions;
        this.divisions = divisions;
        this.clock = clock;
        this.ids = ids;
    }

    /** The regions that owe returns to a campaign, also while it is a draft. */
    public List<String> addressed(Campaign campaign) {
        return campaign.isOut() ? campaign.addressed() : scopeOf(campaign).addressed(campaign.content());
    }

    /** Keeps a new draft of the authority of that person. The same submission again is answered as before. */
    public Uni<Answer<Campaign, CampaignRefusal>> draft(Submission submission, CampaignContent content, Person person) {
        Campaign draft = Campaign.drafted(ids.get(), person.region().code(), content, person.account(), now());
        return transactions.run(transaction -> FourEyes.once(
                transaction.campaigns(),
                submission,
                () -> sound(draft, () -> FourEyes.add(transaction.campaigns(), submission, draft))));
    }

    /**
     * Does something with a campaign. Launched by the same person again it is answered as before, and so is its end.
     *
     * @param revision that was read; null when any will do
     */
    public Uni<Answer<Campaign, CampaignRefusal>> act(
            UUID id, @Nullable Integer revision, CampaignMove move, Person person) {
        return transactions.run(transaction -> transaction
                .campaigns()
                .locked(id)
                .chain(found -> found.filter(campaign -> campaign.isSeenBy(person))
                        .map(campaign -> decide(transaction, campaign, revision, move, person))
                        .orElseGet(() -> FourEyes.answered(new Answer.Unknown<>()))));
    }

    private Uni<Answer<Campaign, CampaignRefusal>> decide(
            Transaction transaction, Campaign campaign, @Nullable Integer revision, CampaignMove move, Person person) {
        if (isRepeated(campaign, move, person)) {
            return FourEyes.answered(new Answer.Done<>(campaign));
        }
        Instant now = now();
        return FourEyes.decide(campaign, revision, CampaignRules.against(move, campaign, person, now), () -> {
            Campaign next = CampaignRules.after(move, campaign, addressed(campaign), person.account(), now);
            return switch (move) {
                case CampaignMove.Change _, CampaignMove.Launch _ ->
                    sound(next, () -> keep(transaction, next, move, person, now));
                case CampaignMove.Withdraw _, CampaignMove.End _ -> keep(transaction, next, move, person, now);
            };
        });
    }

    private Uni<Answer<Campaign, CampaignRefusal>> sound(
            Campaign campaign, Supplier<Uni<Answer<Campaign, CampaignRefusal>>> work) {
        List<Fault> faults = CampaignChecks.check(campaign.content(), scopeOf(campaign), now());
        return faults.isEmpty() ? work.get() : FourEyes.answered(new Answer.Faulty<>(faults));
    }

    private static Uni<Answer<Campaign, CampaignRefusal>> keep(
            Transaction transaction, Campaign next, CampaignMove move, Person person, Instant now) {
        return transaction
                .campaigns()
                .keep(next)
                .chain(() -> steps(transaction, next, move, now))
                .chain(steps -> transaction.campaigns().advance(steps, Transaction.Cause.by(person)))
                .replaceWith(new Answer.Done<>(next));
    }

    private static boolean isRepeated(Campaign campaign, CampaignMove move, Person person) {
        return switch (move) {
            case CampaignMove.Launch _ ->
                campaign.state() == Campaign.State.LAUNCHED
                        && campaign.launched() != null
                        && campaign.launched().by().equals(person.account());
            case CampaignMove.End(String reason) ->
                campaign.ended() != null
                        && campaign.ended().by().equals(person.account())
                        && campaign.ended().reason().equals(reason);
            case CampaignMove.Change _, CampaignMove.Withdraw _ -> false;
        };
    }

    /** What is owed from now on, or not any more. */
    private static Uni<List<ReturnStep>> steps(
            Transaction transaction, Campaign campaign, CampaignMove move, Instant now) {
        return switch (move) {
            case CampaignMove.Launch _ -> Uni.createFrom().item(ReturnRules.first(campaign, now));
            case CampaignMove.End _ ->
                transaction.campaigns().returns(campaign).map(all -> ReturnRules.released(all, now));
            case CampaignMove.Change _, CampaignMove.Withdraw _ ->
                Uni.createFrom().item(List.of());
        };
    }

    private Scope scopeOf(Campaign campaign) {
        return new Scope(new Region(campaign.issuer()), divisions);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
