package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.rules.Packs;
import cn.zhibao.escalation.domain.release.Moved;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.Timeline;
import cn.zhibao.events.contract.RulesActivated;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Journal;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Versions of packs as rows. */
public final class PackStore implements Packs {

    private static final String STANDING = "select " + PackRows.VERSION
            + """
            , case when v.stage <> 'APPROVED' then v.stage
                when v.in_force then 'ACTIVE'
                when v.since is not null then 'SUPERSEDED'
                else v.stage end as state
            , case when v.stage <> 'APPROVED' then null
                when v.in_force then %s
                else coalesce(%s, %s) end as active_from
            from (select p.*
                , (select max(a.valid_from) from pack_activation a
                    where a.name = p.name and a.valid_from <= cast(:now as timestamptz)) as since
                , (select min(a.valid_from) from pack_activation a
                    where a.name = p.name and a.valid_from > cast(:now as timestamptz)) as planned
                , p.name = (select a.name from pack_activation a
                    where a.pack = p.pack and a.valid_from <= cast(:now as timestamptz)
                    order by a.valid_from desc limit 1) as in_force
                from pack_version p) v""".formatted(PackRows.moment("v.since"), PackRows.moment("v.planned"), PackRows.moment("v.since"));

    /** Steps and, between them by their time, who was shown what it says differently. */
    private static final String HISTORY = "select h.step, h.revision, h.hash, h.actor, " + Columns.micros("h.at") + ", "
            + PackRows.moment("a.valid_from") + " from (select name, step, revision, hash, actor, at from pack_step"
            + " union all select name, 'DIFFERENCE_READ', revision, hash, actor, at from pack_shown) h"
            + " left join pack_activation a on h.step = 'ACTIVATED' and a.name = h.name and a.revision = h.revision"
            + " where h.name = :name order by h.revision, h.step = 'DIFFERENCE_READ', h.at";

    private final UnitOfWork units;
    private final Journal journal;

    public PackStore(Flow flow) {
        this.units = flow.unitOfWork();
        this.journal = flow.journal();
    }

    @Override
    public <T> Uni<T> inTurn(Function<Turn, Uni<T>> work) {
        return units.run(
                session -> PackRows.lock(session, false).chain(() -> work.apply(new StoredTurn(session, journal))));
    }

    @Override
    public Uni<Timeline> timeline() {
        // Waits for whoever activates now: who comes after looks at the clock later than the caller has.
        return units.read(session -> PackRows.lock(session, true).chain(() -> PackRows.timeline(session)));
    }

    @Override
    public Uni<Map<PackName, PackVersion>> all(Collection<PackName> names) {
        return units.read(session -> PackRows.all(session, names));
    }

    @Override
    public Uni<Optional<Known>> find(PackName name, Instant now) {
        return units.read(session -> session.createNativeQuery(STANDING + " where v.name = :name", Object[].class)
                        .setParameter("now", now)
                        .setParameter("name", name.toString())
                        .getResultList())
                .map(rows -> rows.stream().map(PackStore::known).findFirst());
    }

    @Override
    public Uni<List<Known>> list(Search search) {
        StringBuilder text =
                new StringBuilder("select * from (").append(STANDING).append(") v where true");
        if (search.state() != null) {
            text.append(" and v.state = :state");
        }
        if (search.pack() != null) {
            text.append(" and v.pack = :pack");
        }
        if (search.after() != null) {
            text.append(" and (v.changed, v.name) < (:placeAt, :placeName)");
        }
        text.append(" order by v.changed desc, v.name desc");
        return units.read(session -> {
                    var query = session.createNativeQuery(text.toString(), Object[].class)
                            .setParameter("now", search.now());
                    if (search.state() != null) {
                        query.setParameter("state", search.state().name());
                    }
                    if (search.pack() != null) {
                        query.setParameter("pack", search.pack());
                    }
                    Place after = search.after();
                    if (after != null) {
                        query.setParameter("placeAt", ChronoUnit.MICROS.between(Instant.EPOCH, after.changedAt()))
                                .setParameter("placeName", after.name());
                    }
                    return query.setMaxResults(search.limit()).getResultList();
                })
                .map(rows -> rows.stream().map(PackStore::known).toList());
    }

    @Override
    public Uni<Void> keep(Shown shown, String by, Instant at) {
        return units.run(session -> PackRows.keep(session, shown, by, at)).replaceWithVoid();
    }

    @Override
    public Uni<List<Recorded>> history(PackName name) {
        return units.read(session -> session.createNativeQuery(HISTORY, Object[].class)
                        .setParameter("name", name.toString())
                        .getResultList())
                .map(rows -> rows.stream().map(PackStore::recorded).toList());
    }

    private static Known known(Object[] row) {
        Columns columns = new Columns(row);
        PackVersion version = PackRows.version(columns);
        return new Known(version, State.valueOf(columns.text()), PackRows.optionalMoment(columns));
    }

    private static Recorded recorded(Object[] row) {
        Columns columns = new Columns(row);
        return new Recorded(
                Moved.Step.valueOf(columns.text()),
                columns.count(),
                columns.text(),
                columns.text(),
                columns.time(),
                PackRows.optionalMoment(columns));
    }

    private record StoredTurn(Mutiny.StatelessSession session, Journal journal) implements Turn {

        @Override
        public Uni<Optional<PackVersion>> load(PackName name) {
            return PackRows.all(session, List.of(name)).map(found -> Optional.ofNullable(found.get(name)));
        }

        @Override
        public Uni<Timeline> timeline() {
            return PackRows.timeline(session);
        }

        @Override
        public Uni<Boolean> wasShown(Shown shown, String to) {
            return PackRows.wasShown(session, shown, to);
        }

        @Override
        public Uni<Map<PackName, PackVersion>> all(Collection<PackName> names) {
            return PackRows.all(session, names);
        }

        @Override
        public Uni<Void> save(PackVersion version, Moved.Step step, String by) {
            return PackRows.save(session, version)
                    .chain(() -> PackRows.record(session, version, step, by))
                    .replaceWithVoid();
        }

        @Override
        public Uni<Void> activate(PackVersion version, Instant from, RulesActivated told, String by) {
            return PackRows.activate(session, version, from)
                    .chain(() -> journal.append(session, List.of(new Entry(told, by, null, null))))
                    .replaceWithVoid();
        }
    }
}
