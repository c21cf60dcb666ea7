package cn.zhibao.hazard.domain.statistics;

/**
 * How promptly and how completely hazards are filed (报送及时率、完整率). A filing is in time when it came within a day of the finding
 * (本系统默认), and complete when it names address, coordinates, project and enterprise (本系统默认).
 *
 * @param key a region or an enterprise
 */
public record FilingQuality(String key, long filings, long inTime, long complete) {

    /** In percent. */
    public String timeliness() {
        return Change.percent(inTime, filings);
    }

    /** In percent. */
    public String quality() {
        return Change.percent(complete, filings);
    }
}
