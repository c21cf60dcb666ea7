package cn.zhibao.hazard.app.completeness;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.completeness.Area;
import cn.zhibao.hazard.domain.completeness.Standing;
import cn.zhibao.hazard.domain.completeness.Tally;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who has declared the own ledger complete, and who has not, of everything in a region. */
public final class ReadCompleteness {

    private static final int CODE = 6;

    private final Regions regions;
    private final Declarations declarations;
    private final Clock clock;

    public ReadCompleteness(Regions regions, Declarations declarations, Clock clock) {
        this.regions = regions;
        this.declarations = declarations;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param region whose areas; what lies outside the scope is left out
     * @param by last day to declare; today when absent
     * @param upTo day up to which a ledger must be complete; absent when any day will do
     */
    public record Question(
            Region region, @Nullable LocalDate by, @Nullable LocalDate upTo) {}

    /**
     * A region with what lies right below it.
     *
     * @param parts by code; the region itself where nothing lies below it
     */
    public record Rollup(Region region, LocalDate by, Tally total, List<Part> parts) {
        public Rollup {
            parts = List.copyOf(parts);
        }
    }

    /** One part, with its name while it has one. */
    public record Part(String region, @Nullable String name, Tally tally) {}

    /** Every area, by code: counties and zones, and cities without any. */
    public Uni<List<Area>> areas(Question question, Scope scope) {
        LocalDate today = today();
        return declarations
                .newest(scope, question.upTo())
                .map(declared -> regions.areas(question.region(), today).stream()
                        .filter(entry -> scope.covers(entry.region()))
                        .map(entry -> area(entry, declared.get(entry.region().code()), question, today))
                        .toList());
    }

    private static Area area(
            Regions.Entry entry, Declarations.@Nullable Declared declared, Question question, LocalDate today) {
        LocalDate by = question.by() == null ? today : question.by();
        return new Area(
                entry.region(),
                entry.name(),
                Standing.of(enough(declared), by, today),
                declared == null ? null : declared.newest());
    }

    private static @Nullable LocalDate enough(Declarations.@Nullable Declared declared) {
        return declared == null || declared.first() == null
                ? null
                : LocalDate.ofInstant(declared.first(), Regions.CHINA);
    }

    /** County to city to province: the region and each part right below it. */
    public Uni<Rollup> rollup(Question question, Scope scope) {
        LocalDate by = question.by() == null ? today() : question.by();
        return areas(question, scope)
                .map(areas -> new Rollup(question.region(), by, Tally.of(areas), parts(question.region(), areas)));
    }

    private List<Part> parts(Region region, List<Area> areas) {
        int known = Math.min(region.prefix().length() + 2, CODE);
        Map<String, List<Area>> byPart = new TreeMap<>();
        for (Area area : areas) {
            String code = area.region().code().substring(0, known) + "0".repeat(CODE - known);
            byPart.computeIfAbsent(code, _ -> new ArrayList<>()).add(area);
        }
        Instant now = clock.instant();
        return byPart.entrySet().stream()
                .map(part -> new Part(
                        part.getKey(),
                        regions.find(part.getKey(), now)
                                .map(Regions.Entry::name)
                                .orElse(null),
                        Tally.of(part.getValue())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Regions.CHINA);
    }
}
