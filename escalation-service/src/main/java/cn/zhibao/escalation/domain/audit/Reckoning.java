package cn.zhibao.escalation.domain.audit;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.events.contract.EscalationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a simulation decides with what the topic tells, decision by decision, as both come. Each is found by its
 * {@link Sign}; it has to be there some time after its moment, or after the fact that led to it, whichever is later. Cases that
 * the simulation has forgotten are forgotten here. Used by one thread.
 */
public final class Reckoning implements Witness {

    private final Duration tolerance;
    private final Instant judgedFrom;
    private final Consumer<Finding> found;
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final LinkedHashMap<UUID, Instant> heard = new LinkedHashMap<>();
    private final PriorityQueue<Item> open = new PriorityQueue<>();
    private Instant now = Instant.EPOCH;
    private long agreed;
    private long notJudged;

    /**
     * A comparison at the beginning of time.
     *
     * @param tolerance how long after its moment a decision may come to the topic
     * @param judgedFrom what was due before is known, and not judged
     */
    public Reckoning(Duration tolerance, Instant judgedFrom, Consumer<Finding> found) {
        this.tolerance = tolerance;
        this.judgedFrom = judgedFrom;
        this.found = found;
    }

    /** A fact of the case came to the topics at that moment: what follows from it cannot have come before. */
    public void heard(UUID caseId, Instant at) {
        Instant before = heard.remove(caseId);
        heard.put(caseId, before == null ? at : later(before, at));
    }

    /** The topic tells a decision. The relay may send a record twice; two records of one decision are something else. */
    public void told(Told told) {
        Item free = null;
        for (Item item = newest(told.fact()); item != null; item = item.before) {
            if (item.toldBy == null) {
                free = item;
            } else if (item.toldBy.equals(told.eventId())) {
                return;
            }
        }
        Item item = free == null ? further(told.fact()) : free;
        item.toldBy = told.eventId();
        item.told = told;
        await(item, told.at());
        compare(item);
    }

    @Override
    public void decided(Instant moment, Outcome outcome) {
        Account account = account(outcome.next().caseId());
        account.known = true;
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.Told made) {
                Item item = undecided(made.fact());
                Instant possible = later(moment, heard.getOrDefault(account.caseId, moment));
                item.isDecided = true;
                item.expected = new Expected(made.fact(), moment, possible.plus(tolerance));
                await(item, possible);
                compare(item);
            }
        }
    }

    @Override
    public void forgotten(CaseFile last, Instant endedAt) {
        Account account = accounts.get(last.caseId());
        if (account != null) {
            account.over = true;
            dropIfDone(account);
        }
    }

    /** Everything that was on the topics at that moment has been told here, and decided up to shortly before. */
    public void judge(Instant through) {
        now = later(now, through);
        for (Item item = open.peek(); item != null && item.isDueBefore(now); item = open.peek()) {
            open.remove();
            item.account.open--;
            if (item.expected != null) {
                report(Finding.Kind.MISSING, item.sign, item.expected, null, List.of());
            } else if (item.told != null) {
                unexpected(item, item.told);
            }
            dropIfDone(item.account);
        }
        // What was heard so long ago has been decided about.
        heard.values().removeIf(at -> at.plus(tolerance).isBefore(now));
    }

    /** Decisions that were told as they had to be. */
    public long agreed() {
        return agreed;
    }

    /** What was told of cases that are not known here. */
    public long notJudged() {
        return notJudged;
    }

    /** Decisions that have not come, or whose reason has not, and need not have yet. */
    public int open() {
        return open.size();
    }

    /** Cases of which something is held. */
    public int cases() {
        return accounts.size();
    }

    private void unexpected(Item item, Told told) {
        if (!item.account.known) {
            notJudged++;
            item.account.over = true;
        } else if (item.before == null || item.before.toldBy == null) {
            report(Finding.Kind.UNEXPECTED, item.sign, null, told, List.of(told.eventId()));
        } else {
            report(Finding.Kind.DOUBLED, item.sign, null, told, List.of(item.before.toldBy, told.eventId()));
        }
    }

    /** What was compared is kept by its name alone: there is much of it. */
    private void compare(Item item) {
        Told told = item.told;
        Expected expected = item.expected;
        if (told == null || expected == null) {
            return;
        }
        item.told = null;
        item.expected = null;
        boolean late = told.at().isAfter(expected.lateAfter());
        boolean different = !told.fact().equals(expected.fact());
        if (late) {
            report(Finding.Kind.LATE, item.sign, expected, told, List.of(told.eventId()));
        }
        if (different) {
            report(Finding.Kind.DIFFERENT, item.sign, expected, told, List.of(told.eventId()));
        }
        agreed += late || different ? 0 : 1;
    }

    private void report(
            Finding.Kind kind, Sign sign, @Nullable Expected expected, @Nullable Told told, List<UUID> eventIds) {
        Instant toldAt = told == null ? null : told.at();
        Instant when = expected == null ? toldAt : expected.at();
        EscalationEvent fact = expected != null ? expected.fact() : told != null ? told.fact() : null;
        if (fact != null && when != null && !when.isBefore(judgedFrom)) {
            found.accept(new Finding(
                    kind,
                    sign,
                    fact.region(),
                    expected == null ? null : expected.at(),
                    expected == null ? null : expected.lateAfter(),
                    toldAt,
                    eventIds,
                    toldAt == null ? now : later(now, toldAt)));
        }
    }

    /** Either side waits for the other one. */
    private void await(Item item, Instant since) {
        if (item.dueAt == null) {
            item.dueAt = since.plus(tolerance);
            item.account.open++;
            open.add(item);
        }
    }

    /** The same may be decided again, such as another delay of the same call: each time is an item of its own. */
    private Item undecided(EscalationEvent fact) {
        Item free = null;
        for (Item item = newest(fact); item != null; item = item.before) {
            free = item.isDecided ? free : item;
        }
        return free == null ? further(fact) : free;
    }

    private @Nullable Item newest(EscalationEvent fact) {
        return account(fact.caseId()).newest.get(Sign.of(fact));
    }

    private Item further(EscalationEvent fact) {
        Account account = account(fact.caseId());
        Sign sign = Sign.of(fact);
        Item before = account.newest.get(sign);
        Item item = new Item(before == null ? sign : before.sign, account, before);
        account.newest.put(item.sign, item);
        return item;
    }

    private Account account(UUID caseId) {
        return accounts.computeIfAbsent(caseId, _ -> new Account(caseId));
    }

    private void dropIfDone(Account account) {
        if (account.over && account.open == 0) {
            accounts.remove(account.caseId, account);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return b.isAfter(a) ? b : a;
    }

    /** One case. */
    private static final class Account {

        final UUID caseId;
        final Map<Sign, Item> newest = new HashMap<>();
        boolean known;
        boolean over;
        int open;

        Account(UUID caseId) {
            this.caseId = caseId;
        }
    }

    /** What the simulation decided, and until when it has to be told. */
    private record Expected(EscalationEvent fact, Instant at, Instant lateAfter) {}

    /** One decision, from both sides; what each says is held until both have spoken. */
    private static final class Item implements Comparable<Item> {

        final Sign sign;
        final Account account;

        /** The one before of the same sign. */
        final @Nullable Item before;

        @Nullable
        Instant dueAt;

        @Nullable
        Expected expected;

        boolean isDecided;

        @Nullable
        Told told;

        /** Id of the record that told it. */
        @Nullable
        UUID toldBy;

        Item(Sign sign, Account account, @Nullable Item before) {
            this.sign = sign;
            this.account = account;
            this.before = before;
        }

        boolean isDueBefore(Instant moment) {
            return dueAt != null && dueAt.isBefore(moment);
        }

        @Override
        public int compareTo(Item other) {
            return Objects.compare(dueAt, other.dueAt, Comparator.nullsLast(Comparator.naturalOrder()));
        }
    }
}
