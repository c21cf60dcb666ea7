package cn.zhibao.hazard.domain.register;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.domain.register.basis.Citation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All catalogues of criteria that are on file. Immutable. */
public final class Criteria {

    private static final String IN_FORCE = "# in-force: ";
    private static final String UNTIL = "# until: ";
    private static final String GENERAL = "# general: ";

    /**
     * One published catalogue.
     *
     * @param code what the codes of its criteria begin with
     * @param source code of the rule source that it is
     * @param until last day it may be applied to a finding; absent while it is in force
     * @param items in its own order
     */
    public record Catalogue(
            String code,
            String source,
            LocalDate inForce,
            @Nullable LocalDate until,
            List<Criterion> items) implements InForce {

        public Catalogue {
            items = List.copyOf(items);
        }
    }

    private final List<Catalogue> catalogues;
    private final Map<String, Criterion> byCode;

    private Criteria(List<Catalogue> catalogues) {
        this.catalogues = List.copyOf(catalogues);
        this.byCode = new HashMap<>();
        catalogues.stream().flatMap(catalogue -> catalogue.items().stream()).forEach(this::put);
    }

    private void put(Criterion criterion) {
        if (byCode.put(criterion.code(), criterion) != null) {
            throw new IllegalArgumentException("criterion " + criterion.code() + " is listed twice");
        }
    }

    /**
     * Reads catalogues: comments {@code # source: JZG-2022-2} and {@code # in-force: 2022-04-19}, one {@code # until:
     * 2024-12-12} when another took its place, perhaps one that names the codes that leave a hazard general
     * ({@code # general: H16-A,H16-B}), then lines {@code code;category;criterion}.
     *
     * @throws IllegalArgumentException on a wrong line, a code that is there twice, or a catalogue without day, source or items
     */
    public static Criteria of(List<List<String>> files) {
        return new Criteria(files.stream().map(Criteria::catalogue).toList());
    }

    private static Catalogue catalogue(List<String> lines) {
        LocalDate inForce = LocalDate.parse(Table.comment(lines, IN_FORCE)
                .orElseThrow(() -> new IllegalArgumentException("a catalogue does not say since when it is in force")));
        LocalDate until = Table.comment(lines, UNTIL).map(LocalDate::parse).orElse(null);
        Set<String> general = Set.of(Table.comment(lines, GENERAL).orElse("").split(","));
        List<Criterion> items = Table.rows(lines, ";", 3).stream()
                .map(row -> new Criterion(row[0], row[1], row[2], level(row[0], general), inForce, until))
                .toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a catalogue has no items");
        }
        String first = items.getFirst().code();
        return new Catalogue(first.substring(0, first.indexOf('-')), Table.source(lines), inForce, until, items);
    }

    private static HazardLevel level(String code, Set<String> general) {
        return general.contains(code) ? HazardLevel.GENERAL : HazardLevel.MAJOR;
    }

    public Optional<Criterion> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those that may be applied to what was found that day, in the order of the files. */
    public List<Catalogue> on(LocalDate day) {
        return catalogues.stream().filter(catalogue -> catalogue.inForceOn(day)).toList();
    }

    /** What each catalogue rests on. */
    public List<Citation> citations() {
        return catalogues.stream()
                .map(one -> new Citation("criteria " + one.code(), one.source(), one.inForce(), one.until()))
                .toList();
    }

    public int size() {
        return byCode.size();
    }
}
