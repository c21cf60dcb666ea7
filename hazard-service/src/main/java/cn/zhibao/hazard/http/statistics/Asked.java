package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.http.ListParameters;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is to be counted, as query parameters; what is absent leaves all of it. */
class Asked {

    private static final Period ANY = new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));

    /** A region and the regions under it; the caller's own when absent. */
    @RestQuery
    @Nullable
    String region;

    /** A year {@code 2026}, quarter {@code 2026-Q1}, month {@code 2026-03} or day, in China time. */
    @RestQuery
    @Nullable
    String period;

    /** {@code HOUSING} (default) or {@code EMERGENCY}; figures of the two are never compared. */
    @RestQuery
    @Nullable
    String caliber;

    /** Unified social credit code. */
    @RestQuery
    @Nullable
    String enterprise;

    /** Number of the construction permit. */
    @RestQuery
    @Nullable
    String project;

    /** Type code of accidents, category of hazards. */
    @RestQuery
    @Nullable
    String type;

    /** Who found the hazards. */
    @RestQuery
    @Nullable
    String source;

    /** What the figures are split by, as a word in lower case such as {@code region}. */
    @RestQuery
    @Nullable
    String by;

    /**
     * The question; ends the request when a parameter cannot be read.
     *
     * @param possible what the figures may be split by
     */
    Question question(ListParameters in, Caller caller, Set<Grouping> possible) {
        Question question = new Question(selection(in, caller), period(in), grouping(in, possible));
        in.check();
        return question;
    }

    private Statistics.Selection selection(ListParameters in, Caller caller) {
        Caliber counted = in.choice("caliber", caliber, Caliber.class);
        return new Statistics.Selection(
                caller.reads(),
                region == null && caller.reads() instanceof Scope.Subtree(var own) ? own.prefix() : in.region(region),
                counted == null ? Caliber.HOUSING : counted,
                in.word("enterprise", enterprise),
                in.word("project", project),
                in.word("type", type),
                in.word("source", source));
    }

    private Period period(ListParameters in) {
        if (period == null) {
            in.faults().add("?period", "required");
            return ANY;
        }
        return Period.parse(period).orElseGet(() -> {
            in.faults().add("?period", "bad-parameter");
            return ANY;
        });
    }

    private Grouping grouping(ListParameters in, Set<Grouping> possible) {
        if (by == null) {
            return Grouping.NONE;
        }
        for (Grouping grouping : possible) {
            if (grouping.name().equalsIgnoreCase(by)) {
                return grouping;
            }
        }
        in.faults().add("?by", "bad-parameter");
        return Grouping.NONE;
    }
}
