package cn.zhibao.hazard.store.situation;

import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.contract.SituationReported;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.app.situation.Situations;
import cn.zhibao.hazard.app.situation.Step;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.statistics.StatisticsStore;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reports inside one transaction. */
final class SituationTransaction implements Situations.InTransaction {

    /** Time itself is the actor. */
    private static final String ACTOR = "system:period-over";

    /** All these timers are of one matter. */
    private static final UUID MATTER = named("situations");

    private static final String[] REGISTERS =
            Arrays.stream(RegisterName.values()).map(Enum::name).toArray(String[]::new);

    private static final Sql NEXT = Sql.of("""
            select r.code from unnest(cast(:codes as text[])) with ordinality as r (code, place)
            where not exists (select 1 from situation_report s where s.period = :period and s.region = r.code)
              and (%s or %s or exists (
                select 1 from unnest(cast(:registers as text[])) as n (name)
                join lateral (select 1 from register_entry e where e.register = n.name and %s limit 1) as e on true))
            order by r.place limit 1""".formatted(exists("hazard"), exists("accident"), inProvince("e")));

    private static final Sql WAITING = Sql.of("select 1 from timer where case_id = :matter limit 1");

    private static final Sql LOCK = Sql.of("select cast(pg_advisory_xact_lock(:key) as text)");

    private static final Sql SEEN = Sql.of("""
            select data, encode(content_hash, 'hex') from situation_report where key_id = :key""");

    private static final Sql INSERT = Sql.of("""
            insert into situation_report (report_id, situation_id, version, region, period, kind, data, key_id, content_hash)
            values (:id, :of, :version, :region, :period, :kind, :data, cast(:key as uuid),
                decode(cast(:hash as text), 'hex'))""");

    private final Flow flow;
    private final Mutiny.StatelessSession session;

    SituationTransaction(Flow flow, Mutiny.StatelessSession session) {
        this.flow = flow;
        this.session = session;
    }

    private static String exists(String table) {
        return "exists (select 1 from %s t where %s)".formatted(table, inProvince("t"));
    }

    /** As a range, which an index serves. */
    private static String inProvince(String alias) {
        return "%1$s.region >= left(r.code, 2) and %1$s.region < left(r.code, 2) || '~'".formatted(alias);
    }

    @Override
    public Statistics figures() {
        return StatisticsStore.within(session);
    }

    @Override
    public Uni<Optional<String>> next(String period, List<String> regions) {
        return NEXT.on(session)
                .set("codes", regions.toArray(String[]::new))
                .set("period", period)
                .set("registers", REGISTERS)
                .rows()
                .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
    }

    @Override
    public Uni<Optional<SituationFacts>> newest(UUID situationId, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .and("c.situation_id = :id", "id", situationId)
                .and(SituationStore.NEWEST);
        return lock(situationId)
                .chain(() -> sql.call(session, "select c.data from situation_report c" + sql.where())
                        .rows())
                .map(rows -> rows.stream().findFirst().map(row -> SituationStore.facts(row[0])));
    }

    @Override
    public Uni<Optional<Situations.Earlier>> seen(Submission submission) {
        return lock(submission.keyId())
                .chain(() -> SEEN.on(session).set("key", submission.keyId()).rows())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Situations.Earlier(
                                SituationStore.facts(row[0]), row[1].equals(submission.contentHash()))));
    }

    private Uni<Void> lock(UUID key) {
        return LOCK.on(session).set("key", key.getMostSignificantBits()).rows().replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(SituationFacts report, @Nullable Submission submission) {
        String actor = submission == null ? ACTOR : submission.caller().subject();
        Entry entry = new Entry(new SituationReported(report), actor, null, null);
        return flow.journal()
                .append(session, List.of(entry))
                .map(List::getFirst)
                .chain(row -> insert(row, report, submission))
                .replaceWithVoid();
    }

    private Uni<Integer> insert(JournalRow row, SituationFacts report, @Nullable Submission submission) {
        return INSERT.on(session)
                .set("id", row.eventId())
                .set("of", report.situationId())
                .set("version", report.version())
                .set("region", report.region())
                .set("period", report.period())
                .set("kind", report.kind().name())
                .set("data", EventJson.write(report))
                .set("key", submission == null ? null : submission.keyId())
                .set("hash", submission == null ? null : submission.contentHash())
                .update();
    }

    /** Two that wait would report on regions in any order. */
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
                named("situations\n" + step),
                Lane.ROUTINE,
                step.past().madeAt(),
                MATTER,
                ReportSituations.KIND,
                step.toString());
        return flow.timers().schedule(session, List.of(timer));
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
