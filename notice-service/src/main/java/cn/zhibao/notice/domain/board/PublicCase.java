package cn.zhibao.notice.domain.board;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Subject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a hazard or an accident: never its address, and neither names of people nor numbers by which they can
 * be reached or told apart (Personal Information Protection Law, article 25).
 *
 * @param number number of the hazard or accident
 * @param grade {@link cn.zhibao.events.contract.Grade} or {@link cn.zhibao.events.contract.HazardLevel} by name
 * @param type code of the accident type or category of the hazard; null when unknown
 * @param project name of the works; null when unknown, and withheld where it could name who lives there
 */
public record PublicCase(
        Subject subject,
        String number,
        String grade,
        @Nullable String type,
        @Nullable String project) {

    /** Instead of the name of somebody's house. */
    static final String WITHHELD = "个人住房（名称不公开）";

    /** Houses that people build or live in are called by their owners. */
    private static final List<String> PRIVATE = List.of("自建", "农房", "民房", "住户", "户主", "村民", "居民", "先生", "女士", "私宅");

    /** Telephone numbers, identity cards and accounts; years, dates and numbers of buildings are shorter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){6,}[0-9Xx]?");

    /** The same case without what is private. */
    public static PublicCase of(CaseSummary summary) {
        String project = summary.projectName();
        return new PublicCase(
                summary.subject(), summary.number(), summary.grade(), masked(summary.type()), nameOf(project));
    }

    private static @Nullable String nameOf(@Nullable String project) {
        return project != null && PRIVATE.stream().anyMatch(project::contains) ? WITHHELD : masked(project);
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null
                ? null
                : LONG_NUMBER
                        .matcher(text)
                        .replaceAll(found -> "*".repeat(found.group().length()));
    }
}
