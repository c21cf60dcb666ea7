package cn.zhibao.notice;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.notice.app.HearClock;
import cn.zhibao.notice.app.HearMatter;
import cn.zhibao.notice.app.IssuePaper;
import cn.zhibao.notice.app.PublishListing;
import cn.zhibao.notice.courier.Rounds;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.store.SealingPass;
import cn.zhibao.notice.store.StoreTransaction;
import cn.zhibao.notice.stream.Reactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Seals what is plain, then starts what works by itself, reading Kafka and delivering; ends it in the opposite order. */
@Singleton
final class Start {

    private final Flow flow;
    private final Flow.Platform platform;
    private final NoticeConfig config;
    private final Issuers issuers;
    private final SealingPass sealing;
    private final Rounds rounds;

    Start(Flow flow, Flow.Platform platform, NoticeConfig config, Issuers issuers, SealingPass sealing, Rounds rounds) {
        this.flow = flow;
        this.platform = platform;
        this.config = config;
        this.issuers = issuers;
        this.sealing = sealing;
        this.rounds = rounds;
    }

    void begin(@Observes StartupEvent event) {
        flow.bridge().await(sealing::run);
        IssuePaper papers = new IssuePaper(issuers, platform.clock());
        Reactions reactions = new Reactions(
                papers,
                new HearClock(papers, platform.clock()),
                new HearMatter(platform.clock()),
                new PublishListing(issuers, platform.clock()),
                platform.metrics());
        flow.start(
                (session, events) ->
                        reactions.on(new StoreTransaction(session, flow.journal(), platform.clock()), events),
                (_, _, _) -> Uni.createFrom().voidItem());
        rounds.start(config.webhooks().interval(), platform.metrics());
    }

    void end(@Observes ShutdownEvent event) {
        rounds.close();
        flow.close();
    }
}
