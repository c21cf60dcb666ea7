package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.project.ProjectLimits;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises a project, as far as the registers know it. The county keeps projects above the limit (限额以上) and does not
 * hand them down; those below it (限额以下) are the township's where an authority of it is entered, and the county's elsewhere, so
 * that nothing begins without anybody who answers for it.
 *
 * @param side absent when the project is not in the register, or its size is not known
 * @param township true when an authority of a township is entered for the place
 */
public record Supervised(ProjectLimits.@Nullable Side side, boolean township) {

    /** Nothing is known of the project. */
    public static final Supervised UNKNOWN = new Supervised(null, false);

    /** Code of the authority that answers for what is found there first. */
    String firstOwner(Region place) {
        boolean small = side == ProjectLimits.Side.BELOW;
        return small && township
                ? new Authority(Line.TOWNSHIP, place).code()
                : Authority.housing(place).code();
    }
}
