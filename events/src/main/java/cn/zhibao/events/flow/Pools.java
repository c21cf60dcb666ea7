package cn.zhibao.events.flow;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/** Pools of connections that keep the statements of a service prepared, but for those that ask not to be. */
public final class Pools {

    /**
     * In a text, has it planned anew each time with the values at hand. A plan for any values takes a year, a province or a word
     * for something rare, and then reads and sorts all of it to show the first page.
     */
    public static final String ANEW = " /* planned anew */";

    /**
     * Longest text that is kept. The client's own limit is 2,048 characters: what is longer is parsed and planned anew each time
     * without a word, which cost a filing 2 ms.
     */
    static final int TEXT_MAX = 16_384;

    private Pools() {}

    private static boolean staysPrepared(String text) {
        return text.length() <= TEXT_MAX && !text.contains(ANEW);
    }

    public static Pool of(Vertx vertx, PoolOptions size, List<PgConnectOptions> databases) {
        databases.forEach(database -> database.setPreparedStatementCacheSqlFilter(Pools::staysPrepared));
        return PgBuilder.pool()
                .using(vertx)
                .with(size)
                .connectingTo(List.copyOf(databases))
                .build();
    }
}
