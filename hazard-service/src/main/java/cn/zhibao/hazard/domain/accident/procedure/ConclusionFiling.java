package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.AccidentNature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody says in a final report (终报). Before anything of it is checked. */
public record ConclusionFiling(
        @Nullable AccidentNature nature,
        @Nullable String directCause,
        @Nullable String indirectCause,
        @Nullable Point causeFound,
        @Nullable Point responsibleDealtWith,
        @Nullable Point measuresCarriedOut,
        @Nullable Point peopleEducated) {

    /** One point of the checklist as said. */
    public record Point(@Nullable String text, @Nullable Instant at) {}
}
