package cn.zhibao.hazard.domain.register.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The registers there are. */
public enum RegisterName {
    ENTERPRISES,
    PROJECTS,
    /** Dangerous works (危大工程) of projects. */
    WORKS,
    /** Self-built houses (自建房). */
    HOUSES,
    /** The named supervisor of each grid, village and street. */
    SUPERVISORS,
    AUTHORITIES;

    /** As addresses name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RegisterName> of(String path) {
        return Arrays.stream(values()).filter(name -> name.path().equals(path)).findFirst();
    }
}
