package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.hazard.app.posting.KeepPostings;
import cn.zhibao.hazard.app.posting.Postings;
import cn.zhibao.hazard.app.posting.Today;
import cn.zhibao.hazard.app.register.FindAuthority;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.posting.PostingRules;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.store.posting.PostingStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what posts resident inspectors. */
final class PostingWiring {

    @Produces
    @Singleton
    PostingStore postings(Flow flow) {
        return new PostingStore(flow);
    }

    @Produces
    @Singleton
    Today today(Clock clock) {
        return new Today(clock);
    }

    @Produces
    @Singleton
    PostingRules postingRules(FilingChecks checks, Registers registers) {
        return new PostingRules(checks, registers.regions());
    }

    @Produces
    @Singleton
    KeepPostings keepPostings(PostingRules rules, FindAuthority authorities, Postings postings, Ids ids, Today today) {
        return new KeepPostings(rules, authorities, postings, ids::next, today);
    }
}
