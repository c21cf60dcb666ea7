package cn.zhibao.hazard.domain.register.basis;

import cn.zhibao.hazard.domain.register.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of rule sources. Immutable. */
public final class RuleSources {

    private final Map<String, RuleSource> byCode;

    private RuleSources(Map<String, RuleSource> byCode) {
        this.byCode = byCode;
    }

    /**
     * Reads lines {@code code;kind;title;number;in-force;until;successor}; number, until and successor may be empty.
     *
     * @throws IllegalArgumentException on a wrong line, a code that is there twice, or a successor that is not there
     */
    public static RuleSources of(List<String> lines) {
        Map<String, RuleSource> byCode = new LinkedHashMap<>();
        for (String[] row : Table.rows(lines, ";", 7)) {
            if (byCode.put(row[0], source(row)) != null) {
                throw new IllegalArgumentException("rule source " + row[0] + " is listed twice");
            }
        }
        byCode.values().forEach(source -> {
            if (source.successor() != null && !byCode.containsKey(source.successor())) {
                throw new IllegalArgumentException("what took the place of " + source.code() + " is not listed");
            }
        });
        return new RuleSources(byCode);
    }

    private static RuleSource source(String[] row) {
        return new RuleSource(
                row[0],
                RuleSource.Kind.valueOf(row[1]),
                row[2],
                row[3].isEmpty() ? null : row[3],
                LocalDate.parse(row[4]),
                row[5].isEmpty() ? null : LocalDate.parse(row[5]),
                row[6].isEmpty() ? null : row[6]);
    }

    public Optional<RuleSource> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of the register. */
    public List<RuleSource> all() {
        return List.copyOf(byCode.values());
    }

    /** In force that day, in the order of the register. */
    public List<RuleSource> on(LocalDate day) {
        return byCode.values().stream().filter(source -> source.inForceOn(day)).toList();
    }

    /** Those of the rules whose source is not on file, or was not in force on all of their days. */
    public List<Citation> unfounded(Collection<Citation> rules) {
        return rules.stream()
                .filter(rule -> find(rule.source())
                        .filter(source -> source.covers(rule))
                        .isEmpty())
                .toList();
    }
}
