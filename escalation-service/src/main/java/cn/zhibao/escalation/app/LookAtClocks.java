package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.ClockChoices;
import cn.zhibao.events.contract.ClockFacts;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks, and what may be decided about them now. */
public final class LookAtClocks {

    private final Clocks clocks;
    private final InForce rules;
    private final Clock clock;

    public LookAtClocks(Clocks clocks, InForce rules, Clock clock) {
        this.clocks = clocks;
        this.rules = rules;
        this.clock = clock;
    }

    /** A clock as it stands. */
    public record Entry(ClockFacts facts, ClockChoices choices) {}

    /** Those that end first come first. */
    public Uni<List<Entry>> find(Clocks.Search search) {
        return clocks.find(search).chain(this::entries);
    }

    /** Why it stands as it does: what began it, what changed it and what stopped it; empty when there is none in scope. */
    public Uni<List<Explained>> traces(UUID id, String scope) {
        return clocks.traces(id, scope);
    }

    /** One of which something was decided just now. */
    public Uni<Entry> entry(ClockFacts facts) {
        return entries(List.of(facts)).map(List::getFirst);
    }

    /** While the rules are not known nothing is offered; the clocks are shown all the same. */
    private Uni<List<Entry>> entries(List<ClockFacts> found) {
        Instant now = clock.instant();
        return rules.until(now)
                .map(setting -> found.stream()
                        .map(each -> new Entry(each, ClockChoices.of(setting, each, now)))
                        .toList())
                .onFailure(InForce.NotKnownException.class)
                .recoverWithItem(() -> found.stream()
                        .map(each -> new Entry(each, ClockChoices.NONE))
                        .toList());
    }
}
