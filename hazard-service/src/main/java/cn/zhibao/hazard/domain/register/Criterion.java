package cn.zhibao.hazard.domain.register;

import cn.zhibao.events.contract.HazardLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published ground that settles the level of a hazard (判定标准): major for the catalogues of major hazards, and by its
 * letter for the grade of a house (危险房屋等级).
 *
 * @param code catalogue, article and item, such as {@code C24-08-4}
 * @param category group of the criterion, in Chinese
 * @param text the criterion, shortened, in Chinese
 * @param level level of a hazard that meets it
 * @param inForce first day it may be applied to a finding
 * @param until last such day; absent while it is in force
 */
public record Criterion(
        String code,
        String category,
        String text,
        HazardLevel level,
        LocalDate inForce,
        @Nullable LocalDate until) implements InForce {}
