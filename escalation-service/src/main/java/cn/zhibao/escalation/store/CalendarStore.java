package cn.zhibao.escalation.store;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.rules.KeptCalendars;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import cn.zhibao.events.contract.CalendarActivated;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tables of holidays as rows, and the cases that wait for one. */
public final class CalendarStore implements KeptCalendars {

    private static final String SELECT = "select v.year, v.number, v.basis, v.content, v.hash, v.imported_by, "
            + Columns.micros("v.imported_at") + ", a.approved_by, " + Columns.micros("a.approved_at") + ", "
            + PackRows.moment("a.valid_from")
            + " from calendar_version v %s join calendar_activation a on a.year = v.year and a.number = v.number"
            + " order by v.year desc, v.number desc";
    private static final String ALL = SELECT.formatted("left");
    private static final String APPROVED = SELECT.formatted("");

    private static final String ADD = """
            insert into calendar_version (year, number, basis, content, hash, imported_by, imported_at)
            values (:year, :number, :basis, :content, :hash, :by, cast(:at as timestamptz))""";

    private static final String APPROVE = """
            insert into calendar_activation (year, number, valid_from, approved_by, approved_at)
            values (:year, :number, coalesce(cast(:from as timestamptz), '-infinity'), :by, cast(:at as timestamptz))""";

    private static final String WAITING = """
            select w.year, count(*) from case_file f, unnest(f.waits_for) w(year)
            where f.waits_for is not null group by w.year""";

    private final Flow flow;

    public CalendarStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public <T> Uni<T> inTurn(Function<Turn, Uni<T>> work) {
        return flow.unitOfWork()
                .run(session -> PackRows.lock(session, false).chain(() -> work.apply(new StoredTurn(session, flow))));
    }

    @Override
    public Uni<List<CalendarVersion>> all() {
        return flow.unitOfWork().read(session -> versions(session, ALL));
    }

    @Override
    public Uni<List<CalendarVersion>> approved() {
        // Waits for whoever agrees now: who comes after looks at the clock later than the caller has.
        return flow.unitOfWork().read(session -> PackRows.lock(session, true).chain(() -> versions(session, APPROVED)));
    }

    @Override
    public Uni<SortedMap<Integer, Long>> waiting() {
        return flow.unitOfWork()
                .read(session ->
                        session.createNativeQuery(WAITING, Object[].class).getResultList())
                .map(rows -> {
                    SortedMap<Integer, Long> years = new TreeMap<>();
                    rows.forEach(row -> years.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
                    return years;
                });
    }

    @Override
    public Uni<Integer> wake(Calendars calendars) {
        return calendars.years().isEmpty()
                ? Uni.createFrom().item(0)
                : flow.unitOfWork().run(session -> WaitingCases.wake(session, flow, calendars));
    }

    private static Uni<List<CalendarVersion>> versions(Mutiny.StatelessSession session, String query) {
        return session.createNativeQuery(query, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(CalendarStore::version).toList());
    }

    private static CalendarVersion version(Object[] row) {
        Columns columns = new Columns(row);
        return new CalendarVersion(
                new CalendarVersion.Name(columns.count(), columns.count()),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.time(),
                approval(columns));
    }

    private static CalendarVersion.@Nullable Approval approval(Columns columns) {
        String by = columns.optionalText();
        return by == null
                ? null
                : new CalendarVersion.Approval(
                        by, columns.time(), requireNonNull(PackRows.optionalMoment(columns), "valid_from"));
    }

    private record StoredTurn(Mutiny.StatelessSession session, Flow flow) implements Turn {

        @Override
        public Uni<List<CalendarVersion>> all() {
            return versions(session, ALL);
        }

        @Override
        public Uni<Void> add(CalendarVersion version) {
            return session.createNativeQuery(ADD)
                    .setParameter("year", version.name().year())
                    .setParameter("number", version.name().number())
                    .setParameter("basis", version.basis())
                    .setParameter("content", version.content())
                    .setParameter("hash", version.hash())
                    .setParameter("by", version.importedBy())
                    .setParameter("at", version.importedAt())
                    .executeUpdate()
                    .replaceWithVoid();
        }

        @Override
        public Uni<Void> approve(CalendarVersion version, CalendarActivated told) {
            CalendarVersion.Approval approval = requireNonNull(version.approval(), "approval");
            return session.createNativeQuery(APPROVE)
                    .setParameter("year", version.name().year())
                    .setParameter("number", version.name().number())
                    .setParameter("from", approval.from().equals(Instant.MIN) ? null : approval.from())
                    .setParameter("by", approval.by())
                    .setParameter("at", approval.at())
                    .executeUpdate()
                    .chain(() -> flow.journal().append(session, List.of(new Entry(told, approval.by(), null, null))))
                    .replaceWithVoid();
        }
    }
}
