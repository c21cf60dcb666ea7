package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.proof.LedgerKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The public keys of the ledger, for ever. */
public interface KeyRegister {

    /**
     * Publishes a key unless it is published already. The first key of all is valid for everything that is on file.
     *
     * @param validFrom when a key that replaces another becomes valid
     */
    Uni<Void> publish(LedgerKey key, Instant validFrom);

    /** Oldest first. */
    Uni<List<PublishedKey>> published();
}
