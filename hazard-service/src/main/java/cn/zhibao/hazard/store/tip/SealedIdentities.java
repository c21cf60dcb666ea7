package cn.zhibao.hazard.store.tip;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.tip.Identity;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The one place that touches who gave a tip: sealed when it comes, opened only together with a record of who read it. */
final class SealedIdentities {

    private static final Sql KEEP = Sql.of("insert into tip_identity (tip_id, sealed) values (:id, :sealed)");

    private static final Sql RECORD = Sql.of("""
            insert into identity_read (read_id, tip_id, reader, reason, read_at)
            values (:id, :tip, :reader, :reason, :at)""");

    private static final Sql FIND = Sql.of("select sealed from tip_identity where tip_id = :id");

    private final Mutiny.StatelessSession session;
    private final SecretCipher cipher;

    SealedIdentities(Mutiny.StatelessSession session, SecretCipher cipher) {
        this.session = session;
        this.cipher = cipher;
    }

    Uni<Void> keep(UUID tipId, @Nullable Identity identity) {
        return identity == null
                ? Uni.createFrom().voidItem()
                : KEEP.on(session)
                        .set("id", tipId)
                        .set("sealed", cipher.seal(tipId, EventJson.write(identity)))
                        .update()
                        .replaceWithVoid();
    }

    Uni<Optional<Identity>> read(Tips.IdentityRead read) {
        return RECORD.on(session)
                .set("id", read.readId())
                .set("tip", read.tipId())
                .set("reader", read.reader())
                .set("reason", read.reason())
                .set("at", read.readAt())
                .update()
                .chain(() -> FIND.on(session).set("id", read.tipId()).rows())
                .map(rows -> rows.stream().findFirst().map(row -> open(read.tipId(), (String) row[0])));
    }

    private Identity open(UUID tipId, String sealed) {
        return EventJson.read(Identity.class, cipher.open(tipId, sealed));
    }
}
