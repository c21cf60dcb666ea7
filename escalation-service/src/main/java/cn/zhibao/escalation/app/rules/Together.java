package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A version among the packs in force, in the place of its own pack.
 *
 * @param inForce what is in force now, its own pack too
 */
record Together(PackVersion version, List<PackName> names, List<PackName> inForce) {

    static Together with(PackVersion version, Timeline timeline, Instant now) {
        return new Together(version, timeline.withInPlace(version.name(), now), timeline.at(now));
    }

    Set<PackName> wanted() {
        Set<PackName> wanted = new HashSet<>(names);
        wanted.addAll(inForce);
        return wanted;
    }

    /** Everything that is wrong with them, and with the version in comparison with the one in force. */
    List<PackFault> faults(PackReading reading, Map<PackName, PackVersion> versions) {
        List<PackText> texts = new ArrayList<>();
        for (PackName name : names) {
            PackVersion kept = name.equals(version.name()) ? version : versions.get(name);
            if (kept != null) {
                texts.add(new PackText(name, kept.content()));
            }
        }
        List<PackFault> faults = new ArrayList<>(reading.faults(texts, version.name()));
        String region = reading.regionOf(version.content());
        for (PackName name : inForce) {
            PackVersion other = versions.get(name);
            boolean moved = other != null
                    && name.pack().equals(version.name().pack())
                    && !reading.regionOf(other.content()).equals(region);
            if (moved) {
                faults.add(new PackFault(version.name().toString(), 1, Flaw.PROVINCE_MOVED.about(name)));
            }
        }
        return faults;
    }
}
