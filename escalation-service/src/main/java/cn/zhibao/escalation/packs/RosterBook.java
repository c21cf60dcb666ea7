package cn.zhibao.escalation.packs;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.escalation.app.rules.RosterReading;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.DutyRole;
import cn.zhibao.events.contract.DutyShift;
import cn.zhibao.events.contract.OfficeHolder;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads duty rosters, YAML or JSON, one file a desk and time. */
public final class RosterBook implements RosterReading {

    private static final String FILE = "roster";

    private static final String SCHEMA = Shipped.text("rosters/roster.schema.json");

    private static final List<String> ROLES = List.of("duty-officer", "duty-leader", "principal");

    /** A roster of one year, also of a leap year, begun in the evening before. */
    private static final int DAYS_MAX = 367;

    /** Three roles, two shifts a day, a whole year. */
    private static final int CHARS_MAX = 400_000;

    private static final DateTimeFormatter IN_CHINA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    @Override
    public Reading read(String content, Instant now) {
        if (content.length() > CHARS_MAX) {
            return new Reading.Faulty(List.of(new FileFault(1, Flaw.FILE_TOO_LONG.about(CHARS_MAX))));
        }
        try {
            return Faults.read(FILE, content, fields -> roster(fields, now));
        } catch (RefusedException refused) {
            return new Reading.Faulty(refused.faults().stream()
                    .map(fault -> new FileFault(fault.line(), fault.reason()))
                    .toList());
        }
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String hashOf(String content) {
        return ContentHash.of(content);
    }

    private static Reading.Sound roster(Fields fields, Instant now) {
        String desk = fields.get("desk", RosterBook::desk, "?");
        Instant from = fields.get("from", Values::moment, Instant.MIN);
        Instant to = fields.get("to", text -> end(text, from, now), Instant.MAX);
        Map<String, String> phones = new HashMap<>();
        Set<String> ids = new HashSet<>();
        List<OfficeHolder> people = fields.list("people", person -> person(person, ids, phones));
        Span span = new Span(from, to, ids);
        List<DutyRole> roles = fields.nested("duty", duty -> roles(duty, span));
        if (roles == null || roles.isEmpty()) {
            fields.fault(Flaw.ROLES_MISSING);
        }
        return new Reading.Sound(desk, from, to, people, requireNonNullElse(roles, List.of()), phones);
    }

    /** What shifts have to fit. */
    private record Span(Instant from, Instant to, Set<String> ids) {}

    private static String desk(String text) {
        if (!Region.wellFormed(text) || Region.isCountry(text)) {
            throw WrongValue.of(Flaw.NO_DESK, text);
        }
        return text;
    }

    private static Instant end(String text, Instant from, Instant now) {
        Instant to = Values.moment(text);
        if (!to.isAfter(from)) {
            throw WrongValue.of(Flaw.MOMENT_BEFORE_FIRST, said(to), said(from));
        }
        if (!to.isAfter(now)) {
            throw WrongValue.of(Flaw.ROSTER_OVER, said(to));
        }
        if (!from.equals(Instant.MIN) && Duration.between(from, to).compareTo(Duration.ofDays(DAYS_MAX)) > 0) {
            throw WrongValue.of(Flaw.ROSTER_TOO_LONG, DAYS_MAX);
        }
        return to;
    }

    private static OfficeHolder person(Fields fields, Set<String> ids, Map<String, String> phones) {
        String id = fields.get("id", text -> newId(text, ids), "?");
        String name = fields.text("name");
        String post = fields.text("post");
        String account = fields.<@Nullable String>getOr("account", Fields::notBlank, null);
        String phone = fields.<@Nullable String>getOr("phone", Fields::notBlank, null);
        if (phone != null) {
            phones.put(id, phone);
        }
        return new OfficeHolder(id, name, post, account);
    }

    private static String newId(String text, Set<String> ids) {
        if (!ids.add(Fields.notBlank(text))) {
            throw WrongValue.of(Flaw.PERSON_TWICE, text);
        }
        return text;
    }

    /** A role that is there and has no shifts says that nobody holds it. */
    private static List<DutyRole> roles(Fields duty, Span span) {
        List<DutyRole> roles = new ArrayList<>();
        for (String role : ROLES) {
            if (duty.has(role)) {
                roles.add(new DutyRole(role, duty.list(role, shift -> shift(shift, span))));
            }
        }
        return roles;
    }

    /** From the beginning to the end of the roster, where the shift does not say otherwise. */
    private static DutyShift shift(Fields fields, Span span) {
        Instant from = fields.getOr("from", Values::moment, span.from());
        Instant to = fields.getOr("to", Values::moment, span.to());
        if (!to.isAfter(from)) {
            fields.fault(Flaw.MOMENT_BEFORE_FIRST, said(to), said(from));
        } else if (from.isBefore(span.from()) || to.isAfter(span.to())) {
            fields.fault(Flaw.SHIFT_OUTSIDE);
        }
        Set<String> named = new HashSet<>();
        List<String> people = fields.scalars("people", text -> known(text, span.ids(), named), "?");
        if (people.isEmpty()) {
            fields.fault(Flaw.SHIFT_VACANT);
        }
        return new DutyShift(from, to, people);
    }

    private static String known(String id, Set<String> ids, Set<String> named) {
        if (!ids.contains(id)) {
            throw WrongValue.of(Flaw.PERSON_UNKNOWN, id);
        }
        if (!named.add(id)) {
            throw WrongValue.of(Flaw.PERSON_TWICE, id);
        }
        return id;
    }

    /** A moment that could not be read stands for none. */
    private static String said(Instant moment) {
        return moment.equals(Instant.MIN) || moment.equals(Instant.MAX) ? "?" : IN_CHINA.format(moment);
    }
}
