package cn.zhibao.hazard.app.attachment;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.attachment.Attachment;
import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.EvidenceRules;
import cn.zhibao.hazard.domain.attachment.FileName;
import cn.zhibao.hazard.domain.attachment.FiledCase;
import cn.zhibao.hazard.domain.attachment.MediaType;
import cn.zhibao.hazard.domain.attachment.Purpose;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Attaches a file to a case while it arrives: never more than one piece of it is in memory. */
public final class AttachFile {

    private final Attachments attachments;
    private final CaptureReader captures;
    private final EvidenceRules rules;
    private final Limits limits;
    private final Making making;

    public AttachFile(
            Attachments attachments, CaptureReader captures, EvidenceRules rules, Limits limits, Making making) {
        this.attachments = attachments;
        this.captures = captures;
        this.rules = rules;
        this.limits = limits;
        this.making = making;
    }

    /**
     * Limits, defaults of this system (本系统默认).
     *
     * @param bytesMax largest file
     * @param unfinishedFor how long a file that does not come to its end is kept
     */
    public record Limits(long bytesMax, Duration unfinishedFor) {}

    /** What makes a new thing one of its own. */
    public record Making(Supplier<UUID> ids, Clock clock) {}

    /** What is said of a file; absent means not said. */
    public record Said(
            Caller caller,
            @Nullable UUID caseId,
            @Nullable Purpose purpose,
            @Nullable String name,
            Capture claimed) {}

    /** Answer to somebody who sends a file. */
    public sealed interface Answer {

        /** It belongs to the case, now or since before. */
        record Attached(Attachments.Known attachment) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** There is no such case for the caller. */
        record Unknown() implements Answer {}

        record TooLarge(long bytesMax) implements Answer {}

        /** Its content is of no kind that is taken. */
        record WrongType() implements Answer {}

        /** The sender went away; nothing of it is left. */
        record BrokenOff() implements Answer {}
    }

    /** Takes the file. A sender that goes away does not stop the work, which then removes what there is. */
    public Uni<Answer> attach(Said said, Incoming in, Faults faults) {
        if (!faults.none()) {
            return Uni.createFrom().item(new Answer.Faulty(faults.list()));
        }
        return attachments
                .findCase(requireNonNull(said.caseId()), said.caller().reads())
                .chain(found -> found.map(of -> take(said, in, of))
                        .orElseGet(() -> Uni.createFrom().item(new Answer.Unknown())));
    }

    private Uni<Answer> take(Said said, Incoming in, FiledCase of) {
        Instant now = making.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return attachments.begin(now.plus(limits.unfinishedFor())).chain(contentId -> {
            Arrival arrival = new Arrival(attachments, contentId, limits.bytesMax());
            return arrival.of(in)
                    .chain(() -> settle(said, of, arrival, now))
                    .onFailure(Incoming.BrokenOff.class)
                    .recoverWithItem(new Answer.BrokenOff())
                    .call(answer -> answer instanceof Answer.Attached
                            ? Uni.createFrom().voidItem()
                            : attachments.discard(contentId))
                    .onFailure()
                    .call(() -> attachments.discard(contentId));
        });
    }

    private Uni<Answer> settle(Said said, FiledCase of, Arrival arrival, Instant now) {
        if (arrival.tooLarge()) {
            return Uni.createFrom().item(new Answer.TooLarge(limits.bytesMax()));
        }
        if (arrival.bytes() == 0) {
            return Uni.createFrom().item(new Answer.Faulty(List.of(new Fault("", "empty"))));
        }
        return MediaType.of(arrival.head())
                .map(type -> finish(said, of, arrival, type, now))
                .orElseGet(() -> Uni.createFrom().item(new Answer.WrongType()));
    }

    private Uni<Answer> finish(Said said, FiledCase of, Arrival arrival, MediaType type, Instant now) {
        Attachment attachment = new Attachment(
                making.ids().get(),
                of.caseId(),
                requireNonNull(said.purpose()),
                FileName.clean(said.name()),
                type,
                arrival.bytes(),
                arrival.hash(),
                said.claimed(),
                captures.read(type, arrival.head()),
                said.caller().subject(),
                now);
        return attachments
                .finish(arrival.contentId(), attachment, elsewhere -> rules.flags(attachment, of, elsewhere))
                .map(Answer.Attached::new);
    }
}
