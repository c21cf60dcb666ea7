package cn.zhibao.hazard.store.posting;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.posting.Postings;
import cn.zhibao.hazard.domain.posting.Post;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.domain.posting.Term;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is done to postings inside one transaction. */
final class PostingTransaction implements Postings.InTransaction {

    private static final Sql LOCK = Sql.of("select cast(pg_advisory_xact_lock(:key) as text)");

    private static final Sql SEEN = Sql.of("""
            select cast(posting_id as text), encode(content_hash, 'hex') from posting_step where key_id = :key""");

    private static final Sql PLACE = Sql.of("""
            select region from register_entry
            where register = :register and natural_key = :key and ended_at is null""");

    private static final Sql OVERLAPPING = Sql.of("""
            select cast(posting_id as text) from posting
            where inspector = :account and place_kind = :kind and place_key = :key and ended_at is null
                and posting_id <> :except
                and starts_on <= cast(cast(:to as text) as date) and ends_on >= cast(cast(:from as text) as date)
            order by posting_id limit 1""");

    private static final Sql KEEP = Sql.of("""
            insert into posting (posting_id, version, inspector, display_name, certificate, authority, authority_name,
                sender, place_kind, place_key, region, starts_on, ends_on, renewed_from)
            values (:id, :version, :inspector, :name, :certificate, :authority, :authorityName, :sender, :kind, :key,
                :region, cast(cast(:from as text) as date), cast(cast(:to as text) as date),
                cast(cast(:renewed as text) as date))""");

    private static final Sql CHANGE = Sql.of("""
            update posting set version = :version, ends_on = cast(cast(:to as text) as date),
                renewed_from = cast(cast(:renewed as text) as date)
            where posting_id = :id""");

    private static final Sql END = Sql.of("""
            update posting set version = :version, ended_at = :at, ended_by = :by, end_reason = :reason
            where posting_id = :id""");

    private static final Sql STEP = Sql.of("""
            insert into posting_step (posting_id, version, happened, at, actor, ends_on, reason, key_id, content_hash)
            values (:id, :version, :happened, :at, :actor, cast(cast(:to as text) as date), cast(:reason as text), :key,
                decode(cast(:hash as text), 'hex'))""");

    private final Mutiny.StatelessSession session;

    PostingTransaction(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<Postings.Earlier>> seen(Submission submission) {
        return lock(submission.keyId())
                .chain(() -> SEEN.on(session).set("key", submission.keyId()).rows())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Postings.Earlier(
                                UUID.fromString((String) row[0]), row[1].equals(submission.contentHash()))));
    }

    private Uni<Void> lock(UUID key) {
        return LOCK.on(session).set("key", key.getMostSignificantBits()).rows().replaceWithVoid();
    }

    @Override
    public Uni<Optional<Postings.Known>> load(UUID postingId, Postings.Reader reader) {
        return PostingStore.visible(reader)
                .and("c.posting_id = :id", "id", postingId)
                .held(session, "select " + PostingRows.COUNTED + " from posting c")
                .map(rows -> rows.stream().findFirst().map(PostingRows::known));
    }

    @Override
    public Uni<Optional<String>> regionOf(Post.Kind kind, String key) {
        RegisterName register = kind == Post.Kind.HOUSE ? RegisterName.HOUSES : RegisterName.PROJECTS;
        return PLACE.on(session)
                .set("register", register.name())
                .set("key", key)
                .rows()
                .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
    }

    @Override
    public Uni<Optional<UUID>> overlapping(Postings.Stay stay, UUID except) {
        UUID person = UUID.nameUUIDFromBytes(("posting\n" + stay.account()).getBytes(StandardCharsets.UTF_8));
        return lock(person)
                .chain(() -> OVERLAPPING
                        .on(session)
                        .set("account", stay.account())
                        .set("kind", stay.kind().name())
                        .set("key", stay.key())
                        .set("except", except)
                        .set("from", stay.from().toString())
                        .set("to", stay.to().toString())
                        .rows())
                .map(rows -> rows.stream().findFirst().map(row -> UUID.fromString((String) row[0])));
    }

    @Override
    public Uni<Void> keep(Posting posting, Postings.Step step) {
        Uni<Integer> written = switch (step.happened()) {
            case STARTED -> begin(posting);
            case RENEWED -> renew(posting);
            case ENDED -> end(posting);
        };
        return written.chain(() -> STEP.on(session)
                        .set("id", posting.postingId())
                        .set("version", posting.version())
                        .set("happened", step.happened().name())
                        .set("at", step.at())
                        .set("actor", step.submission().caller().subject())
                        .set("to", posting.term().to().toString())
                        .set("reason", step.reason())
                        .set("key", step.submission().keyId())
                        .set("hash", step.submission().contentHash())
                        .update())
                .replaceWithVoid();
    }

    private Uni<Integer> begin(Posting posting) {
        return KEEP.on(session)
                .set("id", posting.postingId())
                .set("version", posting.version())
                .set("inspector", posting.inspector().account())
                .set("name", posting.inspector().displayName())
                .set("certificate", posting.inspector().certificate())
                .set("authority", posting.sentBy().code())
                .set("authorityName", posting.authorityName())
                .set("sender", posting.sentBy().region().code())
                .set("kind", posting.post().kind().name())
                .set("key", posting.post().key())
                .set("region", posting.post().region().code())
                .set("from", posting.term().from().toString())
                .set("to", posting.term().to().toString())
                .set("renewed", posting.term().renewedFrom().toString())
                .update();
    }

    private Uni<Integer> renew(Posting posting) {
        Term term = posting.term();
        return CHANGE.on(session)
                .set("id", posting.postingId())
                .set("version", posting.version())
                .set("to", term.to().toString())
                .set("renewed", term.renewedFrom().toString())
                .update();
    }

    private Uni<Integer> end(Posting posting) {
        Posting.Early early = requireNonNull(posting.early());
        return END.on(session)
                .set("id", posting.postingId())
                .set("version", posting.version())
                .set("at", early.at())
                .set("by", early.by())
                .set("reason", early.reason())
                .update();
    }
}
