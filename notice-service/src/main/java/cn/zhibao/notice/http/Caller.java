package cn.zhibao.notice.http;

import cn.zhibao.events.http.Claims;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Drafts;
import cn.zhibao.notice.app.Reader;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who sends the request, by the token that was verified. */
@RequestScoped
class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account; it has a subject in every token of the realm. */
    String subject() {
        return Claims.of(identity).subject().orElseThrow(Caller::outOfScope);
    }

    /** The region that the caller answers for; a caller without one may see nothing. */
    Region scope() {
        return Claims.of(identity).text("region").flatMap(Region::parse).orElseThrow(Caller::outOfScope);
    }

    /** Somebody who acts on documents, or looks at what could be done with them. */
    Person person() {
        return new Person(Claims.of(identity).account().orElseThrow(Caller::outOfScope), scope());
    }

    /** The reader of documents. */
    Viewer viewer() {
        return new Viewer(person(), hasOneOf(Viewer.ANSWERING), hasOneOf(Viewer.REVIEWING));
    }

    /** Who writes and signs drafts. */
    DraftView.Reader drafter() {
        return new DraftView.Reader(
                person().account(),
                scope().code(),
                identity.hasRole(Roles.NOTICE_CLERK),
                identity.hasRole(Roles.DUTY_LEADER) || identity.hasRole(Roles.PRINCIPAL));
    }

    /** Drafts are for those who write and sign at the own authority; who only looks on sees those below too. */
    Drafts.Reader draftReader() {
        return new Drafts.Reader(scope(), !hasOneOf(Viewer.REVIEWING));
    }

    /** Who writes, launches and answers campaigns. */
    CampaignView.Viewer campaigner() {
        return new CampaignView.Viewer(
                person(),
                hasOneOf(Viewer.ANSWERING),
                hasOneOf(Viewer.REVIEWING),
                identity.hasRole(Roles.DUTY_LEADER) || identity.hasRole(Roles.PRINCIPAL),
                identity.hasRole(Roles.AUDITOR));
    }

    private boolean hasOneOf(Set<String> roles) {
        return roles.stream().anyMatch(identity::hasRole);
    }

    /** Administrators see all subscriptions of their region, others their own. */
    Reader reader() {
        return new Reader(scope(), identity.hasRole(Roles.ADMIN) ? null : subject());
    }

    private static Refused outOfScope() {
        return new Refused(Problems.outOfScope());
    }
}
