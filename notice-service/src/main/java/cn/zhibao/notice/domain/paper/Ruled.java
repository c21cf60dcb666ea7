package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A ruling (认定) that makes a paper necessary: what was suspected is so, and somebody has to answer for it.
 *
 * @param matter the suspicion with its ruling
 */
public record Ruled(NoticeKind kind, SuspicionFacts matter) {

    /** Empty for what is not ruled, what was cleared, and what nobody can be punished for. */
    public static Optional<Ruled> of(SuspicionEvent event) {
        SuspicionFacts matter = event.suspicion();
        SuspicionRuling ruling = matter.ruling();
        return ruling == null || ruling.verdict() != SuspicionVerdict.CONFIRMED
                ? Optional.empty()
                : kindFor(matter.kind()).map(kind -> new Ruled(kind, matter));
    }

    private static Optional<NoticeKind> kindFor(SuspicionKind kind) {
        return switch (kind) {
            case LATE, OMISSION, FALSITY, CONCEALMENT, REPEAT -> Optional.of(NoticeKind.ENFORCEMENT_PROPOSAL);
            case CLOSURE -> Optional.of(NoticeKind.CLOSURE_PROPOSAL);
            // A region where accidents come close together, or that tells nothing, is no party that could be punished.
            case CLUSTER, SILENCE -> Optional.empty();
        };
    }

    SuspicionRuling ruling() {
        return requireNonNull(matter.ruling(), "it is ruled");
    }

    /** Id of the one paper that it makes: what is told twice names the same paper. */
    public UUID paperId() {
        return UUID.nameUUIDFromBytes((kind + "|" + matter.suspicionId()).getBytes(StandardCharsets.UTF_8));
    }
}
