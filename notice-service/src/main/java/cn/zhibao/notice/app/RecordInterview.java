package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.paper.Interviewed;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.domain.paper.MinutesRules;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.Person;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The issuer of an interview notice records the interview. */
public final class RecordInterview {

    private final Transactions transactions;
    private final Issuers issuers;
    private final Clock clock;

    public RecordInterview(Transactions transactions, Issuers issuers, Clock clock) {
        this.transactions = transactions;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Empty when there is no such document for this person. */
    public Uni<Optional<MinutesRules.Decision>> record(UUID noticeId, Interviewed interview, Person person) {
        return transactions.run(transaction -> transaction
                .chain(noticeId)
                .chain(found -> found.filter(chain -> person.sees(chain.asked().facts()))
                        .map(chain -> decide(transaction, chain.asked(), interview, person)
                                .map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<MinutesRules.Decision> decide(
            Transaction transaction, Notice notice, Interviewed interview, Person person) {
        var now = new MinutesRules.Moment(clock.instant().truncatedTo(ChronoUnit.MICROS), issuers);
        return transaction
                .minutes(notice.id())
                .map(before -> MinutesRules.decide(notice, before.orElse(null), interview, person, now))
                .call(decision -> keep(transaction, decision, interview, person));
    }

    private static Uni<Void> keep(
            Transaction transaction, MinutesRules.Decision decision, Interviewed interview, Person person) {
        return decision instanceof MinutesRules.Decision.Recorded(var minutes, var told) && told != null
                ? transaction.record(minutes, told, new Transaction.Cause(person.account(), interview.heldAt(), null))
                : Uni.createFrom().voidItem();
    }
}
