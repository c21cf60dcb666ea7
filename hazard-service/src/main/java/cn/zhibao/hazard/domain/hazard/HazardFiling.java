package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a hazard, before anything of it is checked.
 *
 * @param level as the sender sees it; a criterion decides over it
 * @param rectifyBy deadline as the sender sets it; the policy sets one when it is absent
 */
public record HazardFiling(
        @Nullable HazardLevel level,
        @Nullable String criterion,
        @Nullable String category,
        @Nullable String region,
        @Nullable Place place,
        @Nullable Project project,
        @Nullable Enterprise enterprise,
        @Nullable Source source,
        @Nullable Instant foundAt,
        @Nullable Instant rectifyBy,
        @Nullable String description,
        boolean exercise,
        FindingFiling finding) {

    public HazardFiling withEnterprise(@Nullable Enterprise owner) {
        return with(project, owner, finding);
    }

    public HazardFiling withFinding(FindingFiling completed) {
        return with(project, enterprise, completed);
    }

    /** The same of works in this sector; without works there is nothing to say it of. */
    public HazardFiling withSector(@Nullable Sector sector) {
        return project == null
                ? this
                : with(new Project(project.permitNo(), project.name(), sector), enterprise, finding);
    }

    private HazardFiling with(@Nullable Project works, @Nullable Enterprise owner, FindingFiling found) {
        return new HazardFiling(
                level,
                criterion,
                category,
                region,
                place,
                works,
                owner,
                source,
                foundAt,
                rectifyBy,
                description,
                exercise,
                found);
    }
}
