package cn.zhibao.hazard.store.inspection;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.InspectionRecorded;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.inspection.Inspections;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.inspection.Frequency;
import cn.zhibao.hazard.domain.inspection.Inspection;
import cn.zhibao.hazard.domain.inspection.Watched;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Inspections in PostgreSQL. */
public final class InspectionStore implements Inspections {

    private static final Sql INSERT = Sql.of("""
            insert into inspection (inspection_id, uscc, region, inspected_at, note, actor, recorded_at, number, authority, key_id,
                                    content_hash)
            values (:id, :uscc, :region, :inspectedAt, :note, :actor, :recordedAt, :number, :authority, :key,
                    decode(cast(:hash as text), 'hex'))""");

    // A key enterprise by what the register says now, and by the accidents that it had by then.
    private static final Sql UNIT = Sql.of("""
            select r.document ->> 'name',
                   coalesce(cardinality(r.flags), 0) > 0 or exists (
                       select 1 from accident a
                       where a.uscc = :uscc and not a.exercise and a.occurred_at >= :accidentsSince and a.occurred_at <= :at)
            from (values (1)) as one (unit)
            left join register_entry r on r.register = 'ENTERPRISES' and r.natural_key = :uscc and r.ended_at is null
            limit 1""");

    private static final Sql KEPT = Sql.of("""
            select inspection_id, uscc, region, cast(extract(epoch from inspected_at) * 1000000 as bigint), note, actor,
                   cast(extract(epoch from recorded_at) * 1000000 as bigint), number, authority, encode(content_hash, 'hex')
            from inspection where key_id = :key""");

    /** Found by somebody who was sent to look; what a unit finds itself, or the public, is no inspection of it. */
    private static final String[] SOURCES = Arrays.stream(Source.values())
            .filter(Source::ofAnInspection)
            .map(Enum::name)
            .toArray(String[]::new);

    // A unit is here by its seat or by what it builds here, and only what was looked at here counts.
    private static final Sql WATCHED = Sql.of("""
            with entry as (
                select c.* from register_entry c
                where c.ended_at is null and starts_with(c.region, :scope) and starts_with(c.region, :region)),
            place as (
                select e.natural_key as uscc, 0 as project, e.entry_id from entry e where e.register = 'ENTERPRISES'
                union all
                select e.document #>> '{parties,contractor,uscc}', 1, e.entry_id from entry e
                where e.register = 'PROJECTS' and e.status = 'BUILDING' and e.document #>> '{parties,contractor,uscc}' is not null),
            unit as (
                select p.uscc, sum(p.project) as projects, min(h.at) as since
                from place p join register_history h on h.entry_id = p.entry_id and h.version = 1 group by p.uscc),
            seen as (
                select u.*, r.document ->> 'name' as name, coalesce(r.flags, '{}') as flags,
                       exists (select 1 from accident a
                               where a.uscc = u.uscc and not a.exercise and a.occurred_at >= :accidentsSince) as had_accident,
                       (select max(i.at) from (
                            select h.found_at as at from hazard h
                            where h.uscc = u.uscc and h.counted and h.source = any (:sources) and starts_with(h.region, :region)
                                and starts_with(h.region, :scope)
                            union all
                            select s.inspected_at from inspection s
                            where s.uscc = u.uscc and starts_with(s.region, :region) and starts_with(s.region, :scope)) i) as last
                from unit u left join register_entry r
                    on r.register = 'ENTERPRISES' and r.natural_key = u.uscc and r.ended_at is null),
            due as (
                select s.*, had_accident or cardinality(flags) > 0 as key,
                       coalesce(last, since) + case when had_accident or cardinality(flags) > 0 then cast(:keyDays as integer) else cast(:otherDays as integer) end
                           * interval '1 day' as due_at
                from seen s)
            select uscc, name, array_to_string(flags, ' '), had_accident, projects,
                   cast(extract(epoch from last) * 1000000 as bigint), cast(extract(epoch from since) * 1000000 as bigint)
            from due
            where (cast(:key as boolean) is null or key = cast(:key as boolean))
              and (cast(:overdue as boolean) is null or (due_at < :now) = cast(:overdue as boolean))
            order by due_at, uscc limit :limit offset :passed""");

    private final Flow flow;

    public InspectionStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Uni<Kept> keep(Inspection inspection, Submission submission) {
        return flow.unitOfWork()
                .run(session -> Submissions.lock(session, List.of(submission.keyId()))
                        .chain(() -> kept(session, submission))
                        .chain(before -> before.isPresent()
                                ? Uni.createFrom().item(before)
                                : write(session, inspection, submission).chain(() -> kept(session, submission)))
                        .map(Optional::orElseThrow));
    }

    private Uni<Void> write(Mutiny.StatelessSession session, Inspection inspection, Submission submission) {
        return told(session, inspection)
                .chain(event -> flow.journal()
                        .append(session, List.of(new Entry(event, inspection.by(), inspection.inspectedAt(), null))))
                .chain(() -> INSERT.on(session)
                        .set("id", inspection.inspectionId())
                        .set("uscc", inspection.uscc())
                        .set("region", inspection.region())
                        .set("inspectedAt", inspection.inspectedAt())
                        .set("note", inspection.note())
                        .set("actor", inspection.by())
                        .set("recordedAt", inspection.recordedAt())
                        .set("number", inspection.number())
                        .set("authority", inspection.authority())
                        .set("key", submission.keyId())
                        .set("hash", submission.contentHash())
                        .update())
                .replaceWithVoid();
    }

    private static Uni<InspectionRecorded> told(Mutiny.StatelessSession session, Inspection inspection) {
        return UNIT.on(session)
                .set("uscc", inspection.uscc())
                .set("accidentsSince", inspection.inspectedAt().minus(Frequency.AFTER_ACCIDENT))
                .set("at", inspection.inspectedAt())
                .rows()
                .map(List::getFirst)
                .map(unit -> new InspectionRecorded(inspection.facts((String) unit[0], Boolean.TRUE.equals(unit[1]))));
    }

    private static Uni<Optional<Kept>> kept(Mutiny.StatelessSession session, Submission submission) {
        return KEPT.on(session)
                .set("key", submission.keyId())
                .rows()
                .map(rows -> rows.stream().findFirst().map(row -> kept(row, submission)));
    }

    private static Kept kept(Object[] row, Submission submission) {
        Inspection inspection = new Inspection(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                time(row[3]),
                (String) row[4],
                (String) row[5],
                time(row[6]),
                (String) row[7],
                (String) row[8]);
        return new Kept(inspection, row[9].equals(submission.contentHash()));
    }

    @Override
    public Uni<List<Watched>> watched(Query query, Scope scope) {
        if (!(scope instanceof Scope.Subtree(var own))) {
            return Uni.createFrom().item(List.of());
        }
        return flow.unitOfWork()
                .read(session -> WATCHED.on(session)
                        .set("scope", own.prefix())
                        .set("region", query.regionPrefix() == null ? "" : query.regionPrefix())
                        .set("accidentsSince", query.now().minus(Frequency.AFTER_ACCIDENT))
                        .set("sources", SOURCES)
                        .set("keyDays", days(Frequency.KEY))
                        .set("otherDays", days(Frequency.OTHER))
                        .set("key", query.key())
                        .set("overdue", query.overdue())
                        .set("now", query.now())
                        .set("limit", query.limit())
                        .set("passed", query.passedOver())
                        .rows())
                .map(rows -> rows.stream().map(InspectionStore::watched).toList());
    }

    private static int days(Frequency frequency) {
        return (int) frequency.interval().toDays();
    }

    private static Watched watched(@Nullable Object[] row) {
        String flags = (String) row[2];
        List<String> reasons =
                new ArrayList<>(flags == null || flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
        if (Boolean.TRUE.equals(row[3]) && !reasons.contains("HAD_ACCIDENT")) {
            reasons.add("HAD_ACCIDENT");
        }
        return new Watched(
                requireNonNull((String) row[0]),
                (String) row[1],
                reasons,
                ((Number) requireNonNull(row[4])).longValue(),
                row[5] == null ? null : time(row[5]),
                time(requireNonNull(row[6])));
    }

    private static Instant time(Object micros) {
        return Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
    }
}
