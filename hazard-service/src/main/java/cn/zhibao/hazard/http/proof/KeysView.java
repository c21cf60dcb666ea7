package cn.zhibao.hazard.http.proof;

import cn.zhibao.hazard.app.proof.PublishedKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The public keys of the ledger, oldest first: all that somebody needs who checks receipts and checkpoints. */
record KeysView(List<Key> keys) {

    /**
     * One key.
     *
     * @param origin name of the ledger that signs with it, part of all it signs
     * @param publicKey its 32 bytes, base64
     * @param x509 the same in X.509 form, base64, as OpenSSL and Java read it
     * @param noteKey the same as tools for C2SP signed notes read it
     * @param validUntil when the next key took over; nothing of a later time is signed with it
     */
    record Key(
            String keyId,
            String origin,
            String algorithm,
            String publicKey,
            String x509,
            String noteKey,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    static KeysView of(List<PublishedKey> published) {
        return new KeysView(IntStream.range(0, published.size())
                .mapToObj(i -> key(
                        published.get(i),
                        i + 1 < published.size() ? published.get(i + 1).validFrom() : null))
                .toList());
    }

    private static Key key(PublishedKey one, @Nullable Instant validUntil) {
        return new Key(
                one.key().id(),
                one.key().origin(),
                "Ed25519",
                one.key().publicKey(),
                one.key().x509(),
                one.key().noteKey(),
                one.validFrom(),
                validUntil);
    }
}
