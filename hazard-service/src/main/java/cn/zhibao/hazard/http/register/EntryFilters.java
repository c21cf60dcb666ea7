package cn.zhibao.hazard.http.register;

import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.domain.register.entry.Column;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.work.WorkGrade;
import cn.zhibao.hazard.http.ListParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list or an export; each wrong one is a fault whose pointer is {@code ?name}. */
final class EntryFilters {

    /** A filter that is misspelt is a fault here: an export without it would be of everything. */
    private static final Set<String> KNOWN = Set.of(
            "limit", "cursor", "format", "region", "text", "flags", "kind", "status", "grade", "village", "project",
            "ahead", "ended");

    private static final int TEXT_MAX = 100;
    private static final int AHEAD_MAX = 365;

    /** Which value of its documents a parameter asks for, by register; what is not named here has no such values. */
    private static final Map<RegisterName, Map<String, String>> POINTERS = Map.of(
            RegisterName.ENTERPRISES, Map.of("kind", "/kind", "flags", "/flags"),
            RegisterName.PROJECTS, Map.of("kind", "/kind", "status", "/status"),
            RegisterName.WORKS, Map.of("kind", "/kind", "status", "/status", "flags", "/signs"),
            RegisterName.HOUSES, Map.of("kind", "/use", "status", "/survey", "flags", "/flags", "grade", "/grade"),
            RegisterName.SUPERVISORS, Map.of("kind", "/level"),
            RegisterName.AUTHORITIES, Map.of("kind", "/line", "status", "/role"));

    private final Register register;
    private final MultivaluedMap<String, String> parameters;
    private final ListParameters in;

    EntryFilters(Register register, MultivaluedMap<String, String> parameters, ListParameters in) {
        this.register = register;
        this.parameters = parameters;
        this.in = in;
    }

    /** The filters; what cannot be read is a fault. */
    EntryQuery.Filters read(LocalDate today) {
        parameters.keySet().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> bad(name, Map.of()));
        return new EntryQuery.Filters(
                in.region(said("region")),
                text(),
                flags(),
                chosen("kind", said("kind")),
                chosen("status", said("status")),
                chosen("grade", said("grade")),
                said("village"),
                said("project"),
                ahead(today),
                Boolean.TRUE.equals(in.flag("ended", said("ended"))));
    }

    /** As sent; no text of ours has a NUL in it. */
    private @Nullable String said(String name) {
        String said = parameters.getFirst(name);
        if (said != null && said.indexOf('\0') >= 0) {
            bad(name, Map.of());
            return null;
        }
        return said;
    }

    private @Nullable String text() {
        String text = said("text");
        if (text == null) {
            return null;
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > TEXT_MAX) {
            bad("text", Map.of("max", TEXT_MAX));
        }
        return wanted;
    }

    private List<String> flags() {
        String flags = said("flags");
        if (flags == null) {
            return List.of();
        }
        List<String> wanted = Arrays.asList(flags.split(",", -1));
        wanted.forEach(flag -> chosen("flags", flag));
        return wanted;
    }

    private @Nullable String chosen(String name, @Nullable String code) {
        if (code != null && !choices(name).contains(code)) {
            bad(name, Map.of("choices", choices(name).stream().sorted().collect(Collectors.joining(","))));
        }
        return code;
    }

    private Set<String> choices(String name) {
        if (register.name() == RegisterName.WORKS && name.equals("grade")) {
            return Arrays.stream(WorkGrade.values()).map(Enum::name).collect(Collectors.toSet());
        }
        String pointer = POINTERS.getOrDefault(register.name(), Map.of()).get(name);
        return register.columns().stream()
                .filter(column -> column.pointer().equals(pointer))
                .map(Column::labels)
                .findFirst()
                .orElse(Map.of())
                .keySet();
    }

    /** What goes on today or begins within so many days. */
    private EntryQuery.@Nullable Days ahead(LocalDate today) {
        String ahead = said("ahead");
        if (ahead == null) {
            return null;
        }
        boolean number = ahead.matches("\\d{1,3}");
        int days = number ? Integer.parseInt(ahead) : 0;
        if (!number || days > AHEAD_MAX || register.name() != RegisterName.WORKS) {
            bad("ahead", Map.of("min", 0, "max", AHEAD_MAX));
        }
        return new EntryQuery.Days(today, today.plusDays(days));
    }

    private void bad(String name, Map<String, Object> params) {
        in.faults().add("?" + name, "bad-parameter", params);
    }
}
