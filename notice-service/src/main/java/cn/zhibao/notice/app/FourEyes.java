package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Drafted;
import cn.zhibao.notice.domain.Fault;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Four eyes (四眼原则): one person drafts, another one decides, and only what was read is changed or decided. */
public final class FourEyes {

    private FourEyes() {}

    /**
     * What becomes of what somebody does.
     *
     * @param <T> what is drafted
     * @param <R> why somebody may not
     */
    public sealed interface Answer<T, R> {

        /** It counts; what is drafted as it stands now. */
        record Done<T, R>(T drafted) implements Answer<T, R> {}

        record Faulty<T, R>(List<Fault> faults) implements Answer<T, R> {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Refused<T, R>(R why) implements Answer<T, R> {}

        /** It was changed since it was read. */
        record Stale<T, R>(int revision) implements Answer<T, R> {}

        /** There is none of this id for this person. */
        record Unknown<T, R>() implements Answer<T, R> {}

        /** Another body came under this Idempotency-Key before. */
        record KeyTaken<T, R>() implements Answer<T, R> {}
    }

    static <T, R> Uni<Answer<T, R>> answered(Answer<T, R> answer) {
        return Uni.createFrom().item(answer);
    }

    /** Does the work for a submission that is new; the same again is answered as before. */
    static <T, R> Uni<Answer<T, R>> once(DraftDesk<T> desk, Submission submission, Supplier<Uni<Answer<T, R>>> work) {
        return desk.sent(submission)
                .chain(before -> before.map(sent -> answered(FourEyes.<T, R>asBefore(sent)))
                        .orElseGet(work));
    }

    /** Keeps a new draft, unless its submission came at the same time. */
    static <T, R> Uni<Answer<T, R>> add(DraftDesk<T> desk, Submission submission, T draft) {
        return desk.add(draft, submission)
                .chain(added -> added
                        ? answered(new Answer.Done<>(draft))
                        : desk.sent(submission).map(sent -> FourEyes.<T, R>asBefore(sent.orElseThrow())));
    }

    private static <T, R> Answer<T, R> asBefore(DraftDesk.Sent<T> sent) {
        return sent.same() ? new Answer.Done<>(sent.drafted()) : new Answer.KeyTaken<>();
    }

    /**
     * Does the work unless this person may not, or what was read has changed.
     *
     * @param revision that was read; null when any will do
     */
    static <T extends Drafted, R> Uni<Answer<T, R>> decide(
            T drafted, @Nullable Integer revision, Optional<R> refusal, Supplier<Uni<Answer<T, R>>> work) {
        if (refusal.isPresent()) {
            return answered(new Answer.Refused<>(refusal.get()));
        }
        return revision == null || revision == drafted.revision()
                ? work.get()
                : answered(new Answer.Stale<>(drafted.revision()));
    }
}
