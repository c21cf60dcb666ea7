package cn.zhibao.hazard.http.library;

import cn.zhibao.hazard.app.library.CaseLibrary;
import cn.zhibao.hazard.domain.library.Anniversaries;
import cn.zhibao.hazard.domain.library.CaseNames;
import cn.zhibao.hazard.domain.library.Concern;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.work.WorkKind;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.json.Iso;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which cases a list holds, as parameters; one that is absent leaves all of them. */
public class CaseQuery {

    private static final int DAYS = 7;
    private static final int DAYS_MAX = 366;

    @RestQuery
    @Nullable
    String limit;

    @RestQuery
    @Nullable
    String cursor;

    /** Code of a region in whose subtree it happened. */
    @RestQuery
    @Nullable
    String region;

    /** Month and day, {@code 04-29}. */
    @RestQuery
    @Nullable
    String day;

    /** {@code today} or a day: only what is remembered on it or on the {@code days} after it. */
    @RestQuery
    @Nullable
    String around;

    /** 7 when not said. */
    @RestQuery
    @Nullable
    String days;

    /** Accident type, under its code of any table. */
    @RestQuery
    @Nullable
    String type;

    @RestQuery
    @Nullable
    String criterion;

    /** Kind of dangerous works. */
    @RestQuery
    @Nullable
    String work;

    /** Part of the name, the place, the words or the lessons. */
    @RestQuery
    @Nullable
    String text;

    @RestQuery
    @Nullable
    String ended;

    /** A page of at most so many, with one more that tells whether another follows. */
    record Asked(CaseLibrary.Query query, int most) {}

    Asked read(AccidentTypes types, LocalDate today) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        String known = in.word("type", type);
        String part = in.part("text", text);
        CaseLibrary.Query query = new CaseLibrary.Query(
                in.region(region),
                onDays(in, today),
                new Concern(
                        in.word("criterion", criterion),
                        known == null ? Set.of() : types.everywhere(known),
                        in.choice("work", work, WorkKind.class)),
                part == null ? null : CaseNames.sought(part),
                Boolean.TRUE.equals(in.flag("ended", ended)),
                in.cursor(cursor),
                most + 1);
        in.check();
        return new Asked(query, most);
    }

    private Set<MonthDay> onDays(ListParameters in, LocalDate today) {
        MonthDay one = in.read("day", day, CaseQuery::monthDay);
        LocalDate from = in.read("around", around, text -> from(text, today));
        Integer length = in.number("days", days, DAYS_MAX);
        if (around != null && day != null) {
            in.bad("day", Map.of("not-with", "around"));
        }
        if (from != null) {
            return Anniversaries.within(from, length == null ? DAYS : length);
        }
        return one == null ? Set.of() : Set.of(one);
    }

    private static Optional<MonthDay> monthDay(String text) {
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> from(String text, LocalDate today) {
        return text.equals("today") ? Optional.of(today) : Optional.ofNullable(Iso.day(text));
    }
}
