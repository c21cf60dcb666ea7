package cn.zhibao.hazard.app.proof;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.proof.Block;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.Paths;
import cn.zhibao.events.proof.Span;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.completeness.Declarations;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.app.penalty.Penalties;
import cn.zhibao.hazard.app.returns.HazardReturns;
import cn.zhibao.hazard.app.signal.Signals;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves that a row is in the ledger, and that the ledger only grew. */
public final class Prove {

    private final TreeLog log;
    private final Cases cases;

    public Prove(TreeLog log, Cases cases) {
        this.log = log;
        this.cases = cases;
    }

    /** All that rows may be about. */
    public record Cases(
            Hazards hazards,
            Accidents accidents,
            Signals signals,
            Penalties penalties,
            Exposures exposures,
            Declarations declarations,
            HazardReturns returns) {}

    /** Which cases somebody may know of. */
    public record Sight(Scope cases, Signals.Reader signals) {}

    /**
     * Proves that the row at this position is in the log.
     *
     * @param size of the log; absent is the one that it has now, which is that of the newest checkpoint
     * @param sight cases the caller may know of; absent is all
     */
    public Uni<Proven<Proven.Inclusion>> inclusion(long position, @Nullable Long size, @Nullable Sight sight) {
        return log.place(position)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Proven.Unknown<>())
                        : mayKnow(found.get().caseId(), sight)
                                .chain(may -> may
                                        ? inclusion(position, size, found.get())
                                        : Uni.createFrom().item(new Proven.Unknown<>())));
    }

    private Uni<Boolean> mayKnow(UUID caseId, @Nullable Sight sight) {
        return sight == null
                ? Uni.createFrom().item(true)
                : anyOf(List.of(
                        cases.hazards().knows(caseId, sight.cases()),
                        cases.accidents().knows(caseId, sight.cases()),
                        cases.signals().knows(caseId, sight.signals()),
                        cases.penalties().knows(caseId, sight.signals().scope()),
                        cases.exposures().knows(caseId, sight.signals().scope()),
                        cases.declarations().knows(caseId, sight.cases()),
                        cases.returns().knows(caseId, sight.cases())));
    }

    /** Asks the next only when those before do not know. */
    private static Uni<Boolean> anyOf(List<Uni<Boolean>> kinds) {
        return kinds.stream()
                .reduce(
                        Uni.createFrom().item(false),
                        (one, other) ->
                                one.chain(known -> known ? Uni.createFrom().item(true) : other));
    }

    private Uni<Proven<Proven.Inclusion>> inclusion(long position, @Nullable Long asked, TreeLog.Place place) {
        Long leaf = place.leaf();
        Hash rowHash = place.rowHash();
        if (leaf == null || rowHash == null) {
            return Uni.createFrom().item(new Proven.NotYet<>());
        }
        return size().chain(most -> {
            long size = asked == null ? most : asked;
            if (size <= leaf || size > most) {
                return Uni.createFrom().item(new Proven.WrongSize<>("size", leaf + 1, most));
            }
            return path(Paths.inclusion(leaf, size))
                    .map(path -> new Proven.Proof<>(new Proven.Inclusion(position, leaf, size, rowHash, path)));
        });
    }

    /** Proves that the log of the one size begins with that of the other. */
    public Uni<Proven<Proven.Consistency>> consistency(long from, @Nullable Long to) {
        return size().chain(most -> {
            long end = to == null ? most : to;
            if (end < 1 || end > most) {
                return Uni.createFrom().item(new Proven.WrongSize<>("to", 1, most));
            }
            if (from < 1 || from > end) {
                return Uni.createFrom().item(new Proven.WrongSize<>("from", 1, end));
            }
            return path(Paths.consistency(from, end))
                    .map(path -> new Proven.Proof<>(new Proven.Consistency(from, end, path)));
        });
    }

    private Uni<Long> size() {
        return log.extent().map(TreeLog.Extent::size);
    }

    private Uni<List<Hash>> path(List<Span> spans) {
        List<Block.Run> runs =
                spans.stream().flatMap(span -> span.runs().stream()).toList();
        return runs.isEmpty()
                ? Uni.createFrom().item(List.of())
                : log.hashes(runs).map(kept -> path(spans, kept));
    }

    private static List<Hash> path(List<Span> spans, Map<Block, Hash> kept) {
        return spans.stream()
                .map(span -> span.hash(block -> requireNonNull(kept.get(block), block::toString)))
                .toList();
    }
}
