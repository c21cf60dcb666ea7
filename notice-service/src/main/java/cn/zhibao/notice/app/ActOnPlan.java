package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.Person;
import cn.zhibao.notice.domain.plan.Item;
import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.MeasureAct;
import cn.zhibao.notice.domain.plan.MeasureDecision;
import cn.zhibao.notice.domain.plan.MeasureRules;
import cn.zhibao.notice.domain.plan.PlanDecision;
import cn.zhibao.notice.domain.plan.PlanRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Somebody answers a document by a plan of measures, says that one is done, or looks at that. */
public final class ActOnPlan {

    private final Transactions transactions;
    private final Clock clock;

    public ActOnPlan(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is wrong with the days of a plan that has other faults already; a day that could not be read is null. */
    public List<Fault> wrongDays(List<@Nullable LocalDate> days) {
        return PlanRules.wrongDays(days, now());
    }

    /** Empty when there is no such document for this person. */
    public Uni<Optional<PlanDecision>> file(UUID noticeId, List<Item> items, Person person) {
        return within(
                noticeId,
                person,
                (transaction, chain) -> transaction
                        .plans()
                        .of(chain.planned().id())
                        .map(before -> PlanRules.file(chain, before, items, person, now()))
                        .call(decision -> keep(transaction, decision, person))
                        .map(Optional::of));
    }

    /** Empty when there is no such document with such a measure for this person. */
    public Uni<Optional<MeasureDecision>> act(UUID noticeId, int no, MeasureAct act, Person person) {
        return within(
                noticeId,
                person,
                (transaction, chain) -> transaction
                        .plans()
                        .of(chain.planned().id())
                        .map(plan -> numbered(plan, no)
                                .map(measure -> MeasureRules.decide(
                                        measure, chain.planned().facts().issuedAt(), act, person, now())))
                        .call(decision -> keep(transaction, decision.orElse(null), act, person)));
    }

    private <T> Uni<Optional<T>> within(
            UUID noticeId, Person person, BiFunction<Transaction, Chain, Uni<Optional<T>>> work) {
        return transactions.run(transaction -> transaction
                .chain(noticeId)
                .chain(found -> found.filter(chain -> person.sees(chain.asked().facts()))
                        .map(chain -> work.apply(transaction, chain))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private static Optional<Measure> numbered(List<Measure> plan, int no) {
        return plan.stream().filter(measure -> measure.facts().no() == no).findFirst();
    }

    private static Uni<Void> keep(Transaction transaction, PlanDecision decision, Person person) {
        if (!(decision instanceof PlanDecision.Accepted accepted)) {
            return Uni.createFrom().voidItem();
        }
        Transaction.Cause cause = Transaction.Cause.by(person);
        return transaction
                .advance(accepted.answered(), cause)
                .chain(() -> transaction.plans().add(accepted.added(), cause));
    }

    private static Uni<Void> keep(
            Transaction transaction, @Nullable MeasureDecision decision, MeasureAct act, Person person) {
        return decision instanceof MeasureDecision.Accepted accepted
                ? transaction
                        .plans()
                        .advance(accepted.steps(), new Transaction.Cause(person.account(), act.claimedAt(), null))
                : Uni.createFrom().voidItem();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
