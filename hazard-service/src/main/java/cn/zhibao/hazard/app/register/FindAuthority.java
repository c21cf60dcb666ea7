package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.app.register.RegisterLookup.KnownAuthority;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.entry.AuthorityRegister;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the authority that answers for a region on one line. */
public final class FindAuthority {

    private final RegisterLookup lookup;
    private final Regions regions;

    public FindAuthority(RegisterLookup lookup, Regions regions) {
        this.lookup = lookup;
        this.regions = regions;
    }

    /**
     * The authority of the region itself, else that of the city, else that of the province. Every region that exists that
     * day has a housing authority; one that does not has none at all.
     */
    public Uni<Optional<KnownAuthority>> of(Region region, Line line, LocalDate day) {
        if (entry(region.code(), day).isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        List<String> upwards = upwards(region);
        return lookup.authorities(line, upwards, day)
                .map(found -> upwards.stream()
                        .flatMap(code -> Stream.concat(
                                found.stream().filter(one -> one.region().equals(code)), implied(code, line, day)))
                        .findFirst());
    }

    private Optional<Regions.Entry> entry(String region, LocalDate day) {
        return regions.find(region, day.atStartOfDay(Regions.CHINA).toInstant());
    }

    private static List<String> upwards(Region region) {
        String code = region.code();
        return Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
                .distinct()
                .toList();
    }

    private Stream<KnownAuthority> implied(String region, Line line, LocalDate day) {
        if (line != Line.HOUSING) {
            return Stream.empty();
        }
        return entry(region, day).stream()
                .map(entry -> new KnownAuthority(
                        Authority.housing(entry.region()).code(),
                        entry.name() + "住房城乡建设主管部门",
                        region,
                        line,
                        AuthorityRegister.Role.INDUSTRY.name(),
                        true));
    }
}
