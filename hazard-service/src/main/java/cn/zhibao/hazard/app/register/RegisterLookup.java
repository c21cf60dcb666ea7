package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.project.ProjectLimits;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What filings and figures ask the registers. Only what is valid is found. */
public interface RegisterLookup {

    Uni<Optional<KnownEnterprise>> enterprise(String uscc);

    Uni<Optional<KnownProject>> project(String permitNo);

    Uni<Optional<KnownHouse>> house(String code);

    /** The entered authorities of one line in these regions that are valid that day, newest validity first. */
    Uni<List<KnownAuthority>> authorities(Line line, List<String> regions, LocalDate day);

    /** An enterprise; flags as {@code EnterpriseRegister.Flag} names them. */
    record KnownEnterprise(String uscc, String name, String kind, String region, Set<String> flags) {}

    /**
     * A project.
     *
     * @param limit on which side of the limit it lies; absent when nothing decides it
     * @param parties codes of the enterprises that answer for it
     */
    record KnownProject(
            String permitNo,
            String name,
            String region,
            String status,
            ProjectLimits.@Nullable Side limit,
            Set<String> parties,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {}

    /** A house; flags as {@code HouseRegister.Flag} names them, grade A to D or absent. */
    record KnownHouse(
            String code,
            String region,
            String address,
            Set<String> flags,
            @Nullable String grade) {}

    /**
     * An authority.
     *
     * @param implied true when nobody entered it: every region has a housing authority
     */
    record KnownAuthority(String code, String name, String region, Line line, String role, boolean implied) {}
}
