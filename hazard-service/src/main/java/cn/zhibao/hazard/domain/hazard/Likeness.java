package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.HazardFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why two cases may be one hazard. A suggestion with its reasons; a person decides, and nothing is merged by itself. All
 * limits are defaults of this system (本系统默认).
 */
public final class Likeness {

    /** Findings further apart in time are not compared. */
    public static final Duration WITHIN = Duration.ofDays(7);

    private static final int REASONS_MIN = 2;
    private static final double TEXT_MIN = 0.5;

    private Likeness() {}

    /** The reasons, as stable names; empty when they are too few to suggest anything. */
    public static List<String> reasons(HazardFacts one, HazardFacts other) {
        if (Duration.between(one.foundAt(), other.foundAt()).abs().compareTo(WITHIN) > 0) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        add(reasons, "same-criterion", same(one.criterion(), other.criterion()));
        add(reasons, "same-project", one.project() != null && one.project().equals(other.project()));
        add(
                reasons,
                "same-enterprise",
                one.enterprise() != null
                        && other.enterprise() != null
                        && same(one.enterprise().uscc(), other.enterprise().uscc()));
        add(reasons, "same-place", one.place() != null && one.place().equals(other.place()));
        add(reasons, "similar-text", similar(one.description(), other.description()) >= TEXT_MIN);
        return reasons.size() < REASONS_MIN ? List.of() : List.copyOf(reasons);
    }

    private static void add(List<String> reasons, String name, boolean holds) {
        if (holds) {
            reasons.add(name);
        }
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }

    /** Pairs of neighbouring characters they share, as a part of all they have: Chinese has no words to compare. */
    private static double similar(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        long shared = pairs.stream().filter(others::contains).count();
        long all = pairs.size() + others.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .mapToObj(i -> text.substring(i, i + 2))
                .collect(Collectors.toUnmodifiableSet());
    }
}
