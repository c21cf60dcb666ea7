package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberBlocksTest {

    private final List<UniEmitter<? super Long>> fetches = new ArrayList<>();
    private final NumberBlocks numbers = new NumberBlocks(() -> Uni.createFrom().emitter(fetches::add));

    private UniAssertSubscriber<Long> next() {
        return numbers.next().subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void the_first_numbers_wait_for_one_block_together() {
        var a = next();
        var b = next();
        assertThat(fetches).hasSize(1);
        fetches.getFirst().complete(1L);
        assertThat(List.of(a.getItem(), b.getItem())).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void the_next_block_is_fetched_before_the_first_ends_and_no_number_is_given_twice() {
        // given
        next();
        fetches.getFirst().complete(1L);
        Set<Long> given = new HashSet<>(Set.of(1L));
        // when
        for (int i = 1; i < NumberBlocks.BLOCK; i++) {
            given.add(next().getItem());
        }
        // then
        assertThat(fetches).hasSize(2);
        fetches.getLast().complete(5001L);
        given.add(next().getItem());
        assertThat(given).hasSize(NumberBlocks.BLOCK + 1).contains(5001L);
    }

    @Test
    void a_block_that_could_not_be_fetched_is_asked_for_again() {
        var a = next();
        fetches.getFirst().fail(new IllegalStateException("down"));
        a.assertFailed();
        var b = next();
        fetches.getLast().complete(7L);
        b.assertItem(7L);
    }
}
