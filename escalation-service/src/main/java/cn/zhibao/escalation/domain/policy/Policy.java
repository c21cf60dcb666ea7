package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Facts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold where, and since when: the national pack, and for some provinces that pack with the province's overlay.
 * What counts is the moment of what is decided about, so that everybody changes over at the same fact.
 */
public final class Policy {

    private final List<Era> eras;

    /** The same for looking up, at each decision: of several that begin at once the last one alone. */
    private final Era[] inOrder;

    private final Instant[] starts;

    /** Where the last one was found, and the next one mostly is. No thread minds what another one leaves here. */
    private int found;

    /** The newest first, without those that only make something else of the same rules, as key periods do. */
    private final List<Era> withOtherRules;

    private final Map<Stated, Rule> stated = new HashMap<>();

    /**
     * The rules from a moment on, until those of the next era.
     *
     * @param byProvince packs by the first two digits of the province's region code
     */
    public record Era(Instant from, RulePack national, Map<String, RulePack> byProvince) {

        public Era {
            byProvince = Map.copyOf(byProvince);
        }

        RulePack packFor(String region) {
            return byProvince.getOrDefault(region.substring(0, 2), national);
        }

        /** By their ids, everywhere. */
        private boolean hasTheRulesOf(Era other) {
            return national.hasTheRulesOf(other.national)
                    && byProvince.keySet().equals(other.byProvince.keySet())
                    && byProvince.entrySet().stream()
                            .allMatch(each -> each.getValue()
                                    .hasTheRulesOf(Objects.requireNonNull(other.byProvince.get(each.getKey()))));
        }
    }

    private record Stated(String packVersion, String rule) {}

    /** A policy of eras, the first of which begins with time itself. */
    public Policy(List<Era> eras) {
        this.eras = eras.stream().sorted(Comparator.comparing(Era::from)).toList();
        if (eras.isEmpty() || !this.eras.getFirst().from().equals(Instant.MIN)) {
            throw new IllegalArgumentException("the first rules hold from the beginning");
        }
        TreeMap<Instant, Era> byStart = new TreeMap<>();
        this.eras.forEach(era -> byStart.put(era.from(), era));
        this.inOrder = byStart.values().toArray(Era[]::new);
        this.starts = byStart.keySet().toArray(Instant[]::new);
        this.withOtherRules = withOtherRules(byStart.values());
        Set<RulePack> packs = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Era era : this.eras) {
            packs.add(era.national());
            packs.addAll(era.byProvince().values());
        }
        packs.forEach(this::remember);
    }

    private static List<Era> withOtherRules(Collection<Era> inOrder) {
        Deque<Era> newestFirst = new ArrayDeque<>();
        for (Era era : inOrder) {
            Era before = newestFirst.peekFirst();
            if (before == null || !before.hasTheRulesOf(era)) {
                newestFirst.addFirst(era);
            }
        }
        return List.copyOf(newestFirst);
    }

    /** A policy that never changes. */
    public Policy(RulePack national, Map<String, RulePack> byProvince) {
        this(List.of(new Era(Instant.MIN, national, byProvince)));
    }

    private void remember(RulePack pack) {
        for (RulePack each : pack.combinations()) {
            each.rules().forEach(rule -> stated.put(new Stated(rule.packVersion(), rule.id()), RulePack.ruleOf(rule)));
        }
    }

    /** The rules for a case at a moment. */
    public RulePack packFor(Facts facts, Instant moment) {
        return packFor(facts.region(), moment).forCase(facts);
    }

    /** The rules for a place at a moment, for cases that no key period asks for. */
    public RulePack packFor(String region, Instant moment) {
        int place = found;
        if (!isWithin(place, moment)) {
            int searched = Arrays.binarySearch(starts, moment);
            place = searched >= 0 ? searched : -searched - 2;
            found = place;
        }
        return inOrder[place].packFor(region);
    }

    private boolean isWithin(int place, Instant moment) {
        return !moment.isBefore(starts[place]) && (place + 1 == starts.length || moment.isBefore(starts[place + 1]));
    }

    /** Since when rules of that name have held for a place without a break, up to a moment at which one does. */
    public Instant heldSince(String region, String rule, Instant moment) {
        Instant since = moment;
        for (Era era : withOtherRules) {
            if (era.from().isAfter(moment)) {
                continue;
            }
            if (era.packFor(region).rule(rule) == null) {
                return since;
            }
            since = era.from();
        }
        return since;
    }

    /** The rule as that version of a pack states it, in force or not; null when it is not known here. */
    public @Nullable Rule rule(String packVersion, String id) {
        return stated.get(new Stated(packVersion, id));
    }

    /** The earliest first. */
    public List<Era> eras() {
        return eras;
    }
}
