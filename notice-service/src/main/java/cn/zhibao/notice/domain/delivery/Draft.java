package cn.zhibao.notice.domain.delivery;

import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as somebody asks for it; nothing in it is checked yet.
 *
 * @param types names of events; absent or empty asks for all
 */
public record Draft(
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable String region) {

    private static final int TYPES_MAX = 100;

    /** What a draft turned out to be. */
    public sealed interface Checked {

        /** In order, but for the address of the host, which only a name server knows. */
        record Sound(URI url, List<String> types, Region region) implements Checked {}

        /** Everything that is wrong with it. */
        record Faulty(List<Fault> faults) implements Checked {}
    }

    /**
     * Checks all fields and names every fault.
     *
     * @param known names of all events that there are
     */
    public Checked check(Set<String> known, EndpointRules rules) {
        List<Fault> faults = new ArrayList<>();
        URI endpoint = required("/url", url, faults) ? rules.check(url, faults) : null;
        Region wanted = required("/region", region, faults) ? checkRegion(region, faults) : null;
        List<String> names = types == null ? List.of() : types;
        checkTypes(names, known, faults);
        return endpoint == null || wanted == null || !faults.isEmpty()
                ? new Checked.Faulty(faults)
                : new Checked.Sound(endpoint, names.stream().distinct().sorted().toList(), wanted);
    }

    private static boolean required(String pointer, @Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new Fault(pointer, "missing"));
            return false;
        }
        return true;
    }

    private static @Nullable Region checkRegion(@Nullable String code, List<Fault> faults) {
        Region region = code == null ? null : Region.parse(code).orElse(null);
        if (region == null) {
            faults.add(new Fault("/region", "not-a-region"));
        }
        return region;
    }

    private static void checkTypes(List<String> names, Set<String> known, List<Fault> faults) {
        if (names.size() > TYPES_MAX) {
            faults.add(new Fault("/types", "too-many", Map.of("most", TYPES_MAX)));
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                faults.add(new Fault("/types/" + i, "unknown-event-type"));
            }
        }
    }
}
