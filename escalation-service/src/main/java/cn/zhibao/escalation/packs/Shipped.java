package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The packs and calendars that come with the service: the national pack {@code CN} with its overlays, and the tables of
 * holidays. Throws {@link RefusedException} when one of them is faulty.
 */
public final class Shipped {

    private static final String NATIONAL = "packs/CN.yaml";
    private static final List<String> OVERLAYS = List.of("packs/SD.yaml");
    private static final List<String> CALENDARS = List.of("calendars/2026.yaml");

    private Shipped() {}

    /** The rules in force: the national pack with every overlay. */
    public static Policy policy() {
        return policies().firstEntry().getValue();
    }

    /** Every policy that the packs make, by name, the one in force first: with the overlays, and the national pack alone. */
    public static SequencedMap<String, Policy> policies() {
        Pack national = PackReader.read(NATIONAL, text(NATIONAL), null);
        Map<String, RulePack> byProvince = new HashMap<>();
        StringBuilder name = new StringBuilder(national.version());
        for (String file : OVERLAYS) {
            Pack overlay = PackReader.read(file, text(file), national);
            byProvince.put(overlay.province(), overlay.toRulePack());
            name.append('+').append(overlay.version());
        }
        SequencedMap<String, Policy> policies = new LinkedHashMap<>();
        policies.put(name.toString(), new Policy(national.toRulePack(), byProvince));
        policies.put(national.version(), new Policy(national.toRulePack(), Map.of()));
        return policies;
    }

    public static WorkCalendar calendar() {
        Map<String, String> files = new HashMap<>();
        CALENDARS.forEach(file -> files.put(file, text(file)));
        return CalendarReader.read(files);
    }

    static String text(String resource) {
        try (InputStream in = Shipped.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
