package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.release.Move;
import cn.zhibao.escalation.domain.release.Moved;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.Releases;
import cn.zhibao.escalation.domain.release.Timeline;
import cn.zhibao.events.contract.PackFacts;
import cn.zhibao.events.contract.RulesActivated;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of a version of a pack into force, step by step. */
public final class ChangePacks {

    /** Stands in the record for whoever made the software. */
    private static final String MAKER = "zhibao";

    /** Puts the shipped packs into force. */
    private static final String SOFTWARE = "system:software";

    private final Packs packs;
    private final PackReading reading;
    private final Clock clock;

    public ChangePacks(Packs packs, PackReading reading, Clock clock) {
        this.packs = packs;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Who asks, and what of.
     *
     * @param scope region within which that person answers for rules
     * @param revision the revision that person has seen; null when any will do
     */
    public record Request(
            PackName name,
            String account,
            String scope,
            @Nullable Integer revision) {}

    /** What became of it. */
    public sealed interface Answer {

        record Now(PackVersion version, boolean isNew) implements Answer {}

        record Refused(Moved.Why why, List<PackFault> faults) implements Answer {}

        /** The backtest shows nothing about it. */
        record Unproven(ProvePack.Lack lack) implements Answer {}

        /** There is no such version. */
        record Unknown() implements Answer {}

        /** There is one already, and the caller has not said to have seen it. */
        record Unseen() implements Answer {}

        /** The caller has seen an older revision. */
        record Stale(int revision) implements Answer {}

        /** The pack is for a place that the caller does not answer for. */
        record OutOfScope() implements Answer {}
    }

    /** Writes a draft, faults or not; a new one when there is none of that name. */
    public Uni<Answer> write(Request request, String content) {
        Move.Edit edit = new Move.Edit(content, reading.hashOf(content));
        if (!isWithin(request, content)) {
            return Uni.createFrom().item(new Answer.OutOfScope());
        }
        return packs.inTurn(turn -> turn.load(request.name()).chain(found -> {
            if (found.isPresent()) {
                return request.revision() == null
                        ? Uni.createFrom().item(new Answer.Unseen())
                        : move(turn, request, found.get(), edit);
            }
            if (request.revision() != null) {
                return Uni.createFrom().item(new Answer.Unknown());
            }
            PackVersion draft = PackVersion.draft(request.name(), edit, request.account(), clock.instant());
            return turn.save(draft, Moved.Step.EDITED, request.account()).replaceWith(new Answer.Now(draft, true));
        }));
    }

    /** Asks whether it may go on as it stands, over the packs in force. */
    public Uni<Answer> check(Request request) {
        return packs.inTurn(turn -> turn.load(request.name())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Answer.Unknown())
                        : turn.timeline()
                                .chain(timeline -> faults(turn, found.get(), timeline))
                                .chain(faults -> move(turn, request, found.get(), new Move.Check(faults)))));
    }

    /** Shows what the rules would have done; the hash is that of the content with which the backtest ran. */
    public Uni<Answer> prove(Request request, PackVersion.Proof proof, String hash) {
        return packs.inTurn(turn -> loaded(turn, request, new Move.Prove(proof, hash)));
    }

    /** Agrees to what was read: exactly this content beside what is in force now. */
    public Uni<Answer> approve(Request request) {
        return packs.inTurn(turn -> turn.load(request.name())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Answer.Unknown())
                        : turn.timeline()
                                .map(timeline -> timeline.inForce(request.name().pack(), clock.instant()))
                                .chain(inForce ->
                                        turn.wasShown(Packs.Shown.of(found.get(), inForce), request.account()))
                                .chain(shown -> move(turn, request, found.get(), new Move.Approve(shown)))));
    }

    /** Puts it into force from a moment on. */
    public Uni<Answer> activate(Request request, Instant from) {
        return packs.inTurn(turn -> turn.load(request.name())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Answer.Unknown())
                        : turn.timeline()
                                .chain(timeline ->
                                        laterFaults(turn, request.name(), timeline.with(request.name(), from), from))
                                .chain(faults -> move(turn, request, found.get(), new Move.Activate(from, faults)))));
    }

    private Uni<List<PackFault>> faults(Packs.Turn turn, PackVersion version, Timeline timeline) {
        Together together = Together.with(version, timeline, clock.instant());
        return turn.all(together.wanted()).map(versions -> together.faults(reading, versions));
    }

    /** Of all packs that will be in force together from that moment on. */
    private Uni<List<PackFault>> laterFaults(Packs.Turn turn, PackName changed, Timeline timeline, Instant from) {
        Set<List<PackName>> together = new LinkedHashSet<>();
        timeline.combinations().forEach((moment, names) -> {
            if (!moment.isBefore(from)) {
                together.add(names);
            }
        });
        Set<PackName> names = new HashSet<>();
        together.forEach(names::addAll);
        return turn.all(names).map(versions -> {
            Set<PackFault> faults = new LinkedHashSet<>();
            together.forEach(each -> faults.addAll(reading.faults(ActiveRules.texts(each, versions), changed)));
            return List.copyOf(faults);
        });
    }

    private Uni<Answer> loaded(Packs.Turn turn, Request request, Move move) {
        return turn.load(request.name())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Answer.Unknown())
                        : move(turn, request, found.get(), move));
    }

    private Uni<Answer> move(Packs.Turn turn, Request request, PackVersion version, Move move) {
        if (!isWithin(request, version.content())) {
            return Uni.createFrom().item(new Answer.OutOfScope());
        }
        if (request.revision() != null && request.revision() != version.revision()) {
            return Uni.createFrom().item(new Answer.Stale(version.revision()));
        }
        Instant now = clock.instant();
        return turn.timeline()
                .map(timeline -> Releases.decide(version, move, timeline, request.account(), now))
                .chain(moved -> saved(turn, request, move, moved));
    }

    private Uni<Answer> saved(Packs.Turn turn, Request request, Move move, Moved moved) {
        return switch (moved) {
            case Moved.Done(var next, var step) ->
                turn.save(next, step, request.account())
                        .chain(() -> move instanceof Move.Activate activate
                                ? activate(turn, next, activate.from(), request.account())
                                : Uni.createFrom().voidItem())
                        .replaceWith(new Answer.Now(next, false));
            case Moved.Unchanged(var version) -> Uni.createFrom().item(new Answer.Now(version, false));
            case Moved.Refused(var why, var faults) -> Uni.createFrom().item(new Answer.Refused(why, faults));
        };
    }

    private Uni<Void> activate(Packs.Turn turn, PackVersion version, Instant from, String by) {
        PackName name = version.name();
        PackFacts pack = new PackFacts(
                name.toString(),
                name.pack(),
                name.isNational() ? null : reading.regionOf(version.content()),
                version.content(),
                version.hash(),
                version.approver());
        RulesActivated told = new RulesActivated(pack, from.equals(Instant.MIN) ? null : from);
        return turn.activate(version, from, told, by);
    }

    private boolean isWithin(Request request, String content) {
        String region = request.name().isNational() ? Region.COUNTRY : reading.regionOf(content);
        return Region.within(region, request.scope());
    }

    /**
     * Takes over the packs that come with the software: into force from the beginning when there are none yet, as drafts when
     * there are. Names those that say something else than what is known under their name, and so are left out.
     */
    public Uni<List<PackName>> ship(List<PackText> shipped) {
        return packs.inTurn(turn -> turn.timeline().chain(timeline -> {
            boolean first = timeline.activations().isEmpty();
            Uni<Void> all = Uni.createFrom().voidItem();
            List<PackName> changed = new ArrayList<>();
            for (PackText each : shipped) {
                all = all.chain(() -> ship(turn, each, first, changed));
            }
            return all.replaceWith(changed);
        }));
    }

    private Uni<Void> ship(Packs.Turn turn, PackText shipped, boolean first, List<PackName> changed) {
        String hash = reading.hashOf(shipped.content());
        Instant now = clock.instant();
        return turn.load(shipped.name()).chain(found -> {
            if (found.isPresent()) {
                if (!found.get().hash().equals(hash)) {
                    changed.add(shipped.name());
                }
                return Uni.createFrom().voidItem();
            }
            PackVersion version = new PackVersion(
                    shipped.name(),
                    shipped.content(),
                    hash,
                    first ? PackVersion.Stage.APPROVED : PackVersion.Stage.DRAFT,
                    1,
                    MAKER,
                    Set.of(MAKER),
                    now,
                    null,
                    null);
            return turn.save(version, Moved.Step.SHIPPED, MAKER)
                    .chain(() -> first
                            ? activate(turn, version, Instant.MIN, SOFTWARE)
                            : Uni.createFrom().voidItem());
        });
    }
}
