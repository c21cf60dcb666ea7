package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.rules.Packs;
import cn.zhibao.escalation.domain.release.Moved;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.PackVersion.Proof;
import cn.zhibao.escalation.domain.release.PackVersion.Stage;
import cn.zhibao.escalation.domain.release.Timeline;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Statements about packs. */
final class PackRows {

    static final String VERSION = "v.name, v.pack, v.content, v.hash, v.stage, v.revision, v.author, v.editors, "
            + Columns.micros("v.changed_at") + " as changed, v.proof, v.approver";

    /** Stands for the beginning of time, for which PostgreSQL has a value of its own. */
    private static final long BEGINNING = Long.MIN_VALUE;

    private static final String SAVE = """
            insert into pack_version
                (name, pack, content, hash, stage, revision, author, editors, changed_at, proof, approver)
            values (:name, :pack, :content, :hash, :stage, :revision, :author, :editors, cast(:at as timestamptz),
                cast(:proof as text), cast(:approver as text))
            on conflict (name) do update set content = excluded.content, hash = excluded.hash, stage = excluded.stage,
                revision = excluded.revision, editors = excluded.editors, changed_at = excluded.changed_at,
                proof = excluded.proof, approver = excluded.approver""";

    private static final String RECORD = """
            insert into pack_step (name, revision, step, hash, content, actor, at)
            values (:name, :revision, :step, :hash, cast(:content as text), :by, cast(:at as timestamptz))""";

    private static final String ACTIVATE = """
            insert into pack_activation (pack, valid_from, name, revision)
            values (:pack, coalesce(cast(:from as timestamptz), '-infinity'), :name, :revision)""";

    private static final String SHOW = """
            insert into pack_shown (name, hash, against, actor, revision, at)
            values (:name, :hash, :against, :by, :revision, cast(:at as timestamptz))
            on conflict do nothing""";

    private static final String WAS_SHOWN = """
            select 1 from pack_shown where name = :name and hash = :hash and against = :against and actor = :by""";

    private PackRows() {}

    /** A column of moments that may be the beginning or null. */
    static String moment(String column) {
        return "case when " + column + " = '-infinity' then cast(" + BEGINNING + " as bigint) else "
                + "case when " + column + " is not null then " + Columns.micros("nullif(" + column + ", '-infinity')")
                + " end end";
    }

    static @Nullable Instant optionalMoment(Columns columns) {
        Long micros = columns.optionalNumber();
        if (micros == null) {
            return null;
        }
        return micros == BEGINNING ? Instant.MIN : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Uni<Void> lock(Mutiny.StatelessSession session, boolean shared) {
        String kind = shared ? "_shared" : "";
        return session.createNativeQuery("select cast(pg_advisory_xact_lock" + kind + "(1003) as text)", Object.class)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    static Uni<Timeline> timeline(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select name, " + moment("valid_from") + " from pack_activation", Object[].class)
                .getResultList()
                .map(rows ->
                        new Timeline(rows.stream().map(PackRows::activation).toList()));
    }

    private static Timeline.Activation activation(Object[] row) {
        Columns columns = new Columns(row);
        PackName name = nameOf(columns.text());
        Instant from = optionalMoment(columns);
        return new Timeline.Activation(name, from == null ? Instant.MIN : from);
    }

    static Uni<Map<PackName, PackVersion>> all(Mutiny.StatelessSession session, Collection<PackName> names) {
        return session.createNativeQuery(
                        "select " + VERSION + " from pack_version v where v.name in (:names)", Object[].class)
                .setParameter("names", names.stream().map(PackName::toString).toList())
                .getResultList()
                .map(rows -> {
                    Map<PackName, PackVersion> found = new HashMap<>();
                    for (Object[] row : rows) {
                        PackVersion version = version(new Columns(row));
                        found.put(version.name(), version);
                    }
                    return found;
                });
    }

    static PackVersion version(Columns columns) {
        PackName name = nameOf(columns.text());
        columns.text(); // the pack is a part of the name
        return new PackVersion(
                name,
                columns.text(),
                columns.text(),
                Stage.valueOf(columns.text()),
                columns.count(),
                columns.text(),
                Set.copyOf(Arrays.asList(CaseJson.read(columns.text(), String[].class))),
                columns.time(),
                proof(columns.optionalText()),
                columns.optionalText());
    }

    private static @Nullable Proof proof(@Nullable String json) {
        return json == null ? null : CaseJson.read(json, Proof.class);
    }

    private static PackName nameOf(String text) {
        return PackName.parse(text).orElseThrow(() -> new IllegalStateException("no name of a pack: " + text));
    }

    static Uni<Integer> save(Mutiny.StatelessSession session, PackVersion v) {
        return session.createNativeQuery(SAVE)
                .setParameter("name", v.name().toString())
                .setParameter("pack", v.name().pack())
                .setParameter("content", v.content())
                .setParameter("hash", v.hash())
                .setParameter("stage", v.stage().name())
                .setParameter("revision", v.revision())
                .setParameter("author", v.author())
                .setParameter("editors", CaseJson.write(List.copyOf(v.editors())))
                .setParameter("at", v.changedAt())
                .setParameter("proof", v.proof() == null ? null : CaseJson.write(v.proof()))
                .setParameter("approver", v.approver())
                .executeUpdate();
    }

    static Uni<Integer> record(Mutiny.StatelessSession session, PackVersion v, Moved.Step step, String by) {
        boolean otherText = step == Moved.Step.EDITED || step == Moved.Step.SHIPPED;
        return session.createNativeQuery(RECORD)
                .setParameter("name", v.name().toString())
                .setParameter("revision", v.revision())
                .setParameter("step", step.name())
                .setParameter("hash", v.hash())
                .setParameter("content", otherText ? v.content() : null)
                .setParameter("by", by)
                .setParameter("at", v.changedAt())
                .executeUpdate();
    }

    static Uni<Integer> keep(Mutiny.StatelessSession session, Packs.Shown shown, String by, Instant at) {
        return session.createNativeQuery(SHOW)
                .setParameter("name", shown.name().toString())
                .setParameter("hash", shown.hash())
                .setParameter("against", against(shown))
                .setParameter("by", by)
                .setParameter("revision", shown.revision())
                .setParameter("at", at)
                .executeUpdate();
    }

    static Uni<Boolean> wasShown(Mutiny.StatelessSession session, Packs.Shown shown, String to) {
        return session.createNativeQuery(WAS_SHOWN, Integer.class)
                .setParameter("name", shown.name().toString())
                .setParameter("hash", shown.hash())
                .setParameter("against", against(shown))
                .setParameter("by", to)
                .getSingleResultOrNull()
                .map(Objects::nonNull);
    }

    private static String against(Packs.Shown shown) {
        return shown.against() == null ? "" : shown.against().toString();
    }

    static Uni<Integer> activate(Mutiny.StatelessSession session, PackVersion v, Instant from) {
        return session.createNativeQuery(ACTIVATE)
                .setParameter("pack", v.name().pack())
                .setParameter("from", from.equals(Instant.MIN) ? null : from)
                .setParameter("name", v.name().toString())
                .setParameter("revision", v.revision())
                .executeUpdate();
    }
}
