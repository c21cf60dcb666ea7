package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work that hangs is ended by PostgreSQL itself, so that it cannot keep the connections of the service. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SlowWorkIT {

    private final Flow flow;

    SlowWorkIT(Flow flow) {
        this.flow = flow;
    }

    @Test
    void transactions_are_ended_before_those_who_wait_for_them_give_up() {
        // when
        long limit = flow.bridge()
                .await(() -> flow.unitOfWork()
                        .read(session -> session.createNativeQuery(
                                        "select cast(setting as bigint) from pg_settings where name = 'transaction_timeout'",
                                        Long.class)
                                .getSingleResult()));
        // then
        assertThat(Duration.ofMillis(limit))
                .isEqualTo(FlowSettings.of("any", List.of(), List.of(), "any").transactionLimit());
    }
}
