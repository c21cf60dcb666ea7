package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.app.Backtests;
import cn.zhibao.escalation.app.rules.ChangePacks.Answer;
import cn.zhibao.escalation.app.rules.ChangePacks.Request;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.release.PackVersion;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows for a version of a pack what it would have done with the recorded history. */
public final class ProvePack {

    private final Backtests backtests;
    private final Packs packs;
    private final PackReading reading;
    private final ChangePacks change;

    public ProvePack(Backtests backtests, Packs packs, PackReading reading, ChangePacks change) {
        this.backtests = backtests;
        this.packs = packs;
        this.reading = reading;
        this.change = change;
    }

    /** Why a backtest shows nothing about the version. */
    public enum Lack {
        /** This instance knows of no such backtest for the caller; results end with the process. */
        UNKNOWN_BACKTEST,
        NOT_ENDED,
        /** It failed, or not every decision was kept. */
        NOT_COMPLETE,
        /** It ran over events that were sent. */
        NOT_OF_HISTORY,
        /** It ran with other rules. */
        OTHER_POLICY,
        /** It left out cases that the pack decides about. */
        REGION_TOO_SMALL
    }

    /** The backtest has ended and was of this version, over what was recorded where the pack holds. */
    public Uni<Answer> prove(Request request, UUID backtestId) {
        Optional<Backtests.Standing> standing = backtests.find(backtestId, request.scope());
        Optional<Backtests.Order> order = backtests.order(backtestId, request.scope());
        if (standing.isEmpty() || order.isEmpty()) {
            return Uni.createFrom().item(new Answer.Unproven(Lack.UNKNOWN_BACKTEST));
        }
        return packs.all(Set.of(request.name())).chain(found -> {
            PackVersion version = found.get(request.name());
            return version == null
                    ? Uni.createFrom().item(new Answer.Unknown())
                    : prove(request, version, standing.get(), order.get());
        });
    }

    private Uni<Answer> prove(
            Request request, PackVersion version, Backtests.Standing standing, Backtests.Order order) {
        String hash = order.policy().hashes().get(version.name().toString());
        String region = version.name().isNational() ? Region.COUNTRY : reading.regionOf(version.content());
        Instant endedAt = standing.endedAt();
        Lack lack = null;
        if (endedAt == null) {
            lack = Lack.NOT_ENDED;
        } else if (standing.state() != Backtests.State.DONE || !standing.complete()) {
            lack = Lack.NOT_COMPLETE;
        } else if (hash == null || order.policy().active()) {
            lack = Lack.OTHER_POLICY;
        } else if (!Region.within(region, order.scope())) {
            lack = Lack.REGION_TOO_SMALL;
        } else if (order.source() instanceof Backtests.Source.History(Instant from, Instant to)) {
            return change.prove(request, proof(standing, from, to, endedAt), hash);
        } else {
            lack = Lack.NOT_OF_HISTORY;
        }
        return Uni.createFrom().item(new Answer.Unproven(lack));
    }

    private static PackVersion.Proof proof(Backtests.Standing standing, Instant from, Instant to, Instant endedAt) {
        return new PackVersion.Proof(
                standing.id(),
                standing.policy(),
                standing.against(),
                from,
                to,
                standing.events(),
                standing.results().getLast().summary().raised(),
                standing.differences().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                endedAt);
    }
}
