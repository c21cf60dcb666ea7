package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.project.Registered;

/** Who supervises a project, as far as the registers know it. */
public enum Supervised {
    /**
     * The county keeps projects above the limit (限额以上) and does not hand them down; and whatever else has nobody, so that
     * nothing begins without anybody who answers for it.
     */
    BY_COUNTY,

    /** What is entered as below the limit (限额以下), where an authority of a township is entered too. */
    BY_TOWNSHIP;

    public static Supervised by(Registered project) {
        return project.ofTownship() ? BY_TOWNSHIP : BY_COUNTY;
    }

    /** Code of the authority that answers for what is found there first. */
    String firstOwner(Region place) {
        return switch (this) {
            case BY_COUNTY -> Authority.housing(place).code();
            case BY_TOWNSHIP -> new Authority(Line.TOWNSHIP, place).code();
        };
    }
}
