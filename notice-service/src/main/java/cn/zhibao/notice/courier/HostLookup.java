package cn.zhibao.notice.courier;

import cn.zhibao.notice.app.Addresses;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Asks the resolver of the operating system, off the event loop. */
public final class HostLookup implements Addresses {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;

    public HostLookup(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<List<InetAddress>> of(String host) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> resolve(host), false).toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(List.<InetAddress>of());
    }

    private static List<InetAddress> resolve(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException _) {
            return List.of();
        }
    }
}
