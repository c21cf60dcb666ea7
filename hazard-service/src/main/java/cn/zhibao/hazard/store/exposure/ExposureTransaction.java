package cn.zhibao.hazard.store.exposure;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.app.exposure.Step;
import cn.zhibao.hazard.domain.exposure.Expected;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.store.returns.OwedReturns;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Counts a month of one county after the other. */
final class ExposureTransaction implements Exposures.InTransaction {

    /** Time itself is the actor. */
    private static final String ACTOR = "system:month-over";

    /** All these timers are of one matter. */
    private static final UUID MATTER = named("exposures");

    // All the month long, as far as the register tells: begun, and on it, before the month was.
    private static final String BUILDING = """
            p.register = 'PROJECTS' and p.status = 'BUILDING' and p.ended_at is null
            and (p.starts_on is null or p.starts_on <= :first)
            and exists (select 1 from register_history e where e.entry_id = p.entry_id and e.version = 1 and e.at < :begin)""";

    private static final Sql NEXT = Sql.of("""
            select p.region from register_entry p
            where p.region > :after and %s
              and not exists (select 1 from exposure s where s.month = :first and s.region = p.region)
            order by p.region limit 1""".formatted(BUILDING));

    private static final String PROJECTS = """
            project as (
                select p.natural_key as permit, p.document #>> '{parties,contractor,name}' as name,
                       coalesce(p.document #>> '{parties,contractor,uscc}', '') as unit,
                       (select count(*) from register_entry w
                        where w.register = 'WORKS' and w.parent = p.natural_key and w.status = 'ONGOING'
                          and w.grade <> 'NONE' and w.ended_at is null) as works
                from register_entry p where p.region = :region and %s)""".formatted(BUILDING);

    // What lies in the county, and what names one of its projects wherever it was said to lie.
    private static final String FILED = """
            filed as (
                select h.hazard_id as id, 1 as hazard, h.uscc, h.permit_no, h.found_at as moment, h.reported_at,
                       h.source = any (:own) as own
                from hazard h where h.counted and h.source <> :tip and %1$s
                union all
                select a.accident_id, 0, a.uscc, a.permit_no, a.occurred_at, j.recorded_at, true
                from accident a join journal j on j.case_id = a.accident_id and j.version = 1 where not a.exercise and %2$s)""".formatted(of("h"), of("a"));

    private static final String COUNTS = """
            count(*) filter (where f.hazard = 1 and f.moment >= :begin and f.moment < :end) as hazards,
            count(*) filter (where f.hazard = 0 and f.moment >= :begin and f.moment < :end) as accidents,
            cast(extract(epoch from max(f.reported_at)) * 1000000 as bigint) as last_filed""";

    private static final Sql COUNT = Sql.of("""
            with %1$s, %2$s,
            by_unit as (
                select unit, max(name) as name, count(*) as projects, sum(works) as works
                from project where unit <> '' group by unit),
            of_unit as (
                select f.uscc as unit, f.id, f.hazard, f.moment, f.reported_at from filed f where f.own
                union
                select p.unit, f.id, f.hazard, f.moment, f.reported_at from filed f join project p on p.permit = f.permit_no where f.own)
            select cast(null as text), cast(null as text), p.projects, p.works, f.hazards, f.accidents, f.last_filed
            from (select count(*) as projects, sum(works) as works from project) p
            cross join (select %3$s from filed f) f
            union all
            select u.unit, u.name, u.projects, u.works, coalesce(f.hazards, 0), coalesce(f.accidents, 0), f.last_filed
            from by_unit u
            left join (select f.unit, %3$s from of_unit f group by f.unit) f using (unit)""".formatted(PROJECTS, FILED, COUNTS));

    private static final Sql WAITING = Sql.of("select 1 from timer where case_id = :matter limit 1");

    private static final Sql INSERT = Sql.of("""
            insert into exposure (statement_id, exposure_id, month, region, kind, uscc, data)
            select s.id, s.exposure_id, cast(:first as date), cast(:region as text), s.kind, nullif(s.uscc, ''), s.data
            from unnest(cast(:ids as uuid[]), cast(:cases as uuid[]), cast(:kinds as text[]), cast(:units as text[]),
                        cast(:data as text[])) as s (id, exposure_id, kind, uscc, data)""");

    private final Flow flow;
    private final Mutiny.StatelessSession session;

    ExposureTransaction(Flow flow, Mutiny.StatelessSession session) {
        this.flow = flow;
        this.session = session;
    }

    private static String of(String alias) {
        return "(%1$s.region = :region or %1$s.permit_no = any (array(select permit from project)))".formatted(alias);
    }

    @Override
    public Uni<Optional<String>> next(Step step) {
        return NEXT.on(session)
                .set("after", step.after())
                .set("first", step.month().atDay(1))
                .set("begin", Expected.begin(step.month()))
                .rows()
                .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
    }

    @Override
    public Uni<List<Expected>> count(YearMonth month, String region) {
        return COUNT.on(session)
                .set("region", region)
                .set("first", month.atDay(1))
                .set("begin", Expected.begin(month))
                .set("end", Expected.end(month))
                .set("tip", Source.PUBLIC_TIP.name())
                .set("own", ofTheUnit())
                .rows()
                .map(rows -> rows.stream().map(row -> expected(region, row)).toList());
    }

    private static String[] ofTheUnit() {
        return Arrays.stream(Source.values())
                .filter(Source::ofTheUnit)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Expected expected(String region, @Nullable Object[] row) {
        Enterprise unit = row[0] == null ? null : new Enterprise((String) row[0], (String) row[1]);
        return new Expected(
                region,
                unit,
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                row[6] == null ? null : Instant.EPOCH.plus((Long) row[6], ChronoUnit.MICROS));
    }

    private static int number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    @Override
    public Uni<Void> state(YearMonth month, List<ExposureFacts> counted) {
        List<Entry> entries = counted.stream()
                .map(facts -> new Entry(new ExposureStated(facts), ACTOR, null, null))
                .toList();
        return flow.journal()
                .append(session, entries)
                .chain(rows -> INSERT.on(session)
                        .set("first", month.atDay(1))
                        .set("region", counted.getFirst().region())
                        .set("ids", rows.stream().map(JournalRow::eventId).toArray(UUID[]::new))
                        .set("cases", rows.stream().map(JournalRow::caseId).toArray(UUID[]::new))
                        .set("kinds", texts(counted, facts -> facts.kind().name()))
                        .set("units", texts(counted, ExposureTransaction::unitOf))
                        .set("data", texts(counted, EventJson::write))
                        .update())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> ask(List<HazardReturnFacts> owed) {
        return OwedReturns.ask(flow, session, owed, ACTOR);
    }

    private static String unitOf(ExposureFacts facts) {
        Enterprise unit = facts.enterprise();
        return unit == null || unit.uscc() == null ? "" : unit.uscc();
    }

    private static String[] texts(List<ExposureFacts> counted, Function<ExposureFacts, String> text) {
        return counted.stream().map(text).toArray(String[]::new);
    }

    /** Two that wait would state months of a county in any order. */
    Uni<Void> begin(Step step) {
        return WAITING.on(session)
                .set("matter", MATTER)
                .rows()
                .chain(waiting ->
                        waiting.isEmpty() ? waitFor(step) : Uni.createFrom().voidItem());
    }

    /** One timer a step, whoever sets it. */
    @Override
    public Uni<Void> waitFor(Step step) {
        Timer timer = new Timer(
                named("exposures\n" + step),
                Lane.ROUTINE,
                Expected.countedAt(step.month()),
                MATTER,
                StateExposures.KIND,
                step.toString());
        return flow.timers().schedule(session, List.of(timer));
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
