package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ReportLevel;
import cn.zhibao.events.contract.ReportLine;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.hazard.domain.accident.Dossier;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far up an accident has been reported on each of the two lines, and how far it must go. The emergency line ends at
 * the city, the province or the ministry by grade (Decree 493 article 10), the housing line one level higher (MOHURD
 * rules). A level may be skipped, and a level above the end may be told too.
 */
public final class ReportingLines {

    /** Provinces that are one city: under them no level of cities lies. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    /** Third and fourth digit of counties that stand right under their province. */
    private static final String UNDER_PROVINCE = "90";

    /**
     * One line.
     *
     * @param endsAt where it ends for the grade as it is now
     * @param hops its levels from the place of the accident upward, to its end or to the highest that has received
     */
    public record Line(ReportLine line, ReportLevel endsAt, List<Hop> hops) {
        public Line {
            hops = List.copyOf(hops);
        }
    }

    /**
     * One level of a line.
     *
     * @param open whether the report must still come here
     * @param receivedAt when it first came; absent until then
     * @param forms in which it came, in the order of record
     */
    public record Hop(
            ReportLevel level, boolean open, @Nullable Instant receivedAt, List<ReportForm> forms) {
        public Hop {
            forms = List.copyOf(forms);
        }
    }

    private ReportingLines() {}

    public static List<Line> of(Dossier dossier) {
        return Arrays.stream(ReportLine.values())
                .map(line -> line(line, dossier))
                .toList();
    }

    private static Line line(ReportLine line, Dossier dossier) {
        List<ReportLevel> levels = levels(new Region(dossier.facts().region()));
        ReportLevel end = end(line, dossier.facts().grade(), levels);
        List<Hop> hops = levels.stream()
                .map(level -> hop(line, level, end, dossier.receipts()))
                .filter(hop -> hop.level().compareTo(end) <= 0 || hop.receivedAt() != null)
                .toList();
        return new Line(line, end, hops);
    }

    private static Hop hop(ReportLine line, ReportLevel level, ReportLevel end, List<ReportReceived> receipts) {
        List<ReportReceived> here = receipts.stream()
                .filter(receipt -> receipt.line() == line && receipt.level() == level)
                .toList();
        Instant first = here.stream()
                .map(ReportReceived::receivedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Hop(
                level,
                here.isEmpty() && level.compareTo(end) <= 0,
                first,
                here.stream().map(ReportReceived::form).toList());
    }

    private static ReportLevel end(ReportLine line, Grade grade, List<ReportLevel> levels) {
        ReportLevel meant = switch (grade) {
            case ORDINARY -> line == ReportLine.EMERGENCY ? ReportLevel.CITY : ReportLevel.PROVINCE;
            case LARGER -> line == ReportLine.EMERGENCY ? ReportLevel.PROVINCE : ReportLevel.MINISTRY;
            case MAJOR, ESPECIALLY_MAJOR -> ReportLevel.MINISTRY;
        };
        return levels.stream()
                .filter(level -> level.compareTo(meant) >= 0)
                .findFirst()
                .orElse(ReportLevel.MINISTRY);
    }

    /** The levels above a place, its own first. */
    static List<ReportLevel> levels(Region place) {
        ReportLevel own = levelOf(place.level());
        String code = place.code();
        boolean noCity = own == ReportLevel.COUNTY
                && (MUNICIPALITIES.contains(code.substring(0, 2))
                        || code.substring(2, 4).equals(UNDER_PROVINCE));
        return Arrays.stream(ReportLevel.values())
                .filter(level -> level.compareTo(own) >= 0)
                .filter(level -> !(noCity && level == ReportLevel.CITY))
                .toList();
    }

    static ReportLevel levelOf(Level level) {
        return switch (level) {
            case COUNTY -> ReportLevel.COUNTY;
            case CITY -> ReportLevel.CITY;
            case PROVINCE -> ReportLevel.PROVINCE;
        };
    }

    /**
     * True when the desk of this region speaks for that level. Of the ministry, which need not have a desk here, the province
     * says what it was told as well.
     */
    public static boolean speaksFor(Region desk, ReportLevel level) {
        if (desk.isCountry()) {
            return level == ReportLevel.MINISTRY;
        }
        ReportLevel own = levelOf(desk.level());
        return own == level || (own == ReportLevel.PROVINCE && level == ReportLevel.MINISTRY);
    }
}
