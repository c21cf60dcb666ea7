package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.proof.LedgerKey;
import cn.zhibao.events.proof.Signer;
import java.time.Instant;
import java.util.List;

/** The keys this instance may sign with. Thread-safe. */
public interface SigningKeys {

    /** The key that is to be published. */
    LedgerKey current();

    /** Whether this instance can sign with it. */
    boolean holds(LedgerKey key);

    /**
     * The key that was valid at a moment, so that what is signed again later is signed alike. When the operator has taken
     * that key away, it is the next one.
     */
    Signer at(Instant moment);

    /** Takes over when which key is valid; keys of others are passed over. */
    void follow(List<PublishedKey> published);
}
