package cn.zhibao.notice.domain.delivery;

import cn.zhibao.notice.domain.Region;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The wish of another system to be told events (订阅).
 *
 * @param owner subject of the account that made it
 * @param types names of the events that are wanted, such as {@code hazard-found}; empty wants all
 * @param region events of cases in this region and below it are wanted
 */
public record Subscription(UUID id, String owner, URI url, List<String> types, Region region, Instant createdAt) {

    public Subscription {
        types = List.copyOf(types);
    }
}
