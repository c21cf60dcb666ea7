package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.app.Overloaded;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GathererTest {

    /** Batches that were handed to the writer, in order, each waiting for the test to commit or refuse it. */
    private final List<List<String>> batches = new ArrayList<>();

    private final List<UniEmitter<? super List<String>>> commits = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Gatherer<String, String> gatherer = new Gatherer<>(3, this::write, sizes::add);

    private Uni<List<String>> write(List<String> batch) {
        batches.add(batch);
        return Uni.createFrom().emitter(commits::add);
    }

    private void commit(int batch) {
        commits.get(batch)
                .complete(batches.get(batch).stream().map(item -> item + "!").toList());
    }

    private UniAssertSubscriber<String> submit(String item) {
        return gatherer.submit(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void a_lonely_item_is_written_at_once_and_answered_after_its_commit() {
        var a = submit("a");
        assertThat(batches).containsExactly(List.of("a"));
        a.assertNotTerminated();
        commit(0);
        a.assertItem("a!");
    }

    @Test
    void what_arrives_during_a_write_is_the_next_batch_up_to_its_limit() {
        // given
        var a = submit("a");
        var others = List.of(submit("b"), submit("c"), submit("d"), submit("e"));
        assertThat(batches).hasSize(1);
        // when
        commit(0);
        // then
        a.assertItem("a!");
        assertThat(batches).containsExactly(List.of("a"), List.of("b", "c", "d"));
        others.getFirst().assertNotTerminated();
        // when
        commit(1);
        commit(2);
        // then
        assertThat(others).allSatisfy(one -> assertThat(one.getItem()).endsWith("!"));
        assertThat(sizes).containsExactly(1, 3, 1);
    }

    @Test
    void a_batch_with_a_bad_row_is_written_one_by_one_so_only_that_row_fails() {
        // given
        submit("a");
        var b = submit("b");
        var bad = submit("bad");
        commit(0);
        // when
        commits.get(1).fail(refused("22P05"));
        commit(2);
        commits.get(3).fail(refused("22P05"));
        // then
        b.assertItem("b!");
        bad.assertFailedWith(PgException.class);
        var next = submit("next");
        commit(4);
        next.assertItem("next!");
    }

    @Test
    void trouble_that_hits_every_row_fails_the_batch_without_trying_each() {
        // given
        submit("a");
        var b = submit("b");
        var c = submit("c");
        commit(0);
        // when
        commits.get(1).fail(new java.net.ConnectException("down"));
        // then
        b.assertFailedWith(java.net.ConnectException.class);
        c.assertFailedWith(java.net.ConnectException.class);
        assertThat(batches).hasSize(2);
        submit("d");
        assertThat(batches).hasSize(3);
    }

    @Test
    void too_much_waiting_is_refused_instead_of_kept() {
        // given
        submit("first");
        for (int i = 0; i < Gatherer.WAITING_MAX; i++) {
            submit("waiting");
        }
        // when, then
        submit("one more").assertFailedWith(Overloaded.class);
    }

    private static PgException refused(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, "detail");
    }
}
