package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A return (报送) that a region owes to a campaign (专项行动). It is a case of its own, at the place of the region that owes it. */
public record OwedReturn(CampaignReturnFacts owed) implements Facts {

    /** What {@link #issuedBy} may say. */
    public static final Set<String> ISSUERS = Set.of("COUNTRY", "PROVINCE", "CITY", "COUNTY");

    /** When it was first filed, or was not owed any more; null before. */
    public @Nullable Instant metAt() {
        return owed.filedAt() == null ? owed.releasedAt() : owed.filedAt();
    }

    /** Level of the authority that launched the campaign, {@code CITY} or {@code PROVINCE}, or {@code COUNTRY}. */
    public String issuedBy() {
        return Region.isCountry(owed.issuer())
                ? "COUNTRY"
                : Region.levelOf(owed.issuer()).name();
    }

    @Override
    public Subject subject() {
        return Subject.CAMPAIGN_RETURN;
    }

    @Override
    public String region() {
        return owed.region();
    }

    /** Campaigns are never drills. */
    @Override
    public boolean exercise() {
        return false;
    }

    @Override
    public Urgency urgency() {
        return Urgency.ROUTINE;
    }

    @Override
    public Instant filedAt() {
        return owed.askedAt();
    }

    @Override
    public Instant happenedAt() {
        return owed.askedAt();
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return switch (anchor) {
            case FILED -> owed.askedAt();
            case REPLY_BY -> owed.dueAt();
            case INFORMED, OCCURRED, FOUND, REGRADED, CASUALTIES_CHANGED, REPORTED, OVERDUE, OWNERLESS -> null;
            case LISTED, DEADLINE, LIFT_APPLIED, STOPPED, RESUME_REQUESTED, DECIDED, CASE_FILED -> null;
            case INTERVIEW, RETURNED, PROMISED, COMPLETED, MISREPORT_SUSPECTED, SUPPLY_OWED, TERM_END -> null;
        };
    }

    /** The name of the campaign with the place of the return among its days, such as 燃气安全专项整治-3. */
    @Override
    public CaseSummary summary() {
        return new CaseSummary(
                Subject.CAMPAIGN_RETURN,
                owed.campaign() + "-" + owed.no(),
                issuedBy(),
                0,
                0,
                owed.region(),
                null,
                null,
                null);
    }

    @Override
    public Facts after(Facts before) {
        return this;
    }
}
