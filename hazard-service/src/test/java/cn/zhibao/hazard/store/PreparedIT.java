package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Pools;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connections keep the statements prepared that are meant to be. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PreparedIT {

    private static final Sql LONG = Sql.of("select 1 /*" + " a long statement".repeat(900) + " */");
    private static final Sql A_LIST = Sql.of("select 1 /* a list */" + Pools.ANEW);
    private static final Sql PREPARED = Sql.of("""
            select count(*) filter (where statement like 'select 1 /* a long statement%'),
                   count(*) filter (where statement like 'select 1 /* a list%')
            from pg_prepared_statements""");

    private final Flow flow;

    PreparedIT(Flow flow) {
        this.flow = flow;
    }

    @Test
    void a_long_statement_stays_prepared_and_one_that_is_planned_anew_does_not() {
        // when
        List<Object[]> prepared = flow.bridge()
                .await(() -> flow.unitOfWork()
                        .read(session -> LONG.on(session)
                                .rows()
                                .chain(() -> A_LIST.on(session).rows())
                                .chain(() -> PREPARED.on(session).rows())));
        // then
        assertThat(prepared.getFirst()).containsExactly(1L, 0L);
    }
}
