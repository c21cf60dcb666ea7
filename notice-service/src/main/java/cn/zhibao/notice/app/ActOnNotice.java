package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.paper.Act;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.Decision;
import cn.zhibao.notice.domain.paper.NoticeRules;
import cn.zhibao.notice.domain.paper.Person;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Somebody signs for a document, answers it, or looks at the answer. */
public final class ActOnNotice {

    private final Transactions transactions;
    private final Clock clock;

    public ActOnNotice(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty when there is no such document for this person. */
    public Uni<Optional<Decision>> act(UUID noticeId, Act act, Person person) {
        return transactions.run(transaction -> transaction
                .chain(noticeId)
                .map(found -> found.filter(chain -> person.sees(chain.asked().facts()))
                        .map(chain -> decide(chain, act, person)))
                .call(decision -> keep(transaction, decision, act, person)));
    }

    private Decision decide(Chain chain, Act act, Person person) {
        return NoticeRules.decide(chain, act, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Uni<Void> keep(Transaction transaction, Optional<Decision> decision, Act act, Person person) {
        return decision.orElse(null) instanceof Decision.Accepted accepted
                ? transaction.advance(accepted.steps(), new Transaction.Cause(person.account(), act.claimedAt(), null))
                : Uni.createFrom().voidItem();
    }
}
