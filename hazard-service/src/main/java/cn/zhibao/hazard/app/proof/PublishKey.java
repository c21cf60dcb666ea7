package cn.zhibao.hazard.app.proof;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;

/** Publishes the key that the operator has given, before anything is signed with it. */
public final class PublishKey {

    /** Until a new key is valid, every instance has heard of it. */
    private static final Duration NOTICE = Duration.ofSeconds(10);

    private final KeyRegister register;
    private final SigningKeys keys;
    private final Clock clock;

    public PublishKey(KeyRegister register, SigningKeys keys, Clock clock) {
        this.register = register;
        this.keys = keys;
        this.clock = clock;
    }

    /** Fails with {@link IllegalStateException} when a key has been replaced that is all this instance has. */
    public Uni<Void> publish() {
        return register.publish(keys.current(), clock.instant().plus(NOTICE))
                .chain(register::published)
                .invoke(published -> require(published.getLast()))
                .invoke(keys::follow)
                .replaceWithVoid();
    }

    /** The verifier takes no receipt that an older key signs from then on. */
    private void require(PublishedKey newest) {
        if (!keys.holds(newest.key())) {
            throw new IllegalStateException(
                    "The newest key of the ledger, %s, valid from %s, is not among those of this"
                                    .formatted(newest.key().id(), newest.validFrom())
                            + " instance. It belongs into ZHIBAO_LEDGER_KEY, and the one before it into"
                            + " ZHIBAO_LEDGER_PREVIOUS_KEYS.");
        }
    }
}
