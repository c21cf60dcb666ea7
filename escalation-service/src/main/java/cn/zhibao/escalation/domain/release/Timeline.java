package cn.zhibao.escalation.domain.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Which versions of the packs are in force when, by the moments of what they decide about. */
public record Timeline(List<Activation> activations) {

    /** A version comes into force; {@link Instant#MIN} is the beginning. */
    public record Activation(PackName name, Instant from) {}

    /** The earliest first, and the national pack before those that are laid over it. */
    public Timeline {
        activations = activations.stream()
                .sorted(Comparator.comparing(Activation::from)
                        .thenComparing(each -> !each.name().isNational())
                        .thenComparing(each -> each.name().pack()))
                .toList();
    }

    /** With one more. */
    public Timeline with(PackName name, Instant from) {
        List<Activation> more = new ArrayList<>(activations);
        more.add(new Activation(name, from));
        return new Timeline(more);
    }

    boolean has(PackName name, Instant from) {
        return activations.contains(new Activation(name, from));
    }

    boolean isTaken(String pack, Instant from) {
        return activations.stream()
                .anyMatch(each -> each.name().pack().equals(pack) && each.from().equals(from));
    }

    /** The versions in force at a moment, the national one first. */
    public List<PackName> at(Instant moment) {
        Map<String, PackName> inForce = new LinkedHashMap<>();
        for (Activation each : activations) {
            if (!each.from().isAfter(moment)) {
                inForce.put(each.name().pack(), each.name());
            }
        }
        return List.copyOf(inForce.values());
    }

    /** The version of a pack in force at a moment; null while none is. */
    public @Nullable PackName inForce(String pack, Instant moment) {
        return at(moment).stream()
                .filter(each -> each.pack().equals(pack))
                .findFirst()
                .orElse(null);
    }

    /** The versions that are in force together, by the moment from which they are. */
    public SequencedMap<Instant, List<PackName>> combinations() {
        SequencedMap<Instant, List<PackName>> combinations = new LinkedHashMap<>();
        activations.forEach(each -> combinations.put(each.from(), at(each.from())));
        return combinations;
    }

    /** The versions in force at a moment, but for one that takes the place of its pack. */
    public List<PackName> withInPlace(PackName version, Instant moment) {
        List<PackName> names = new ArrayList<>(at(moment));
        names.replaceAll(each -> each.pack().equals(version.pack()) ? version : each);
        if (!names.contains(version)) {
            names.add(version);
        }
        return names;
    }
}
