package cn.zhibao.hazard.http;

import io.smallrye.mutiny.Uni;

/** Work that a sender who hangs up does not stop, so that it comes to its end and cleans up behind itself. */
public final class Uncancelled {

    private Uncancelled() {}

    /** The same work; whoever waits for it may go away. */
    public static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }
}
