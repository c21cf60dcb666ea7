package cn.zhibao.hazard.store;

import cn.zhibao.hazard.app.proof.Unsigned;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** What follows the end of a transaction. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * Signs what a transaction gives once it is through, on threads for work: the event loop that a commit comes back on has
     * the next one to write. The answer comes on such a thread too; that of a request finds its way back by itself. What has
     * nothing left to sign goes on where it is.
     */
    public static <T> Uni<T> signed(Uni<Unsigned<T>> committed) {
        return committed.chain(answer -> answer instanceof Unsigned.Plain<T>(T done)
                ? Uni.createFrom().item(done)
                : Uni.createFrom()
                        .item(answer)
                        .emitOn(Infrastructure.getDefaultExecutor())
                        .map(Unsigned::sign));
    }
}
