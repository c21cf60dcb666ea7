package cn.zhibao.hazard.domain.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All catalogues of criteria that are on file. Immutable. */
public final class Criteria {

    private static final String IN_FORCE = "# in-force: ";

    private final Map<String, Criterion> byCode;

    private Criteria(Map<String, Criterion> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * Reads catalogues: a comment {@code # in-force: 2024-12-13}, then lines {@code code;category;criterion}.
     *
     * @throws IllegalArgumentException on a wrong line, a code that is there twice, or a catalogue without its day
     */
    public static Criteria of(List<List<String>> catalogues) {
        Map<String, Criterion> byCode = new HashMap<>();
        for (List<String> lines : catalogues) {
            LocalDate inForce = inForce(lines);
            for (String[] row : Table.rows(lines, ";", 3)) {
                if (byCode.put(row[0], new Criterion(row[0], row[1], row[2], inForce)) != null) {
                    throw new IllegalArgumentException("criterion " + row[0] + " is listed twice");
                }
            }
        }
        return new Criteria(byCode);
    }

    private static LocalDate inForce(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(IN_FORCE))
                .map(line -> LocalDate.parse(line.substring(IN_FORCE.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a catalogue does not say since when it is in force"));
    }

    public Optional<Criterion> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public int size() {
        return byCode.size();
    }
}
