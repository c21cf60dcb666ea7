package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Authority;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which hazards a list holds; a parameter that is absent leaves all of them. */
public class HazardFilter {

    /** The word for a case that nobody answers for. */
    private static final String NOBODY = "none";

    /** A region and the regions under it. */
    @RestQuery
    @Nullable
    String region;

    @RestQuery
    @Nullable
    String stage;

    @RestQuery
    @Nullable
    String level;

    @RestQuery
    @Nullable
    String overdue;

    /** Whether it waits for an authority to confirm it. */
    @RestQuery
    @Nullable
    String unconfirmed;

    @RestQuery
    @Nullable
    String source;

    @RestQuery
    @Nullable
    String category;

    /** Unified social credit code. */
    @RestQuery
    @Nullable
    String enterprise;

    /** Number of the construction permit. */
    @RestQuery
    @Nullable
    String project;

    /** Part of the number, the words, the address or the name of project or unit. */
    @RestQuery
    @Nullable
    String text;

    /** Code of an authority, or {@code none} for cases that nobody answers for. */
    @RestQuery
    @Nullable
    String owner;

    /** First moment of finding. */
    @RestQuery
    @Nullable
    String from;

    /** First moment of finding that is not wanted any more. */
    @RestQuery
    @Nullable
    String to;

    /** What they ask for; each that is wrong is a fault. */
    public Hazards.Filter read(ListParameters in) {
        Source found = in.choice("source", source, Source.class);
        return new Hazards.Filter(
                in.region(region),
                in.choice("stage", stage, HazardStage.class),
                in.choice("level", level, HazardLevel.class),
                in.flag("overdue", overdue),
                in.flag("unconfirmed", unconfirmed),
                found == null ? null : found.name(),
                in.word("category", category),
                in.word("enterprise", enterprise),
                in.word("project", project),
                in.part("text", text),
                owner(in),
                in.time("from", from),
                in.time("to", to),
                false);
    }

    private @Nullable String owner(ListParameters in) {
        if (owner == null) {
            return null;
        }
        if (owner.equals(NOBODY)) {
            return "";
        }
        if (Authority.parse(owner).isEmpty()) {
            in.faults().add("?owner", "bad-parameter");
        }
        return owner;
    }
}
