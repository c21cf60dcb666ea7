package cn.zhibao.hazard.domain.register;

import cn.zhibao.events.contract.HazardLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All catalogues of criteria that are on file. Immutable. */
public final class Criteria {

    private static final String IN_FORCE = "# in-force: ";
    private static final String UNTIL = "# until: ";
    private static final String GENERAL = "# general: ";

    private final Map<String, Criterion> byCode;

    private Criteria(Map<String, Criterion> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * Reads catalogues: a comment {@code # in-force: 2022-04-19}, one {@code # until: 2024-12-12} when another took its place,
     * perhaps one that names the codes that leave a hazard general
     * ({@code # general: H16-A,H16-B}), then lines {@code code;category;criterion}.
     *
     * @throws IllegalArgumentException on a wrong line, a code that is there twice, or a catalogue without its day
     */
    public static Criteria of(List<List<String>> catalogues) {
        Map<String, Criterion> byCode = new HashMap<>();
        for (List<String> lines : catalogues) {
            LocalDate inForce = LocalDate.parse(comment(lines, IN_FORCE)
                    .orElseThrow(
                            () -> new IllegalArgumentException("a catalogue does not say since when it is in force")));
            LocalDate until = comment(lines, UNTIL).map(LocalDate::parse).orElse(null);
            Set<String> general = Set.of(comment(lines, GENERAL).orElse("").split(","));
            for (String[] row : Table.rows(lines, ";", 3)) {
                HazardLevel level = general.contains(row[0]) ? HazardLevel.GENERAL : HazardLevel.MAJOR;
                if (byCode.put(row[0], new Criterion(row[0], row[1], row[2], level, inForce, until)) != null) {
                    throw new IllegalArgumentException("criterion " + row[0] + " is listed twice");
                }
            }
        }
        return new Criteria(byCode);
    }

    private static Optional<String> comment(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    public Optional<Criterion> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public int size() {
        return byCode.size();
    }
}
