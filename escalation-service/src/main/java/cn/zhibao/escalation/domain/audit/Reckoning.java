package cn.zhibao.escalation.domain.audit;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.events.contract.EscalationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Item> items = items(told.fact());
        Item free = null;
        for (Item item : items) {
            if (item.told == null) {
                free = free == null ? item : free;
            } else if (item.told.eventId().equals(told.eventId())) {
                return;
            }
        }
        Item item = free == null ? further(told.fact(), items) : free;
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
                item.expected = made.fact();
                item.expectedAt = moment;
                item.lateAfter = possible.plus(tolerance);
                await(item, possible);
                compare(item);
            }
        }
    }

    @Override
    public void forgotten(UUID caseId) {
        Account account = accounts.get(caseId);
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
            if (item.told == null) {
                report(Finding.Kind.MISSING, item, null, List.of());
            } else if (item.expected == null) {
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
        } else if (item.before == null || item.before.told == null) {
            report(Finding.Kind.UNEXPECTED, item, told.at(), List.of(told.eventId()));
        } else {
            report(Finding.Kind.DOUBLED, item, told.at(), List.of(item.before.told.eventId(), told.eventId()));
        }
    }

    private void compare(Item item) {
        Told told = item.told;
        EscalationEvent expected = item.expected;
        Instant lateAfter = item.lateAfter;
        if (told == null || expected == null || lateAfter == null || item.compared) {
            return;
        }
        item.compared = true;
        boolean late = told.at().isAfter(lateAfter);
        boolean different = !told.fact().equals(expected);
        if (late) {
            report(Finding.Kind.LATE, item, told.at(), List.of(told.eventId()));
        }
        if (different) {
            report(Finding.Kind.DIFFERENT, item, told.at(), List.of(told.eventId()));
        }
        agreed += late || different ? 0 : 1;
    }

    private void report(Finding.Kind kind, Item item, @Nullable Instant toldAt, List<UUID> eventIds) {
        Instant when = item.expectedAt == null ? toldAt : item.expectedAt;
        if (when != null && !when.isBefore(judgedFrom)) {
            found.accept(new Finding(
                    kind,
                    item.sign,
                    item.region,
                    item.expectedAt,
                    item.lateAfter,
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
        List<Item> items = items(fact);
        for (Item item : items) {
            if (item.expected == null) {
                return item;
            }
        }
        return further(fact, items);
    }

    private Item further(EscalationEvent fact, List<Item> items) {
        Sign sign = Sign.of(fact);
        Item before = items.isEmpty() ? null : items.getLast();
        Item item = new Item(sign, fact.region(), account(sign.caseId()), before);
        items.add(item);
        return item;
    }

    private List<Item> items(EscalationEvent fact) {
        Sign sign = Sign.of(fact);
        return account(sign.caseId()).items.computeIfAbsent(sign, _ -> new ArrayList<>(1));
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
        final Map<Sign, List<Item>> items = new HashMap<>();
        boolean known;
        boolean over;
        int open;

        Account(UUID caseId) {
            this.caseId = caseId;
        }
    }

    /** One decision, from both sides. */
    private static final class Item implements Comparable<Item> {

        final Sign sign;
        final String region;
        final Account account;

        /** The one before of the same sign. */
        final @Nullable Item before;

        @Nullable
        Instant dueAt;

        @Nullable
        EscalationEvent expected;

        @Nullable
        Instant expectedAt;

        @Nullable
        Instant lateAfter;

        @Nullable
        Told told;

        boolean compared;

        Item(Sign sign, String region, Account account, @Nullable Item before) {
            this.sign = sign;
            this.region = region;
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
