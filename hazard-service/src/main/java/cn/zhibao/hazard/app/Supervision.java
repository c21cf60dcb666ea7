package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.hazard.Supervised;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Who supervises which project, as the registers know it. */
public interface Supervision {

    /**
     * Who supervises a project.
     *
     * @param permitNo number of its construction permit
     * @param region where something was found there
     * @param day on which it is to be known
     */
    Uni<Supervised> of(String permitNo, String region, LocalDate day);
}
