package cn.zhibao.hazard.domain.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How promptly and how completely hazards are filed (报送及时率、完整率). A filing is in time when it came within a day of the finding
 * (本系统默认), and complete when it names address, coordinates, project and enterprise (本系统默认).
 *
 * @param key a region or an enterprise
 */
public record FilingQuality(String key, long filings, long inTime, long complete) {

    /** By what is shown, so that nobody is placed behind another with the same figure; who filed nothing has no place. */
    private static final Comparator<FilingQuality> MOST_PROMPT_FIRST = Comparator.comparing(
                    (FilingQuality part) -> new BigDecimal(part.timeliness()))
            .reversed();

    /** Places by promptness, by key; equals share one. */
    public static Map<String, Integer> ranks(List<FilingQuality> parts) {
        List<FilingQuality> filed =
                parts.stream().filter(part -> part.filings() > 0).toList();
        return Ranks.of(filed, MOST_PROMPT_FIRST).stream()
                .collect(Collectors.toMap(place -> place.what().key(), Ranks.Ranked::rank));
    }

    /** In percent. */
    public String timeliness() {
        return Change.percent(inTime, filings);
    }

    /** In percent. */
    public String quality() {
        return Change.percent(complete, filings);
    }
}
