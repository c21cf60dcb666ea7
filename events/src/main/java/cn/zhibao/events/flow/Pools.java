package cn.zhibao.events.flow;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/** Pools of connections that keep the statements of a service prepared. */
public final class Pools {

    /**
     * Longest text that is kept. The client's own limit is 2,048 characters: what is longer is parsed and planned anew each time
     * without a word, which cost a filing 2 ms.
     */
    static final int TEXT_MAX = 16_384;

    private Pools() {}

    public static Pool of(Vertx vertx, PoolOptions size, List<PgConnectOptions> databases) {
        databases.forEach(database -> database.setPreparedStatementCacheSqlLimit(TEXT_MAX));
        return PgBuilder.pool()
                .using(vertx)
                .with(size)
                .connectingTo(List.copyOf(databases))
                .build();
    }
}
