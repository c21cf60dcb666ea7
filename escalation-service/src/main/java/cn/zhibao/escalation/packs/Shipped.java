package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.app.rules.PackText;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.release.PackName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packs and calendars that come with the service: the national pack {@code CN} with its overlays, and the tables of
 * holidays. Throws {@link RefusedException} when one of them is faulty.
 */
public final class Shipped {

    private static final String NATIONAL = "packs/CN.yaml";
    private static final List<String> OVERLAYS = List.of("packs/SD.yaml");
    private static final List<String> CALENDARS = List.of("calendars/2026.yaml");

    private Shipped() {}

    /** The national pack and then every overlay. */
    public static List<PackText> packs() {
        Pack national = PackReader.check(NATIONAL, text(NATIONAL), null, Law.NONE);
        List<PackText> packs = new ArrayList<>();
        packs.add(textOf(national, NATIONAL));
        for (String file : OVERLAYS) {
            packs.add(textOf(PackReader.check(file, text(file), national, Law.NONE), file));
        }
        return packs;
    }

    private static PackText textOf(Pack pack, String file) {
        PackName name = PackName.parse(pack.name())
                .orElseThrow(() -> new IllegalStateException(file + " has no name that a pack can have"));
        return new PackText(name, text(file));
    }

    /** The rules that these packs make, from the beginning on. */
    public static Policy policy() {
        return new PackBook().policy(new TreeMap<>(Map.of(Instant.MIN, packs())));
    }

    /** What the law asks, as these packs say it. */
    static Law law() {
        Pack national = PackReader.read(NATIONAL, text(NATIONAL), null);
        List<Pack> all = new ArrayList<>(List.of(national));
        OVERLAYS.forEach(file -> all.add(PackReader.read(file, text(file), national)));
        return Law.of(all);
    }

    /** The tables of holidays, in the order of their years. */
    public static List<String> calendarFiles() {
        return CALENDARS.stream().map(Shipped::text).toList();
    }

    /** The same, as they are in force from the beginning. */
    public static Calendars calendars() {
        CalendarBook book = new CalendarBook();
        return new Calendars(calendarFiles().stream()
                .map(book::sound)
                .map(table -> new Calendars.Table(table.year(), 1, table.days(), Instant.MIN))
                .toList());
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
