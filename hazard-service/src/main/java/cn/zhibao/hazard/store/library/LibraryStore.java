package cn.zhibao.hazard.store.library;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.hazard.app.library.CaseLibrary;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseNames;
import cn.zhibao.hazard.domain.library.Concern;
import cn.zhibao.hazard.domain.library.Lesson;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The library in PostgreSQL. */
public final class LibraryStore implements CaseLibrary {

    static final String SELECT = "select " + CaseRows.COLUMNS + " from accident_case c";

    private static final Sql VERSIONS = Sql.of(SELECT + " where c.case_id = :id order by c.version desc");

    private static final Sql LESSONS = Sql.of("select " + CaseRows.LESSONS + """
             from json_to_recordset(cast(cast(:keys as text) as json)) as r (case_id uuid, version integer)
            join accident_case_lesson l using (case_id, version) order by l.place""");

    private static final String LESSON = """
            exists (select from accident_case_lesson l
                    where l.case_id = c.case_id and l.version = c.version and %s)""";

    private static final int ATTEMPTS_AFTER_LOST_RACE = 5;

    private final Flow flow;
    private final CaseNames names;

    public LibraryStore(Flow flow, CaseNames names) {
        this.flow = flow;
        this.names = names;
    }

    /** When somebody took the same name, or sent the same submission, in the same moment, that is there to be seen the next time. */
    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return Uni.createFrom()
                .<T>deferred(() -> flow.unitOfWork().run(session -> work.apply(new LibraryTransaction(session, names))))
                .onFailure(UnitOfWork::isDuplicate)
                .retry()
                .atMost(ATTEMPTS_AFTER_LOST_RACE);
    }

    @Override
    public Uni<Optional<AccidentCase>> find(UUID caseId) {
        ScopeSql one = one(caseId);
        return flow.unitOfWork()
                .read(session -> withLessons(
                        session, one.call(session, SELECT + one.where()).rows()))
                .map(found -> found.stream().findFirst());
    }

    static ScopeSql one(UUID caseId) {
        return ScopeSql.everything().and("c.current").and("c.case_id = :id", "id", caseId);
    }

    @Override
    public Uni<List<AccidentCase>> list(Query query) {
        ScopeSql sql = conditions(query);
        String text = SELECT + sql.whereAnew() + ScopeSql.newestFirst("case_id", "day") + " limit :limit";
        return flow.unitOfWork()
                .read(session -> withLessons(
                        session,
                        sql.call(session, text).set("limit", query.limit()).rows()));
    }

    private static ScopeSql conditions(Query query) {
        ScopeSql sql = ScopeSql.everything()
                .and("c.current")
                .and(query.ended() ? "c.change = 'ENDED'" : "c.change <> 'ENDED'")
                .region(query.regionPrefix(), "place");
        if (!query.days().isEmpty()) {
            String days = query.days().stream().map(LibraryStore::number).collect(Collectors.joining(","));
            sql.and("c.month_day = any(cast(string_to_array(cast(:days as text), ',') as integer[]))", "days", days);
        }
        if (query.text() != null) {
            sql.and(
                    "bigrams(c.searched) @> bigrams(cast(:said as text))"
                            + " and position(cast(:said as text) in c.searched) > 0",
                    "said",
                    query.text());
        }
        about(sql, query.concern());
        return query.before() == null
                ? sql
                : sql.and(
                        "(c.day, c.case_id) < ((select p.day from accident_case p where p.case_id = :before and p.current),"
                                + " :before)",
                        "before",
                        query.before());
    }

    private static String number(MonthDay day) {
        return Integer.toString(day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    private static void about(ScopeSql sql, Concern concern) {
        if (concern.criterion() != null) {
            sql.and(LESSON.formatted("cast(:criterion as text) = any(l.criteria)"), "criterion", concern.criterion());
        }
        if (concern.work() != null) {
            sql.and(
                    LESSON.formatted("cast(:work as text) = any(l.works)"),
                    "work",
                    concern.work().name());
        }
        if (!concern.types().isEmpty()) {
            String types = "string_to_array(cast(:types as text), ',')";
            sql.and(
                    "(c.type = any(" + types + ") or " + LESSON.formatted("l.types && " + types) + ")",
                    "types",
                    String.join(",", concern.types()));
        }
    }

    @Override
    public Uni<List<AccidentCase>> versions(UUID caseId) {
        return flow.unitOfWork()
                .read(session -> withLessons(
                        session, VERSIONS.on(session).set("id", caseId).rows()));
    }

    static Uni<List<AccidentCase>> withLessons(Mutiny.StatelessSession session, Uni<List<Object[]>> cases) {
        return cases.chain(rows -> rows.isEmpty()
                ? Uni.createFrom().item(List.of())
                : LESSONS.on(session)
                        .set("keys", CaseRows.keys(rows.stream().map(CaseRows.Key::of)))
                        .rows()
                        .map(lessons -> known(rows, lessons)));
    }

    private static List<AccidentCase> known(List<Object[]> rows, List<Object[]> lessons) {
        Map<CaseRows.Key, List<Lesson>> ofCase = new HashMap<>();
        for (Object[] lesson : lessons) {
            ofCase.computeIfAbsent(CaseRows.Key.of(lesson), _ -> new ArrayList<>())
                    .add(CaseRows.lesson(lesson));
        }
        return rows.stream()
                .map(row -> CaseRows.known(row, ofCase.getOrDefault(CaseRows.Key.of(row), List.of())))
                .toList();
    }
}
