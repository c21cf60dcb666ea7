package cn.zhibao.escalation.domain.duty;

import cn.zhibao.events.contract.DutyRole;
import cn.zhibao.events.contract.DutyShift;
import cn.zhibao.events.contract.OfficeHolder;
import cn.zhibao.events.contract.RosterFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The duty rosters of all desks, and from when on each is in force. Of those that speak of a role at a moment the latest that was
 * in force by then counts, so that a roster of one shift stands in for that shift alone. Immutable.
 */
public final class DutyRosters {

    /** No desk has one. */
    public static final DutyRosters NONE = new DutyRosters(Map.of());

    /** More moments than a roster of a year has, so that looking ahead ends. */
    private static final int LOOKS_MAX = 5_000;

    private final Map<String, List<Known>> byDesk;

    private DutyRosters(Map<String, List<Known>> byDesk) {
        this.byDesk = byDesk;
    }

    /** A roster, and from when on calls are made by it. */
    public record Known(RosterFacts facts, Instant validFrom) {

        private boolean speaksOf(String target, Instant moment) {
            return !moment.isBefore(validFrom)
                    && !moment.isBefore(facts.from())
                    && moment.isBefore(facts.to())
                    && role(target) != null;
        }

        private @Nullable DutyRole role(String target) {
            for (DutyRole role : facts.roles()) {
                if (role.target().equals(target)) {
                    return role;
                }
            }
            return null;
        }

        private Stream<DutyShift> shifts(String target) {
            DutyRole role = role(target);
            return role == null ? Stream.empty() : role.shifts().stream();
        }
    }

    /**
     * How long somebody is on duty without a break, by what is known now.
     *
     * @param until first moment at which nobody is
     * @param vacant true when a roster says so, false when no roster says anything any more
     */
    public record Manned(Instant until, boolean vacant) {}

    /** These and others. */
    public DutyRosters with(Collection<Known> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, List<Known>> all = new HashMap<>(byDesk);
        for (Known other : others) {
            List<Known> desk = new ArrayList<>(all.getOrDefault(other.facts().desk(), List.of()));
            desk.removeIf(each -> each.facts().number() == other.facts().number());
            desk.add(other);
            desk.sort(Comparator.comparingInt((Known each) -> each.facts().number())
                    .reversed());
            all.put(other.facts().desk(), List.copyOf(desk));
        }
        return new DutyRosters(all);
    }

    /** Who is on duty, or null when no roster of the desk speaks of that role at that moment. */
    public @Nullable OnDuty at(String desk, String target, Instant moment) {
        Known roster = speaking(desk, target, moment);
        return roster == null
                ? null
                : new OnDuty(RosterName.of(roster.facts()).toString(), people(roster, target, moment));
    }

    /** Until when somebody is on duty from that moment on; null when nobody is at that moment. */
    public @Nullable Manned manned(String desk, String target, Instant moment) {
        Instant at = moment;
        for (int looks = 0; looks < LOOKS_MAX; looks++) {
            Known roster = speaking(desk, target, at);
            boolean vacant = roster != null && people(roster, target, at).isEmpty();
            if (roster == null || vacant) {
                return looks == 0 ? null : new Manned(at, vacant);
            }
            at = nextChange(desk, roster, target, at);
        }
        return new Manned(at, false);
    }

    /** Desks of which a roster speaks now and none does at a later moment, for some role. */
    public long endingBefore(Instant later, Instant now) {
        return byDesk.entrySet().stream()
                .filter(desk -> targets(desk.getValue()).stream()
                        .anyMatch(target -> speaking(desk.getKey(), target, now) != null
                                && speaking(desk.getKey(), target, later) == null))
                .count();
    }

    private static Set<String> targets(List<Known> rosters) {
        Set<String> targets = new LinkedHashSet<>();
        rosters.forEach(each -> each.facts().roles().forEach(role -> targets.add(role.target())));
        return targets;
    }

    private @Nullable Known speaking(String desk, String target, Instant moment) {
        for (Known each : byDesk.getOrDefault(desk, List.of())) {
            if (each.speaksOf(target, moment)) {
                return each;
            }
        }
        return null;
    }

    private static List<OfficeHolder> people(Known roster, String target, Instant moment) {
        return roster.shifts(target)
                .filter(shift -> !moment.isBefore(shift.from()) && moment.isBefore(shift.to()))
                .flatMap(shift -> shift.people().stream())
                .distinct()
                .map(id -> person(roster, id))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable OfficeHolder person(Known roster, String id) {
        for (OfficeHolder person : roster.facts().people()) {
            if (person.id().equals(id)) {
                return person;
            }
        }
        return null;
    }

    /** The next moment at which another roster or another shift may count. */
    private Instant nextChange(String desk, Known roster, String target, Instant moment) {
        Stream<Instant> rosters = byDesk.getOrDefault(desk, List.of()).stream()
                .filter(each -> each.role(target) != null)
                .flatMap(each -> Stream.of(
                        each.validFrom(), each.facts().from(), each.facts().to()));
        Stream<Instant> shifts = roster.shifts(target).map(DutyShift::to);
        return Stream.concat(rosters, shifts)
                .filter(each -> each.isAfter(moment))
                .min(Comparator.naturalOrder())
                .orElse(roster.facts().to());
    }
}
