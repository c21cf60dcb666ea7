package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packs and calendars that come with the service: the national pack {@code CN} with its overlays, and the tables of
 * holidays. Throws {@link RefusedException} when one of them is faulty.
 */
public final class Shipped {

    private static final String NATIONAL = "packs/CN.yaml";
    private static final List<String> OVERLAYS = List.of("packs/SD.yaml");
    private static final List<String> CALENDARS = List.of("calendars/2026.yaml");

    private Shipped() {}

    public static Policy policy() {
        Pack national = PackReader.read(NATIONAL, text(NATIONAL), null);
        Map<String, RulePack> byProvince = new HashMap<>();
        for (String file : OVERLAYS) {
            Pack overlay = PackReader.read(file, text(file), national);
            byProvince.put(overlay.province(), overlay.toRulePack());
        }
        return new Policy(national.toRulePack(), byProvince);
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
