package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a county or unit reported in a month, beside what there was to report from (应报与实报). */
public record Exposed(ExposureFacts exposure) implements Facts {

    @Override
    public Subject subject() {
        return Subject.EXPOSURE;
    }

    @Override
    public String region() {
        return exposure.region();
    }

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
        return exposure.statedAt();
    }

    /** The end of the month. */
    @Override
    public Instant happenedAt() {
        return exposure.until().plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return anchor == Anchor.FILED ? exposure.statedAt() : null;
    }

    @Override
    public CaseSummary summary() {
        return new CaseSummary(
                Subject.EXPOSURE, exposure.number(), exposure.kind().name(), 0, 0, exposure.region(), null, null, null);
    }

    /** Each month speaks for itself. */
    @Override
    public Facts after(Facts before) {
        return this;
    }

    /** A month that is not known yet is new with all its figures, even if they are those of another month. */
    @Override
    public List<SuspicionEvidence> news(List<SuspicionEvidence> read, Set<SuspicionEvidence> known) {
        SuspicionEvidence month = new SuspicionEvidence("period", period(), null);
        if (known.contains(month)) {
            return List.of();
        }
        List<SuspicionEvidence> news = new ArrayList<>();
        news.add(month);
        news.addAll(read);
        if (exposure.lastFiledAt() != null) {
            news.add(new SuspicionEvidence("lastFiledAt", exposure.lastFiledAt().toString(), null));
        }
        return news;
    }

    /** First and last day, as ISO 8601 writes them. */
    private String period() {
        return exposure.from() + "/" + exposure.until();
    }

    /** Days without a report up to the last day; of who never filed, those of the month. */
    public long daysSilent() {
        Instant last = exposure.lastFiledAt();
        LocalDate since = last == null ? exposure.from().minusDays(1) : LocalDate.ofInstant(last, WorkCalendar.ZONE);
        return Math.max(0, ChronoUnit.DAYS.between(since, exposure.until()));
    }
}
