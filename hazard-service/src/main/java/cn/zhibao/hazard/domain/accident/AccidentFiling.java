package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Exposure;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about an accident, in a first report or, with only what changed, in a continued one. Before
 * anything of it is checked.
 *
 * @param region given in a first report only
 * @param exercise given in a first report only
 */
public record AccidentFiling(
        @Nullable String type,
        @Nullable CasualtyCounts casualties,
        @Nullable BigDecimal directLossCny,
        @Nullable String region,
        @Nullable Place place,
        @Nullable Project project,
        @Nullable Enterprise enterprise,
        @Nullable Instant occurredAt,
        @Nullable Instant informedAt,
        @Nullable String course,
        @Nullable String measures,
        @Nullable Exposure exposure,
        boolean exercise) {

    public AccidentFiling withEnterprise(@Nullable Enterprise owner) {
        return with(project, owner);
    }

    /** The same of works in this sector; without works there is nothing to say it of. */
    public AccidentFiling withSector(@Nullable Sector sector) {
        return project == null ? this : with(new Project(project.permitNo(), project.name(), sector), enterprise);
    }

    private AccidentFiling with(@Nullable Project works, @Nullable Enterprise owner) {
        return new AccidentFiling(
                type,
                casualties,
                directLossCny,
                region,
                place,
                works,
                owner,
                occurredAt,
                informedAt,
                course,
                measures,
                exposure,
                exercise);
    }

    /** True when it says that the government decided on the case for its effect on society, or that it did not. */
    public boolean saysSocialEffect() {
        return exposure != null && exposure.socialEffect() != null;
    }
}
