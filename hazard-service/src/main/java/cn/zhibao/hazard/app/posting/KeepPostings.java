package cn.zhibao.hazard.app.posting;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.register.FindAuthority;
import cn.zhibao.hazard.app.register.RegisterLookup.KnownAuthority;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.posting.Post;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.domain.posting.PostingFiling;
import cn.zhibao.hazard.domain.posting.PostingRules;
import cn.zhibao.hazard.domain.posting.Term;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts resident inspectors (驻点监管人员) for the authority that sends them. */
public final class KeepPostings {

    private final PostingRules rules;
    private final FindAuthority authorities;
    private final Postings postings;
    private final Supplier<UUID> ids;
    private final Today today;

    public KeepPostings(
            PostingRules rules, FindAuthority authorities, Postings postings, Supplier<UUID> ids, Today today) {
        this.rules = rules;
        this.authorities = authorities;
        this.postings = postings;
        this.ids = ids;
        this.today = today;
    }

    /**
     * Begins a posting.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<Kept> start(Submission submission, PostingFiling filing, Faults faults) {
        LocalDate day = today.day();
        rules.check(filing, faults, day);
        Optional<Authority> sender = rules.sender(filing, day);
        if (sender.isPresent() && !submission.caller().mayKeep(sender.get().region())) {
            return done(faults.none() ? new Kept.OutOfScope() : new Kept.Faulty(faults.list()));
        }
        return name(sender, faults, day)
                .chain(name -> postings.inTransaction(tx ->
                        unlessSeen(tx, submission, () -> start(tx, new Wish(submission, filing, faults, name)))));
    }

    /** What is asked for; the name is empty when there is no such authority. */
    private record Wish(Submission submission, PostingFiling filing, Faults faults, String authorityName) {}

    private Uni<String> name(Optional<Authority> sender, Faults faults, LocalDate day) {
        return sender.isEmpty()
                ? Uni.createFrom().item("")
                : authorities
                        .of(sender.get().region(), sender.get().line(), day)
                        .map(found -> {
                            Optional<KnownAuthority> itself = found.filter(known ->
                                    known.region().equals(sender.get().region().code()));
                            if (itself.isEmpty()) {
                                faults.add("/authority", "unknown-authority");
                            }
                            return itself.map(KnownAuthority::name).orElse("");
                        });
    }

    private Uni<Kept> start(Postings.InTransaction tx, Wish wish) {
        return regionOf(tx, wish)
                .chain(region -> unlessOverlapping(tx, stay(wish.filing()), new UUID(0, 0), wish.faults())
                        .chain(() -> wish.faults().none()
                                ? keep(
                                        tx,
                                        begun(wish, requireNonNull(region)),
                                        step(Postings.Happened.STARTED, wish.submission(), null))
                                : done(new Kept.Faulty(wish.faults().list()))));
    }

    private static Uni<@Nullable Region> regionOf(Postings.InTransaction tx, Wish wish) {
        PostingFiling filing = wish.filing();
        Post.Kind kind = filing.kind();
        if (kind == null || wish.faults().named(pointer(kind))) {
            return Uni.createFrom().nullItem();
        }
        String key = requireNonNull(filing.key());
        if (kind == Post.Kind.REGION) {
            return Uni.createFrom().item(new Region(key));
        }
        return tx.regionOf(kind, key).map(found -> {
            if (found.isEmpty()) {
                wish.faults().add(pointer(kind), kind == Post.Kind.HOUSE ? "unknown-house" : "unknown-project");
            }
            return found.map(Region::new).orElse(null);
        });
    }

    private static String pointer(Post.Kind kind) {
        return switch (kind) {
            case REGION -> "/place/region";
            case PROJECT -> "/place/permitNo";
            case HOUSE -> "/place/house";
        };
    }

    private static Postings.@Nullable Stay stay(PostingFiling filing) {
        Post.Kind kind = filing.kind();
        String key = filing.key();
        return kind == null || key == null || filing.from() == null || filing.inspector() == null
                ? null
                : new Postings.Stay(
                        filing.inspector(), kind, key, filing.from(), PostingRules.until(filing.from(), filing.to()));
    }

    private static Uni<Void> unlessOverlapping(
            Postings.InTransaction tx, Postings.@Nullable Stay stay, UUID except, Faults faults) {
        return stay == null
                ? Uni.createFrom().voidItem()
                : tx.overlapping(stay, except)
                        .invoke(found -> found.ifPresent(
                                other -> faults.add("/place", "overlapping", Map.of("postingId", other.toString()))))
                        .replaceWithVoid();
    }

    private Posting begun(Wish wish, Region region) {
        PostingFiling filing = wish.filing();
        LocalDate from = requireNonNull(filing.from());
        return new Posting(
                ids.get(),
                1,
                new Posting.Inspector(
                        requireNonNull(filing.inspector()),
                        requireNonNull(filing.displayName()),
                        requireNonNull(filing.certificate())),
                Authority.parse(requireNonNull(filing.authority())).orElseThrow(),
                wish.authorityName(),
                new Post(requireNonNull(filing.kind()), requireNonNull(filing.key()), region),
                Term.of(from, PostingRules.until(from, filing.to())),
                null);
    }

    /**
     * Adds another term, right after the present one; nobody but the sending authority decides.
     *
     * @param to the last day; absent for the longest term
     */
    public Uni<Kept> renew(UUID postingId, Submission submission, @Nullable LocalDate to, Faults faults) {
        return change(postingId, submission, (tx, before) -> {
            Posting posting = before.posting();
            LocalDate day = today.day();
            if (posting.term().renewedFrom().isAfter(day)) {
                return done(new Kept.TermNotBegun());
            }
            LocalDate next = posting.term().to().plusDays(1);
            LocalDate until = PostingRules.until(next, to);
            PostingRules.checkRenewal(faults, posting.term(), until, day);
            Postings.Stay stay = new Postings.Stay(
                    posting.inspector().account(),
                    posting.post().kind(),
                    posting.post().key(),
                    next,
                    until);
            return unlessOverlapping(tx, stay, postingId, faults)
                    .chain(() -> faults.none()
                            ? keep(
                                    tx,
                                    with(posting, posting.term().renewed(until), null),
                                    step(Postings.Happened.RENEWED, submission, null))
                            : done(new Kept.Faulty(faults.list())));
        });
    }

    /** Ends a posting before its term is over. */
    public Uni<Kept> end(UUID postingId, Submission submission, @Nullable String reason, Faults faults) {
        return change(postingId, submission, (tx, before) -> {
            rules.checkReason(faults, reason);
            if (!faults.none()) {
                return done(new Kept.Faulty(faults.list()));
            }
            Posting.Early early =
                    new Posting.Early(today.now(), submission.caller().subject(), requireNonNull(reason));
            Posting posting = before.posting();
            return keep(tx, with(posting, posting.term(), early), step(Postings.Happened.ENDED, submission, reason));
        });
    }

    private static Posting with(Posting before, Term term, Posting.@Nullable Early early) {
        return new Posting(
                before.postingId(),
                before.version() + 1,
                before.inspector(),
                before.sentBy(),
                before.authorityName(),
                before.post(),
                term,
                early);
    }

    private interface Move {
        Uni<Kept> on(Postings.InTransaction tx, Postings.Known before);
    }

    private Uni<Kept> change(UUID postingId, Submission submission, Move move) {
        Caller caller = submission.caller();
        return postings.inTransaction(tx -> tx.load(postingId, new Postings.Reader(caller, false))
                .chain(found -> {
                    if (found.isEmpty()) {
                        return done(new Kept.Unknown());
                    }
                    Posting posting = found.get().posting();
                    if (!caller.mayKeep(posting.sentBy().region())) {
                        return done(new Kept.OutOfScope());
                    }
                    return unlessSeen(
                            tx,
                            submission,
                            () -> posting.state(today.day()) == Posting.State.ENDED
                                    ? done(new Kept.Ended())
                                    : move.on(tx, found.get()));
                }));
    }

    private static Uni<Kept> unlessSeen(
            Postings.InTransaction tx, Submission submission, Supplier<Uni<Kept>> otherwise) {
        return tx.seen(submission).chain(seen -> {
            if (seen.isEmpty()) {
                return otherwise.get();
            }
            return seen.get().same()
                    ? read(tx, seen.get().postingId(), submission.caller())
                    : done(new Kept.KeyTaken());
        });
    }

    private static Uni<Kept> keep(Postings.InTransaction tx, Posting posting, Postings.Step step) {
        return tx.keep(posting, step)
                .chain(() -> read(tx, posting.postingId(), step.submission().caller()));
    }

    private static Uni<Kept> read(Postings.InTransaction tx, UUID postingId, Caller caller) {
        return tx.load(postingId, new Postings.Reader(caller, false))
                .map(found -> found.<Kept>map(Kept.Done::new).orElseGet(Kept.Unknown::new));
    }

    private Postings.Step step(Postings.Happened happened, Submission submission, @Nullable String reason) {
        return new Postings.Step(happened, submission, today.now(), reason);
    }

    private static Uni<Kept> done(Kept kept) {
        return Uni.createFrom().item(kept);
    }
}
