package cn.zhibao.hazard.domain.library;

import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cases are called, and by what words they are found. */
public final class CaseNames {

    /** Groups that exist only in the code table, not on the ground. */
    private static final Set<String> NOT_SAID = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int COUNTY = 6;

    private final Regions regions;

    public CaseNames(Regions regions) {
        this.regions = regions;
    }

    /**
     * The name that the trade knows a case by: the place from the city down, month and day, and its mark where it has one, such as
     * {@code 长沙市望城区“4·29”}. What lies under no city is named from the province down.
     */
    public String of(CaseContent content) {
        String name = shortPlace(content.region(), content.day()) + "“"
                + content.day().getMonthValue() + "·" + content.day().getDayOfMonth() + "”";
        return content.mark() == null ? name : name + "（" + content.mark() + "）";
    }

    private String shortPlace(Region region, LocalDate day) {
        List<String> city = names(region, day, CITY, COUNTY);
        boolean whole = region.prefix().length() == PROVINCE
                || NOT_SAID.contains(nameOf(region.code().substring(0, CITY) + "00", day));
        return String.join("", whole ? names(region, day, PROVINCE, CITY, COUNTY) : city);
    }

    private List<String> names(Region region, LocalDate day, Integer... lengths) {
        String own = region.prefix();
        return Stream.of(lengths)
                .filter(length -> length <= own.length())
                .map(length -> own.substring(0, length) + "0".repeat(COUNTY - length))
                .map(code -> nameOf(code, day))
                .filter(name -> !NOT_SAID.contains(name))
                .distinct()
                .toList();
    }

    /** A place that has no name any more is called by its code. */
    private String nameOf(String code, LocalDate day) {
        Instant at = day.atStartOfDay(Regions.CHINA).toInstant();
        return regions.find(code, at).map(Regions.Entry::name).orElse(code);
    }

    /** All words by which a case is found, as {@link #sought} makes them. */
    public String searched(CaseContent content) {
        String place = String.join("", names(content.region(), content.day(), PROVINCE, CITY, COUNTY));
        Stream<String> lessons =
                content.lessons().stream().flatMap(lesson -> Stream.of(lesson.text(), lesson.toCheck()));
        return sought(Stream.concat(
                        Stream.of(
                                of(content),
                                place,
                                content.happened(),
                                content.causes(),
                                content.source().text()),
                        lessons)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    /** Words as they are compared: in lower case, and with one dot between month and day, whichever was typed. */
    public static String sought(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)[.．・•‧](?=\\d)", "·");
    }
}
