package cn.zhibao.notice.domain.campaign;

import cn.zhibao.notice.domain.Drafted;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (专项行动, 集中攻坚行动), from its draft on.
 *
 * @param issuer code of the region whose authority writes and launches it; {@code 000000} for the whole country
 * @param addressed regions that owe returns; empty until it is launched, then fixed
 * @param launched who launched it and when; null while it is a draft
 * @param ended who ended it early, and why; null otherwise
 */
public record Campaign(
        UUID id,
        String issuer,
        int revision,
        State state,
        CampaignContent content,
        List<String> editors,
        Instant createdAt,
        Instant changedAt,
        List<String> addressed,
        @Nullable Launch launched,
        @Nullable End ended)
        implements Drafted {

    public Campaign {
        editors = List.copyOf(editors);
        addressed = List.copyOf(addressed);
    }

    /** What people made of it. */
    public enum State {
        DRAFT,
        /** The draft was taken back (撤回). */
        WITHDRAWN,
        LAUNCHED,
        /** It was ended before its last day was over (提前结束). */
        ENDED
    }

    /** How it stands on a day. */
    public enum Status {
        DRAFT,
        WITHDRAWN,
        /** Returns are owed (进行中). */
        LAUNCHED,
        /** Its last day is over (已结束); what is missing is still owed. */
        CLOSED,
        ENDED
    }

    public record Launch(String by, Instant at) {}

    public record End(String by, Instant at, String reason) {}

    /** A new draft. */
    public static Campaign drafted(UUID id, String issuer, CampaignContent content, String by, Instant now) {
        return new Campaign(id, issuer, 1, State.DRAFT, content, List.of(by), now, now, List.of(), null, null);
    }

    public Status status(LocalDate today) {
        return switch (state) {
            case DRAFT -> Status.DRAFT;
            case WITHDRAWN -> Status.WITHDRAWN;
            case LAUNCHED -> today.isAfter(content.to()) ? Status.CLOSED : Status.LAUNCHED;
            case ENDED -> Status.ENDED;
        };
    }

    /** True when it is out for others to read. */
    public boolean isOut() {
        return state == State.LAUNCHED || state == State.ENDED;
    }

    /** True for the authority that wrote it, and once it is out for those above that, those it addresses and those above them. */
    public boolean isSeenBy(Person person) {
        return isBy(person)
                || (isOut() && (sees(person, issuer) || addressed.stream().anyMatch(each -> sees(person, each))));
    }

    private static boolean sees(Person person, String region) {
        return new Region(region).within(person.region());
    }

    /** True for somebody of the authority that wrote it. */
    public boolean isBy(Person person) {
        return issuer.equals(person.region().code());
    }

    /** True for somebody of a desk that owes returns. */
    public boolean addresses(Person person) {
        return addressed.contains(person.region().code());
    }

    Campaign changed(CampaignContent next, String by, Instant now) {
        return new Campaign(
                id, issuer, revision + 1, state, next, editorsWith(by), createdAt, now, addressed, null, null);
    }

    Campaign withdrawn(Instant now) {
        return moved(State.WITHDRAWN, now, addressed, null, null);
    }

    Campaign launched(Launch launch, List<String> regions) {
        return moved(State.LAUNCHED, launch.at(), regions, launch, null);
    }

    Campaign ended(End end) {
        return moved(State.ENDED, end.at(), addressed, launched, end);
    }

    private Campaign moved(State next, Instant at, List<String> regions, @Nullable Launch launch, @Nullable End end) {
        return new Campaign(id, issuer, revision + 1, next, content, editors, createdAt, at, regions, launch, end);
    }
}
