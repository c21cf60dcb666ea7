package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.domain.register.Authority.Line;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** Who answers for what, as the registers know it. */
public interface RegisterLookup {

    /** The entered authorities of one line in these regions that are valid that day, newest validity first. */
    Uni<List<KnownAuthority>> authorities(Line line, List<String> regions, LocalDate day);

    /**
     * An authority.
     *
     * @param implied true when nobody entered it: every region has a housing authority
     */
    record KnownAuthority(String code, String name, String region, Line line, String role, boolean implied) {}
}
