package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.delivery.Letter;
import cn.zhibao.notice.domain.delivery.Outcome;
import io.smallrye.mutiny.Uni;

/** Carries one letter to an endpoint. */
public interface Courier {

    /** One signed attempt, ended after a bounded time; never fails, an outcome says what happened. */
    Uni<Outcome> carry(DeliveryQueue.Claim to, Letter letter);
}
