package cn.zhibao.notice.app;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody drafts a campaign, changes it or takes it back; somebody else launches it, and it may be ended early. */
public final class RunCampaigns {

    private final Transactions transactions;
    private final Divisions divisions;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** What becomes of what somebody does. */
    public sealed interface Answer {

        /** It counts; the campaign as it stands now. */
        record Done(Campaign campaign) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Refused(CampaignRefusal why) implements Answer {}

        /** It was changed since it was read. */
        record Stale(int revision) implements Answer {}

        /** There is none of this id for this person. */
        record Unknown() implements Answer {}

        /** Another body came under this Idempotency-Key before. */
        record KeyTaken() implements Answer {}
    }

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
    public Uni<Answer> draft(Submission submission, CampaignContent content, Person person) {
        Campaign draft = Campaign.drafted(ids.get(), person.region().code(), content, person.account(), now());
        return transactions.run(transaction -> transaction
                .campaigns()
                .sent(submission)
                .chain(before -> before.map(sent -> Uni.createFrom().item(answer(sent)))
                        .orElseGet(() -> add(transaction, submission, draft))));
    }

    private Uni<Answer> add(Transaction transaction, Submission submission, Campaign draft) {
        List<Fault> faults = CampaignChecks.check(draft.content(), scopeOf(draft), now());
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(new Answer.Faulty(faults));
        }
        return transaction
                .campaigns()
                .add(draft, submission)
                .chain(added -> added
                        ? Uni.createFrom().item(new Answer.Done(draft))
                        : transaction.campaigns().sent(submission).map(sent -> answer(sent.orElseThrow())));
    }

    private static Answer answer(CampaignDesk.Sent sent) {
        return sent.same() ? new Answer.Done(sent.campaign()) : new Answer.KeyTaken();
    }

    /**
     * Does something with a campaign. Launched by the same person again it is answered as before, and so is its end.
     *
     * @param revision that was read; null when any will do
     */
    public Uni<Answer> act(UUID id, @Nullable Integer revision, CampaignMove move, Person person) {
        return transactions.run(transaction -> transaction
                .campaigns()
                .locked(id)
                .chain(found -> found.filter(campaign -> campaign.isSeenBy(person))
                        .map(campaign -> decide(transaction, campaign, revision, move, person))
                        .orElseGet(() -> Uni.createFrom().item(new Answer.Unknown()))));
    }

    private Uni<Answer> decide(
            Transaction transaction, Campaign campaign, @Nullable Integer revision, CampaignMove move, Person person) {
        if (isRepeated(campaign, move, person)) {
            return Uni.createFrom().item(new Answer.Done(campaign));
        }
        Instant now = now();
        Optional<CampaignRefusal> refusal = CampaignRules.against(move, campaign, person, now);
        if (refusal.isPresent()) {
            return Uni.createFrom().item(new Answer.Refused(refusal.get()));
        }
        if (revision != null && revision != campaign.revision()) {
            return Uni.createFrom().item(new Answer.Stale(campaign.revision()));
        }
        Campaign next = CampaignRules.after(move, campaign, addressed(campaign), person.account(), now);
        List<Fault> faults = move instanceof CampaignMove.Change || move instanceof CampaignMove.Launch
                ? CampaignChecks.check(next.content(), scopeOf(next), now)
                : List.of();
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(new Answer.Faulty(faults));
        }
        Transaction.Cause cause = new Transaction.Cause(person.account(), null, null);
        return transaction
                .campaigns()
                .keep(next)
                .chain(() -> steps(transaction, next, move, now))
                .chain(steps -> transaction.campaigns().advance(steps, cause))
                .replaceWith(new Answer.Done(next));
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
