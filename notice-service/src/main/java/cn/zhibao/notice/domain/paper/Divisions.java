package cn.zhibao.notice.domain.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of regions (行政区划名称) by their codes of GB/T 2260 and of functional zones. */
public final class Divisions {

    /** Groups of the code table that nobody calls a place by. */
    private static final Set<String> NOT_SAID = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final List<Integer> LEVELS = List.of(2, 4, 6);
    private static final int CODE = 6;

    private final Map<String, String> names;

    /** Takes the names by code. */
    public Divisions(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** Reads lines that begin {@code code,name}; comments, headers and blank lines say nothing. */
    public static Divisions of(List<String> lines) {
        return new Divisions(lines.stream()
                .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                .map(line -> line.split(",", -1))
                .collect(Collectors.toUnmodifiableMap(column -> column[0].strip(), column -> column[1].strip())));
    }

    /** From the province down to the region itself, 山东省淄博市淄川区; the code where the region is not known. */
    public String nameOf(String region) {
        if (!names.containsKey(region)) {
            return region;
        }
        int end = endOf(region);
        return LEVELS.stream()
                .filter(length -> length <= end)
                .map(length -> names.getOrDefault(region.substring(0, length) + "0".repeat(CODE - length), ""))
                .filter(name -> !NOT_SAID.contains(name))
                .distinct()
                .collect(Collectors.joining());
    }

    /** True for a region of the code tables that is called by its name. */
    public boolean knows(String region) {
        return names.containsKey(region) && !NOT_SAID.contains(names.get(region));
    }

    /**
     * Codes of the regions of the next level below, rising: provinces of the country {@code 000000}, cities of a province and what
     * it governs without a city between, counties of a city with its functional zones; none below a county.
     */
    public List<String> below(String region) {
        int end = region.equals("000000") ? 0 : endOf(region);
        return end == CODE
                ? List.of()
                : names.keySet().stream()
                        .filter(code -> knows(code) && code.startsWith(region.substring(0, end)))
                        .filter(code -> isNext(code, end))
                        .sorted()
                        .toList();
    }

    /** True when only groups that nobody calls a place by stand between. */
    private boolean isNext(String code, int end) {
        int length = endOf(code);
        return length > end
                && LEVELS.stream()
                        .filter(between -> between > end && between < length)
                        .allMatch(between -> !knows(code.substring(0, between) + "0".repeat(CODE - between)));
    }

    /** Where the pairs of zeros at the end of a code begin. */
    private static int endOf(String code) {
        return IntStream.of(2, 4)
                .filter(length -> code.substring(length).chars().allMatch(digit -> digit == '0'))
                .findFirst()
                .orElse(CODE);
    }
}
