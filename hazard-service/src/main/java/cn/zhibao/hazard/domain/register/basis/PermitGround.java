package cn.zhibao.hazard.domain.register.basis;

import cn.zhibao.hazard.domain.register.InForce;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What says that work goes on without a permit, and the order to stop that follows from it.
 *
 * @param criterion code of the criterion that says it; absent where a category does
 * @param category of a hazard that says it
 * @param permit that is missing, in Chinese
 * @param inForce first day of finding it is meant for
 * @param until last such day; absent while there is none
 * @param source code of the rule source that lets an authority stop the work
 * @param article of that source, in Chinese
 * @param scope what stands still (本系统默认)
 * @param conditions what must be fulfilled before work goes on (本系统默认)
 */
public record PermitGround(
        @Nullable String criterion,
        @Nullable String category,
        String permit,
        LocalDate inForce,
        @Nullable LocalDate until,
        String source,
        String article,
        String scope,
        String conditions)
        implements InForce {

    boolean says(@Nullable String ofCriterion, @Nullable String ofCategory, LocalDate found) {
        boolean named =
                criterion == null ? category != null && category.equals(ofCategory) : criterion.equals(ofCriterion);
        return named && inForceOn(found);
    }

    Citation citation() {
        return new Citation("permit ground " + (criterion == null ? category : criterion), source, inForce, until);
    }
}
