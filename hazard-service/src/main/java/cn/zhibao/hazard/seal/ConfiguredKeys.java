package cn.zhibao.hazard.seal;

import cn.zhibao.events.proof.LedgerKey;
import cn.zhibao.events.proof.Signer;
import cn.zhibao.hazard.app.proof.PublishedKey;
import cn.zhibao.hazard.app.proof.SigningKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The keys that the operator gives. They are never written anywhere. */
public final class ConfiguredKeys implements SigningKeys {

    private static final Logger LOG = Logger.getLogger(ConfiguredKeys.class);

    private final Ed25519Signer current;
    private final List<Ed25519Signer> all;
    private volatile List<Valid> valid = List.of();

    /** A key of ours and the moment from which it signs. */
    private record Valid(Signer signer, Instant from) {}

    /**
     * Keys, each 32 random bytes in base64.
     *
     * @param key signs from its publication on
     * @param previous still sign again what they signed first, and whatever comes until the new key is valid
     */
    public ConfiguredKeys(String origin, String key, List<String> previous) {
        current = signer(origin, key);
        all = new ArrayList<>();
        all.add(current);
        previous.forEach(one -> all.add(signer(origin, one)));
    }

    private static Ed25519Signer signer(String origin, String key) {
        return new Ed25519Signer(Base64.getDecoder().decode(key), origin);
    }

    @Override
    public LedgerKey current() {
        return current.key();
    }

    @Override
    public boolean holds(LedgerKey key) {
        return mine(key).isPresent();
    }

    @Override
    public Signer at(Instant moment) {
        List<Valid> known = valid;
        Signer signer = known.isEmpty() ? current : known.getFirst().signer();
        for (Valid one : known) {
            if (!one.from().isAfter(moment)) {
                signer = one.signer();
            }
        }
        return signer;
    }

    @Override
    public void follow(List<PublishedKey> published) {
        List<Valid> ours = new ArrayList<>();
        for (PublishedKey one : published) {
            mine(one.key()).ifPresent(signer -> ours.add(new Valid(signer, one.validFrom())));
        }
        valid = List.copyOf(ours);
        if (!holds(published.getLast().key())) {
            LOG.errorf(
                    "the newest key of the ledger is not among those of this instance: what it signs is worth nothing"
                            + " from now on, keyId=%s",
                    published.getLast().key().id());
        }
    }

    private Optional<Ed25519Signer> mine(LedgerKey key) {
        return all.stream()
                .filter(one -> one.key().publicKey().equals(key.publicKey()))
                .findFirst()
                .map(one -> one.named(key.origin()));
    }
}
