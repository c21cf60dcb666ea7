package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.app.rules.PackDifference;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.app.rules.PackText;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads packs; what was read last is kept, because conditions take a while to compile. Thread-safe. */
public final class PackBook implements PackReading {

    private static final int KEPT = 64;

    /** An activation is told with the whole file, and twice as many characters fit into an event: some are written as two. */
    private static final int CHARS_MAX = 90_000;

    private static final String SCHEMA = Shipped.text("packs/pack.schema.json");

    /** Found in files with faults too: who may write a draft must not depend on its being sound. */
    private static final Pattern PROVINCE = Pattern.compile("(?m)^province:\\s*[\"']?([1-9][0-9]0000)\\b");

    private final Law law = Shipped.law();
    private final Map<Key, Pack> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Pack> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String content, @Nullable String base) {}

    @Override
    public List<PackFault> faults(List<PackText> packs, @Nullable PackName changed) {
        List<PackFault> faults = new ArrayList<>();
        Pack national = null;
        Map<String, PackText> provinces = new HashMap<>();
        for (PackText text : packs) {
            try {
                Law asked = text.name().equals(changed) ? law : Law.NONE;
                Pack pack = PackReader.check(text.name().toString(), text.content(), national, asked);
                faults.addAll(nameFaults(text, pack));
                national = text.name().isNational() ? pack : national;
                PackText other = provinces.put(pack.province(), text);
                if (other != null) {
                    faults.add(new PackFault(text.name().toString(), 1, Flaw.PROVINCE_TAKEN.about(other.name())));
                }
            } catch (RefusedException refused) {
                refused.faults().forEach(each -> faults.add(new PackFault(each.file(), each.line(), each.reason())));
                if (text.name().isNational()) {
                    return faults; // what is laid over it cannot be looked at
                }
            }
        }
        return faults;
    }

    private static List<PackFault> nameFaults(PackText text, Pack pack) {
        String name = text.name().toString();
        List<PackFault> faults = new ArrayList<>();
        if (text.content().length() > CHARS_MAX) {
            faults.add(new PackFault(name, 1, Flaw.FILE_TOO_LONG.about(CHARS_MAX)));
        }
        if (!pack.name().equals(name)) {
            faults.add(new PackFault(name, pack.place().line(), Flaw.NAME_OF_OTHER.about(pack.name())));
        }
        if (text.name().isNational() != pack.province().isEmpty()) {
            faults.add(new PackFault(name, pack.place().line(), Flaw.PROVINCE_MISFITS.about()));
        }
        return faults;
    }

    @Override
    public Policy policy(SequencedMap<Instant, List<PackText>> packs) {
        List<Policy.Era> eras = new ArrayList<>();
        Iterator<Instant> ends = packs.keySet().stream().skip(1).iterator();
        packs.forEach(
                (from, together) -> eras.addAll(eras(from, ends.hasNext() ? ends.next() : Instant.MAX, together)));
        return new Policy(eras);
    }

    private List<Policy.Era> eras(Instant from, Instant until, List<PackText> together) {
        Pack national = pack(together.getFirst(), null, null);
        List<Pack> overlays = together.stream()
                .skip(1)
                .map(text -> pack(text, national, together.getFirst()))
                .toList();
        return new Eras(national, overlays).between(from, until);
    }

    private synchronized Pack pack(PackText text, @Nullable Pack base, @Nullable PackText baseText) {
        Key key = new Key(text.content(), baseText == null ? null : baseText.content());
        Pack known = read.get(key);
        if (known != null) {
            return known;
        }
        try {
            Pack pack = PackReader.read(text.name().toString(), text.content(), base);
            read.put(key, pack);
            return pack;
        } catch (RefusedException unreadable) {
            throw new IllegalStateException("a pack that should be in force cannot be read", unreadable);
        }
    }

    @Override
    public PackDifference difference(@Nullable String before, String after) {
        return PackDiff.of(before, after);
    }

    @Override
    public String regionOf(String content) {
        Matcher province = PROVINCE.matcher(content);
        return province.find() ? province.group(1) : Region.COUNTRY;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String hashOf(String content) {
        return ContentHash.of(content);
    }
}
