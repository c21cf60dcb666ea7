package cn.zhibao.gateway.live;

import cn.zhibao.events.wire.Topics;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the stream: for each partition of each topic the offset of the next event. Immutable.
 *
 * <p>As text it is the {@code id} of a message of the live stream. It names offsets of Kafka alone, so it outlives the
 * gateway and is understood by every instance. A partition it does not mention was not there yet: nothing of it was seen.
 */
public final class Position {

    /** Nothing seen of any partition. */
    public static final Position ZERO = new Position(new long[Topics.ALL.size()][0]);

    private static final int PARTITIONS_MAX = 1_000;
    private static final int TEXT_MAX = 8_000;
    private static final int RADIX = Character.MAX_RADIX;
    private static final String FORM = "1";
    private static final Pattern GROUPS = Pattern.compile("~");
    private static final Pattern OFFSETS = Pattern.compile("\\.");

    private final long[][] next;

    private Position(long[][] next) {
        this.next = next;
    }

    /** Offset of the next event of a partition; 0 when it is not mentioned. Topics are numbered as in {@link Topics#ALL}. */
    long next(int topic, int partition) {
        return partition < next[topic].length ? next[topic][partition] : 0;
    }

    /** This place with another offset for one partition. */
    Position with(int topic, int partition, long offset) {
        long[][] copy = next.clone();
        copy[topic] = Arrays.copyOf(next[topic], Math.max(next[topic].length, partition + 1));
        copy[topic][partition] = offset;
        return new Position(copy);
    }

    /** Whether everything that lies before the other place lies before this one too. */
    boolean reaches(Position other) {
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < other.next[topic].length; partition++) {
                if (next(topic, partition) < other.next[topic][partition]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The place before which lies everything that lies before one of the two. */
    Position union(Position other) {
        long[][] union = new long[next.length][];
        for (int topic = 0; topic < next.length; topic++) {
            union[topic] = new long[Math.max(next[topic].length, other.next[topic].length)];
            for (int partition = 0; partition < union[topic].length; partition++) {
                union[topic][partition] = Math.max(next(topic, partition), other.next(topic, partition));
            }
        }
        return new Position(union);
    }

    /** Number of offsets between this place and a later one; partitions that are ahead count nothing. */
    long distanceTo(Position later) {
        long distance = 0;
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < later.next[topic].length; partition++) {
                distance += Math.max(0, later.next[topic][partition] - next(topic, partition));
            }
        }
        return distance;
    }

    /** Compact text: form, tag of the cluster, then the offsets of each topic in base 36. Safe in a URL unescaped. */
    String text(String clusterTag) {
        var text = new StringBuilder(120).append(FORM).append('~').append(clusterTag);
        for (long[] offsets : next) {
            text.append('~');
            for (int partition = 0; partition < offsets.length; partition++) {
                text.append(partition == 0 ? "" : ".").append(Long.toString(offsets[partition], RADIX));
            }
        }
        return text.toString();
    }

    /** The place that a text names; empty when it is none of this cluster. */
    static Optional<Position> parse(String text, String clusterTag) {
        String[] groups = text.length() > TEXT_MAX ? new String[0] : GROUPS.split(text, -1);
        boolean ours = groups.length == Topics.ALL.size() + 2 && groups[0].equals(FORM) && groups[1].equals(clusterTag);
        if (!ours) {
            return Optional.empty();
        }
        try {
            long[][] next = new long[Topics.ALL.size()][];
            for (int topic = 0; topic < next.length; topic++) {
                next[topic] = offsets(groups[topic + 2]);
            }
            return Optional.of(new Position(next));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    private static long[] offsets(String group) {
        if (group.isEmpty()) {
            return new long[0];
        }
        String[] parts = OFFSETS.split(group, -1);
        if (parts.length > PARTITIONS_MAX) {
            throw new NumberFormatException("more than " + PARTITIONS_MAX + " partitions");
        }
        long[] offsets = new long[parts.length];
        for (int partition = 0; partition < parts.length; partition++) {
            offsets[partition] = Long.parseUnsignedLong(parts[partition], RADIX);
            if (offsets[partition] < 0) {
                throw new NumberFormatException("offset out of range");
            }
        }
        return offsets;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position that && reaches(that) && that.reaches(this);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < next[topic].length; partition++) {
                hash += Long.hashCode(next[topic][partition]) * (31 * topic + partition + 1);
            }
        }
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.deepToString(next);
    }
}
