package cn.zhibao.hazard.app;

import io.smallrye.mutiny.Uni;

/** Numbers for people. Each is given once; some are never used. */
public interface Numbers {

    Uni<Long> next();
}
