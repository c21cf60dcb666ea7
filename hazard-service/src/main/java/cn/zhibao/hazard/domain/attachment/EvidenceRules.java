package cn.zhibao.hazard.domain.attachment;

import cn.zhibao.events.contract.Position;
import cn.zhibao.hazard.domain.attachment.Flag.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is odd about an attachment (走过场、留痕). Pure: the same arguments give the same answer. */
public final class EvidenceRules {

    /** Mean radius of the earth, in metres. */
    private static final double EARTH = 6_371_008.8;

    private final int metresMax;

    /**
     * Rules with a limit.
     *
     * @param metresMax how far from the place of its case a photo may be taken, a default of this system (本系统默认)
     */
    public EvidenceRules(int metresMax) {
        if (metresMax < 1) {
            throw new IllegalArgumentException("a photo may be taken at least 1 metre away, not " + metresMax);
        }
        this.metresMax = metresMax;
    }

    /**
     * The flags of an attachment when it comes.
     *
     * @param sameElsewhere true when the same content stands where it {@linkplain Twin#isOdd is odd}
     */
    public List<Flag> flags(Attachment attachment, FiledCase of, boolean sameElsewhere) {
        List<Flag> flags = new ArrayList<>();
        if (sameElsewhere) {
            flags.add(Flag.of(Kind.SAME_PHOTO_ELSEWHERE));
        }
        Instant takenAt = attachment.capture().takenAt();
        if (takenAt != null && attachment.purpose().provesWork() && takenAt.isBefore(of.beganAt())) {
            flags.add(Flag.of(Kind.OLDER_THAN_FINDING));
        } else if (takenAt == null && attachment.type().photo()) {
            flags.add(Flag.of(Kind.NO_CAPTURE_TIME));
        }
        place(attachment, of, flags);
        return flags;
    }

    private void place(Attachment attachment, FiledCase of, List<Flag> flags) {
        Position taken = attachment.capture().position();
        if (taken == null) {
            if (attachment.type().photo()) {
                flags.add(Flag.of(Kind.NO_CAPTURE_PLACE));
            }
        } else if (of.position() != null) {
            int metres = (int) Math.round(metres(taken, of.position()));
            if (metres > metresMax) {
                flags.add(new Flag(Kind.FAR_FROM_PLACE, metres));
            }
        }
    }

    /** Along a great circle. */
    static double metres(Position one, Position other) {
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * square(Math.sin(east / 2));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
