package cn.zhibao.notice.http;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Figure;
import cn.zhibao.notice.domain.campaign.Filing;
import cn.zhibao.notice.domain.campaign.RegionReturns;
import cn.zhibao.notice.domain.paper.Divisions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The returns to a campaign as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with its mark in front, headings in Chinese, times of
 * China. What would be a formula is led by an apostrophe.
 */
final class ReturnsCsv {

    private static final String BOM = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private ReturnsCsv() {}

    /** A line for each region and return day. */
    static String of(Campaign campaign, List<RegionReturns> regions, Divisions divisions) {
        StringBuilder text = new StringBuilder(BOM);
        List<String> headings = new ArrayList<>(List.of("专项行动", "地区代码", "地区", "报送日", "状态", "首次报送时间", "报送次数"));
        for (Figure figure : Figure.values()) {
            headings.add(titleOf(figure));
        }
        headings.addAll(List.of("零报告", "情况说明", "更正理由"));
        line(text, headings);
        for (RegionReturns region : regions) {
            for (RegionReturns.Day day : region.days()) {
                line(text, cells(campaign, divisions, region.region(), day));
            }
        }
        return text.toString();
    }

    private static List<String> cells(Campaign campaign, Divisions divisions, String region, RegionReturns.Day day) {
        CampaignReturn owed = day.owed();
        Filing newest = owed == null ? null : owed.newest();
        Instant filedAt = owed == null ? null : owed.facts().filedAt();
        List<String> cells = new ArrayList<>(List.of(
                guarded(campaign.content().name()),
                region,
                divisions.nameOf(region),
                day.day().toString(),
                titleOf(day.state()),
                filedAt == null ? "" : TIME.format(filedAt),
                owed == null ? "0" : Integer.toString(owed.filings().size())));
        for (Figure figure : Figure.values()) {
            cells.add(
                    newest == null ? "" : Long.toString(newest.said().figures().of(figure)));
        }
        cells.add(newest == null ? "" : newest.said().zero() ? "是" : "否");
        cells.add(newest == null ? "" : guarded(newest.said().text()));
        cells.add(newest == null ? "" : guarded(newest.said().reason()));
        return cells;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(ReturnsCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String guarded(@Nullable String text) {
        String cell = requireNonNullElse(text, "");
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String titleOf(CampaignReturn.State state) {
        return switch (state) {
            case COMING -> "未到期";
            case OWED -> "待报送";
            case FILED -> "按期报送";
            case LATE -> "逾期报送";
            case MISSING -> "逾期未报";
            case RELEASED -> "不再报送";
        };
    }

    private static String titleOf(Figure figure) {
        return switch (figure) {
            case SCREENED -> "排查单位（个）";
            case FOUND -> "发现隐患（处）";
            case MAJOR -> "其中重大隐患（处）";
            case RECTIFIED -> "完成整改（处）";
            case STOPPED -> "停工整改（个）";
            case PENALTIES -> "行政处罚（起）";
            case FINES -> "罚款（元）";
            case INTERVIEWS -> "约谈（次）";
            case TRANSFERS -> "移送（件）";
        };
    }
}
