package cn.zhibao.hazard.app.tip;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.tip.Identity;
import cn.zhibao.hazard.domain.tip.TipRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the sealed identity of a tipster, for a reason, and records who did. */
public final class ReadIdentity {

    private final TipRules rules;
    private final Tips tips;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ReadIdentity(TipRules rules, Tips tips, Supplier<UUID> ids, Clock clock) {
        this.rules = rules;
        this.tips = tips;
        this.ids = ids;
        this.clock = clock;
    }

    /** Answer to somebody who wants to know. */
    public sealed interface Answer {

        /** Open, and recorded. */
        record Opened(Identity identity) implements Answer {}

        /** The tipster said nothing of it; that this was asked is recorded too. */
        record Anonymous() implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** There is no such tip for the caller. */
        record Unknown() implements Answer {}
    }

    /**
     * Reads.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Answer> read(UUID tipId, Caller caller, @Nullable String reason, Faults faults) {
        rules.checkReason(reason, faults);
        if (reason == null || !faults.none()) {
            return Uni.createFrom().item(new Answer.Faulty(faults.list()));
        }
        return tips.inTransaction(tx -> tx.load(tipId, RegionScope.of(caller))
                .chain(found -> found.map(_ -> tx.readIdentity(new Tips.IdentityRead(
                                        ids.get(),
                                        tipId,
                                        caller.subject(),
                                        reason,
                                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                                .map(ReadIdentity::answer))
                        .orElseGet(() -> Uni.createFrom().item(new Answer.Unknown()))));
    }

    private static Answer answer(Optional<Identity> identity) {
        return identity.<Answer>map(Answer.Opened::new).orElseGet(Answer.Anonymous::new);
    }
}
