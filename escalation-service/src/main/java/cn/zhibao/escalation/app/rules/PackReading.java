package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackName;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads the files of packs. */
public interface PackReading {

    /**
     * Everything that is wrong with packs that shall be in force together, the national one first.
     *
     * @param changed the one that is held against the law, which may have grown since the others came into force; null for none
     */
    List<PackFault> faults(List<PackText> packs, @Nullable PackName changed);

    /**
     * The rules that packs make, by the moment from which they are in force together. Throws {@link IllegalStateException} when
     * one cannot be read.
     */
    Policy policy(SequencedMap<Instant, List<PackText>> packs);

    /** What another file says differently; null before the first one. */
    PackDifference difference(@Nullable String before, String after);

    /** Code of the province that the file is for; the country when it names none. */
    String regionOf(String content);

    /** The JSON Schema of the files, for those who write them. */
    String schema();

    /** SHA-256 of the file, in hexadecimal. */
    String hashOf(String content);
}
