package cn.zhibao.events.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule pack comes into force, in the place of the one before. Told ahead of that moment.
 *
 * @param validFrom facts and timers of this moment and later are decided by it; absent when that is from the beginning
 */
public record RulesActivated(PackFacts pack, @Nullable Instant validFrom) implements RulesEvent {

    @Override
    public UUID caseId() {
        return UUID.nameUUIDFromBytes(("rule-pack:" + pack.pack()).getBytes(StandardCharsets.UTF_8));
    }
}
