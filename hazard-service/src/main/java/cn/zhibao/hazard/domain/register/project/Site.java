package cn.zhibao.hazard.domain.register.project;

import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Where a case lies, as it is filed: by this the registers are asked.
 *
 * @param said the sector as filed
 */
public record Site(
        String region, @Nullable String permitNo, @Nullable Sector said) {

    public static Site of(String region, @Nullable Project project) {
        return project == null ? new Site(region, null, null) : new Site(region, project.permitNo(), project.sector());
    }

    /** What holds where no register knows of it. */
    public Registered unregistered() {
        return new Registered(said, false);
    }
}
