package cn.zhibao.hazard.store.library;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseContent;
import cn.zhibao.hazard.domain.library.CaseNames;
import cn.zhibao.hazard.domain.library.Lesson;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.work.WorkKind;
import cn.zhibao.hazard.store.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of cases as rows and back. */
final class CaseRows {

    static final String COLUMNS = """
            cast(c.case_id as text), c.version, c.keeper, c.region, cast(c.day as text), c.mark, c.type, c.grade, c.deaths,
            c.injured, cast(c.direct_loss_cny as text), c.happened, c.causes, c.source, c.url, cast(c.accident_id as text),
            c.change, cast(extract(epoch from c.at) * 1000 as bigint), c.actor""";

    static final String LESSONS = """
            cast(l.case_id as text), l.version, l.text, array_to_string(l.criteria, ','), array_to_string(l.types, ','),
            array_to_string(l.works, ','), l.to_check""";

    /** The columns that {@link #row} writes, in the order of {@link #TYPE}. */
    static final String WRITTEN = """
            case_id, version, keeper, region, day, mark, type, grade, deaths, injured, direct_loss_cny, happened, causes,
            source, url, accident_id, change, at, actor, searched""";

    /** What {@link #row} and {@link #lessons} write, as row types of JSON. */
    static final String TYPE = """
            case_id uuid, version integer, keeper text, region text, day date, mark text, type text, grade text, deaths integer,
            injured integer, direct_loss_cny numeric, happened text, causes text, source text, url text, accident_id uuid,
            change text, at timestamptz, actor text, searched text""";

    static final String LESSON_TYPE = """
            case_id uuid, version integer, place integer, text text, criteria text[], types text[], works text[], to_check text""";

    private CaseRows() {}

    /** What tells a version from all others. */
    record Key(UUID caseId, int version) {

        static Key of(Object[] row) {
            return new Key(UUID.fromString(text(row[0])), number(row[1]));
        }
    }

    static AccidentCase known(Object[] row, List<Lesson> lessons) {
        Key key = Key.of(row);
        CaseContent content = new CaseContent(
                new Region(text(row[3])),
                LocalDate.parse(text(row[4])),
                (String) row[5],
                text(row[6]),
                Grade.valueOf(text(row[7])),
                number(row[8]),
                row[9] == null ? null : (Integer) number(row[9]),
                row[10] == null ? null : new BigDecimal(text(row[10])),
                text(row[11]),
                (String) row[12],
                new CaseContent.Source(text(row[13]), (String) row[14]),
                row[15] == null ? null : UUID.fromString(text(row[15])),
                lessons);
        return new AccidentCase(
                key.caseId(),
                key.version(),
                new Region(text(row[2])),
                content,
                AccidentCase.Change.valueOf(text(row[16])),
                Instant.ofEpochMilli(((Number) row[17]).longValue()),
                text(row[18]));
    }

    static Lesson lesson(Object[] row) {
        return new Lesson(
                text(row[2]),
                codes(row[3]),
                codes(row[4]),
                codes(row[5]).stream().map(WorkKind::valueOf).toList(),
                (String) row[6]);
    }

    private static List<String> codes(Object joined) {
        return text(joined).isEmpty() ? List.of() : Arrays.asList(text(joined).split(","));
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    static String row(AccidentCase version, CaseNames names) {
        CaseContent says = version.content();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("case_id", version.caseId());
        row.put("version", version.version());
        row.put("keeper", version.keeper().code());
        row.put("region", says.region().code());
        row.put("day", says.day());
        row.put("mark", says.mark());
        row.put("type", says.type());
        row.put("grade", says.grade());
        row.put("deaths", says.deaths());
        row.put("injured", says.injured());
        row.put("direct_loss_cny", says.directLossCny());
        row.put("happened", says.happened());
        row.put("causes", says.causes());
        row.put("source", says.source().text());
        row.put("url", says.source().url());
        row.put("accident_id", says.accidentId());
        row.put("change", version.change());
        row.put("at", version.at());
        row.put("actor", version.actor());
        row.put("searched", names.searched(says));
        return JsonText.of(row);
    }

    static String lessons(AccidentCase version) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Lesson lesson : version.content().lessons()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("case_id", version.caseId());
            row.put("version", version.version());
            row.put("place", rows.size());
            row.put("text", lesson.text());
            row.put("criteria", lesson.criteria());
            row.put("types", lesson.types());
            row.put("works", lesson.works());
            row.put("to_check", lesson.toCheck());
            rows.add(row);
        }
        return JsonText.of(rows);
    }

    static String keys(Stream<Key> keys) {
        return JsonText.of(keys.map(key -> Map.of("case_id", key.caseId(), "version", key.version()))
                .toList());
    }
}
