package cn.zhibao.hazard.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.app.proof.Unsigned;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterCommitTest {

    private final List<UniEmitter<? super Unsigned<Thread>>> commits = new ArrayList<>();
    private final Uni<Unsigned<Thread>> transaction = Uni.createFrom().emitter(commits::add);

    @Test
    void what_a_transaction_gives_is_signed_after_its_commit_and_not_on_the_thread_that_it_comes_back_on() {
        // given
        List<Thread> signed = new ArrayList<>();
        var answer = AfterCommit.signed(transaction).subscribe().withSubscriber(UniAssertSubscriber.create());
        assertThat(signed).isEmpty();
        // when
        commits.getFirst().complete((Unsigned<Thread>) () -> {
            signed.add(Thread.currentThread());
            return Thread.currentThread();
        });
        // then
        Thread signer = answer.awaitItem().getItem();
        assertThat(signed).containsExactly(signer).doesNotContain(Thread.currentThread());
    }

    @Test
    void what_has_nothing_left_to_sign_goes_on_where_it_is() {
        // given
        List<Thread> told = new ArrayList<>();
        AfterCommit.signed(transaction.map(_ -> Unsigned.plain("signed")))
                .subscribe()
                .with(_ -> told.add(Thread.currentThread()));
        // when
        commits.getFirst().complete(Unsigned.plain(Thread.currentThread()));
        // then
        assertThat(told).containsExactly(Thread.currentThread());
    }

    @Test
    void what_fails_is_not_signed() {
        // given
        var answer = AfterCommit.signed(transaction).subscribe().withSubscriber(UniAssertSubscriber.create());
        // when
        commits.getFirst().fail(new IllegalStateException("rolled back"));
        // then
        answer.awaitFailure().assertFailedWith(IllegalStateException.class, "rolled back");
    }
}
