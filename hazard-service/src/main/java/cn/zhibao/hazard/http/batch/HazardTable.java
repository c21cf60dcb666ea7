package cn.zhibao.hazard.http.batch;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.http.Problems;
import cn.zhibao.hazard.http.export.Terms;
import cn.zhibao.hazard.http.json.StrictJson;
import cn.zhibao.hazard.http.table.MalformedTable;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableReader;
import cn.zhibao.hazard.http.table.TableRow;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Hazards as rows of a table. A heading is the Chinese name of a field or its pointer in JSON, a choice its Chinese term or its
 * code; times without an offset are China time (Asia/Shanghai).
 */
final class HazardTable {

    /** Chinese heading by pointer, in the order of the template. */
    static final Map<String, String> HEADINGS = headings();

    private static final Map<String, String> POINTERS = pointers();

    private HazardTable() {}

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("/region", "行政区划");
        headings.put("/source", "来源");
        headings.put("/foundAt", "发现时间");
        headings.put("/description", "隐患描述");
        headings.put("/level", "隐患等级");
        headings.put("/criterion", "判定条款");
        headings.put("/category", "隐患类别");
        headings.put("/rectifyBy", "整改期限");
        headings.put("/place/address", "地址");
        headings.put("/place/longitude", "经度");
        headings.put("/place/latitude", "纬度");
        headings.put("/project/permitNo", "施工许可证号");
        headings.put("/project/name", "项目名称");
        headings.put("/project/sector", "行业领域");
        headings.put("/enterprise/uscc", "统一社会信用代码");
        headings.put("/enterprise/name", "单位名称");
        headings.put("/exercise", "演练");
        headings.put("/finding/firm/uscc", "发现单位信用代码");
        headings.put("/finding/firm/name", "发现单位名称");
        headings.put("/finding/authority", "检查机关");
        headings.put("/finding/reference", "来源编号");
        headings.put("/finding/inspectors", "检查人员证号");
        headings.put("/finding/demandedAt", "要求整改时间");
        headings.put("/finding/device/deviceId", "设备编号");
        headings.put("/finding/device/reading", "设备读数");
        headings.put("/finding/device/threshold", "报警阈值");
        headings.put("/finding/device/unit", "计量单位");
        headings.put("/finding/device/alarmAt", "报警时间");
        return headings;
    }

    private static Map<String, String> pointers() {
        Map<String, String> pointers = new HashMap<>();
        HEADINGS.forEach((pointer, heading) -> {
            pointers.put(heading, pointer);
            pointers.put(pointer, pointer);
            pointers.put(pointer.substring(1), pointer);
        });
        return pointers;
    }

    /**
     * All rows.
     *
     * @throws Refused when it is no table, has a heading that is no field, has no row or more than {@value Lines#LINES_MAX}
     */
    static List<Line> lines(TableFormat format, byte[] file) {
        try (TableReader table = TableReader.of(format, file)) {
            check(table.headings());
            List<Line> lines = new ArrayList<>();
            for (TableRow row = table.next(); row != null && lines.size() <= Lines.LINES_MAX; row = table.next()) {
                lines.add(line(row));
            }
            return Lines.checked(lines);
        } catch (MalformedTable why) {
            throw Lines.refused(why.code(), why.params());
        }
    }

    private static void check(List<String> headings) {
        Faults faults = new Faults();
        for (String heading : headings) {
            if (!heading.isEmpty() && !POINTERS.containsKey(heading)) {
                faults.add("/" + heading, "unknown-column");
            }
        }
        if (!faults.none()) {
            throw new Refused(Problems.faulty(faults.list()));
        }
    }

    private static Line line(TableRow row) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        row.cells().forEach((heading, cell) -> put(document, POINTERS.getOrDefault(heading, heading), cell));
        Faults faults = new Faults();
        return new Line(
                row.number(),
                Submission.hashOf(document.toString().getBytes(StandardCharsets.UTF_8)),
                StrictJson.read(document, faults),
                faults);
    }

    private static void put(ObjectNode document, String pointer, String cell) {
        int slash = pointer.indexOf('/', 1);
        if (slash > 0) {
            put(document.withObject(pointer.substring(0, slash)), pointer.substring(slash), cell);
            return;
        }
        String name = pointer.substring(1);
        switch (name) {
            case "longitude", "latitude", "reading", "threshold" -> putNumber(document, name, cell);
            case "exercise" -> putFlag(document, name, cell);
            case "foundAt", "rectifyBy", "demandedAt", "alarmAt" -> document.put(name, time(cell));
            case "inspectors" -> putTexts(document, name, cell);
            case "source" -> document.put(name, code(cell, Source.values(), Source::label));
            case "sector" -> document.put(name, code(cell, Sector.values(), Terms::of));
            case "level" -> document.put(name, code(cell, HazardLevel.values(), Terms::of));
            default -> document.put(name, cell);
        }
    }

    /** What is no number stays text, and its field says so. */
    private static void putNumber(ObjectNode document, String name, String cell) {
        try {
            document.put(name, new BigDecimal(cell));
        } catch (NumberFormatException notOne) {
            document.put(name, cell);
        }
    }

    private static void putFlag(ObjectNode document, String name, String cell) {
        switch (cell) {
            case "是", "true" -> document.put(name, true);
            case "否", "false" -> document.put(name, false);
            default -> document.put(name, cell);
        }
    }

    /** The code of a term as tables that go out have it; what is no such term stays as it is, and its field says so. */
    private static <E extends Enum<E>> String code(String cell, E[] choices, Function<E, String> term) {
        return Arrays.stream(choices)
                .filter(choice -> term.apply(choice).equals(cell))
                .map(Enum::name)
                .findFirst()
                .orElse(cell);
    }

    /** Several stand in one cell with commas between them. */
    private static void putTexts(ObjectNode document, String name, String cell) {
        ArrayNode texts = document.putArray(name);
        for (String text : cell.split("[、，,;；]", -1)) {
            texts.add(text.strip());
        }
    }

    /** ISO 8601 of a time in China; what is something else stays as it is, and its field says so. */
    private static String time(String cell) {
        String text = cell.replace('/', '-').replace(' ', 'T');
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .atStartOfDay(Regions.CHINA)
                            .toInstant()
                            .toString()
                    : LocalDateTime.parse(text)
                            .atZone(Regions.CHINA)
                            .toInstant()
                            .toString();
        } catch (DateTimeException withOffset) {
            return cell;
        }
    }
}
