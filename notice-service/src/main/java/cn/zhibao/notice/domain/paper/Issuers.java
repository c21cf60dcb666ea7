package cn.zhibao.notice.domain.paper;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The authorities and their marks. A region without an entry gets a mark made of its code, {@code 建督370302}: it is
 * unique and can be read, its name is that of the region, and a later entry starts a sequence of its own instead of changing papers already issued.
 */
public final class Issuers {

    private static final int COLUMNS = 3;

    private final Map<String, Issuer> byRegion;
    private final Divisions divisions;

    private Issuers(List<Issuer> known, Divisions divisions) {
        this.divisions = divisions;
        this.byRegion = known.stream().collect(Collectors.toUnmodifiableMap(Issuer::region, Function.identity()));
    }

    /**
     * Reads lines {@code region,mark,name}; the first line is the header.
     *
     * @param divisions by which the authorities of other regions are called
     */
    public static Issuers of(List<String> lines, Divisions divisions) {
        return new Issuers(
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(Issuers::parse)
                        .toList(),
                divisions);
    }

    private static Issuer parse(String line) {
        String[] column = line.split(",", -1);
        if (column.length != COLUMNS) {
            throw new IllegalArgumentException("an issuer has " + COLUMNS + " columns: " + line);
        }
        return new Issuer(column[0].strip(), column[1].strip(), column[2].strip());
    }

    /** How the place is called, from the province down. */
    public String placeOf(String region) {
        return divisions.nameOf(region);
    }

    /** The people's government of that region. */
    public String governmentOf(String region) {
        return divisions.nameOf(region) + "人民政府";
    }

    /** The authority of that region. */
    public Issuer of(String region) {
        Issuer known = byRegion.get(region);
        return known == null ? new Issuer(region, "建督" + region, divisions.nameOf(region) + "住房城乡建设主管部门") : known;
    }
}
