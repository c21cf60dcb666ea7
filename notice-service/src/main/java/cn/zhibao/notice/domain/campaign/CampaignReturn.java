package cn.zhibao.notice.domain.campaign;

import cn.zhibao.events.contract.CampaignReturnFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A return (报送) that a region owes to a campaign.
 *
 * @param facts what everybody may know of it
 * @param day the return day in China
 * @param filings all that was filed, in its order; empty while nothing was
 */
public record CampaignReturn(CampaignReturnFacts facts, LocalDate day, List<Filing> filings) {

    public CampaignReturn {
        filings = List.copyOf(filings);
    }

    /** How it stands. */
    public enum State {
        /** Not owed yet (未到期): the one before is neither filed nor its day over. */
        COMING,
        /** Owed, and its day is not over (待报送). */
        OWED,
        /** Filed by the end of its day (已报送). */
        FILED,
        /** Filed after that (逾期报送). */
        LATE,
        /** Its day is over and it is not filed (逾期未报). */
        MISSING,
        /** The campaign was ended before (不再报送). */
        RELEASED
    }

    public UUID id() {
        return facts.returnId();
    }

    public State state(Instant now) {
        if (facts.filedAt() != null) {
            return facts.filedAt().isAfter(facts.dueAt()) ? State.LATE : State.FILED;
        }
        if (facts.releasedAt() != null) {
            return State.RELEASED;
        }
        return now.isAfter(facts.dueAt()) ? State.MISSING : State.OWED;
    }

    /** What counts now; null while nothing was filed. */
    public @Nullable Filing newest() {
        return filings.isEmpty() ? null : filings.getLast();
    }

    /** The figures that count; none while nothing was filed. */
    public Figures figures() {
        Filing newest = newest();
        return newest == null ? Figures.NONE : newest.said().figures();
    }

    /** True when the one after it is owed now: it is filed, or its day is over. */
    boolean isBehind(Instant now) {
        return facts.filedAt() != null || !now.isBefore(facts.dueAt());
    }

    CampaignReturn filed(Filing.Said said, String by, Instant now) {
        Filing filing = new Filing(filings.size() + 1, said, by, now);
        Instant first = facts.filedAt() == null ? now : facts.filedAt();
        return new CampaignReturn(
                with(first, filing.version(), facts.overdueSince(), null),
                day,
                Stream.concat(filings.stream(), Stream.of(filing)).toList());
    }

    CampaignReturn overdue(Instant since) {
        return new CampaignReturn(with(null, 0, since, null), day, filings);
    }

    CampaignReturn released(Instant now) {
        return new CampaignReturn(with(null, 0, facts.overdueSince(), now), day, filings);
    }

    private CampaignReturnFacts with(
            @Nullable Instant filedAt, int count, @Nullable Instant overdueSince, @Nullable Instant releasedAt) {
        return new CampaignReturnFacts(
                facts.returnId(),
                facts.campaignId(),
                facts.campaign(),
                facts.issuer(),
                facts.no(),
                facts.askedAt(),
                facts.dueAt(),
                filedAt,
                count,
                overdueSince,
                releasedAt,
                facts.region());
    }
}
