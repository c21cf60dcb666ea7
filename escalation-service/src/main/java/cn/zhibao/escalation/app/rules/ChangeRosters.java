package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.app.rules.RosterReading.Reading;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.duty.RosterName;
import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.escalation.domain.release.Releases;
import cn.zhibao.escalation.domain.release.RosterVersion;
import cn.zhibao.events.contract.RosterActivated;
import cn.zhibao.events.contract.RosterFacts;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The way of a duty roster into force: one person who answers for the desk imports it. See docs/decisions/0032. */
public final class ChangeRosters {

    private final KeptRosters rosters;
    private final RosterReading reading;
    private final Clock clock;

    public ChangeRosters(KeptRosters rosters, RosterReading reading, Clock clock) {
        this.rosters = rosters;
        this.reading = reading;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {

        record Now(RosterName name, boolean isNew) implements Answer {}

        record Faulty(List<FileFault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** The desk is not one that the person answers for. */
        record OutOfScope() implements Answer {}
    }

    /** Takes in a roster; one that says the same as the newest of its desk is that one. */
    public Uni<Answer> add(String content, Person person) {
        return switch (reading.read(content, clock.instant())) {
            case Reading.Faulty(var faults) -> Uni.createFrom().item(new Answer.Faulty(faults));
            case Reading.Sound roster ->
                Region.within(roster.desk(), person.scope())
                        ? rosters.inTurn(turn -> turn.newest(roster.desk())
                                .chain(newest -> add(turn, newest, roster, content, person.account())))
                        : Uni.createFrom().item(new Answer.OutOfScope());
        };
    }

    private Uni<Answer> add(
            KeptRosters.Turn turn,
            Optional<RosterVersion> newest,
            Reading.Sound roster,
            String content,
            String account) {
        String hash = reading.hashOf(content);
        if (newest.isPresent() && newest.get().facts().hash().equals(hash)) {
            return Uni.createFrom().item(new Answer.Now(newest.get().name(), false));
        }
        int number = newest.map(last -> last.facts().number()).orElse(0) + 1;
        RosterFacts facts = new RosterFacts(
                roster.desk(), number, roster.from(), roster.to(), roster.people(), roster.roles(), hash, account);
        // The clock is asked after its turn has come: a slow commit cannot hide it from who has read before.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RosterVersion version = new RosterVersion(facts, content, roster.phones(), now, now.plus(Releases.LEAD));
        return turn.add(version, new RosterActivated(facts, version.validFrom()))
                .replaceWith(new Answer.Now(version.name(), true));
    }
}
