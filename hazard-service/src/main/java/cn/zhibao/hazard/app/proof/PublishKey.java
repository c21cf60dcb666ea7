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

    public Uni<Void> publish() {
        return register.publish(keys.current(), clock.instant().plus(NOTICE))
                .chain(register::published)
                .invoke(keys::follow)
                .replaceWithVoid();
    }
}
