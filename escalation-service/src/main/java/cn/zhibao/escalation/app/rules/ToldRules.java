package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.Timeline;
import cn.zhibao.escalation.domain.release.Timeline.Activation;
import cn.zhibao.events.contract.CalendarActivated;
import cn.zhibao.events.contract.CalendarFacts;
import cn.zhibao.events.contract.RosterActivated;
import cn.zhibao.events.contract.RulesActivated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules, calendars and rosters in force as everybody is told of them. From the beginning they are those that came with the software, until it is
 * told which ones were: another release may come with others. Used by one thread.
 */
public final class ToldRules {

    private final PackReading reading;
    private final CalendarReading calendarReading;
    private final Calendars shippedCalendars;
    private final Set<Calendars.Table> tables = new HashSet<>();
    private final List<Activation> shipped;
    private final List<Activation> told = new ArrayList<>();
    private final Map<PackName, String> contents = new HashMap<>();
    private DutyRosters rosters = DutyRosters.NONE;
    private Setting setting;
    private @Nullable Instant refusedFrom;
    private @Nullable Instant unknownFrom;

    public ToldRules(
            List<PackText> shipped, PackReading reading, Calendars shippedCalendars, CalendarReading calendarReading) {
        this.reading = reading;
        this.calendarReading = calendarReading;
        this.shippedCalendars = shippedCalendars;
        this.shipped = shipped.stream()
                .map(pack -> new Activation(pack.name(), Instant.MIN))
                .toList();
        shipped.forEach(pack -> contents.put(pack.name(), pack.content()));
        this.setting = settingOf(texts());
    }

    /** Another version comes into force. What is told twice changes nothing. */
    public void activated(RulesActivated activation) {
        Instant from = activation.validFrom() == null ? Instant.MIN : activation.validFrom();
        PackName name = PackName.parse(activation.pack().name()).orElse(null);
        String content = activation.pack().content();
        if (name == null || !reading.hashOf(content).equals(activation.pack().hash())) {
            refuse(from);
        } else if (told.contains(new Activation(name, from))) {
            return;
        } else {
            told.add(new Activation(name, from));
            contents.put(name, content);
        }
        build();
    }

    /** Another table of holidays comes into force. What is told twice changes nothing. */
    public void activated(CalendarActivated activation) {
        Instant from = activation.validFrom() == null ? Instant.MIN : activation.validFrom();
        CalendarFacts told = activation.calendar();
        boolean isWhole = calendarReading.hashOf(told.content()).equals(told.hash());
        if (isWhole && calendarReading.read(told.content()) instanceof CalendarReading.Reading.Sound table) {
            tables.add(new Calendars.Table(told.year(), told.number(), table.days(), from));
        } else {
            refuse(from);
        }
        build();
    }

    /** A duty roster comes into force. What is told twice changes nothing. */
    public void activated(RosterActivated activation) {
        rosters = rosters.with(List.of(new DutyRosters.Known(activation.roster(), activation.validFrom())));
        setting = new Setting(setting.policy(), roster(), setting.calendars());
    }

    private Roster roster() {
        return Roster.EVERYWHERE.with(rosters);
    }

    private void refuse(Instant from) {
        refusedFrom = refusedFrom == null || from.isBefore(refusedFrom) ? from : refusedFrom;
    }

    /** All rules up to {@link #unknownFrom}. */
    public Setting setting() {
        return setting;
    }

    /** From when on the rules in force cannot be read here, the epoch for the beginning; null while all can. */
    public @Nullable Instant unknownFrom() {
        Instant from = unknownFrom;
        return from != null && from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
    }

    private void build() {
        SequencedMap<Instant, List<PackText>> texts = texts();
        Instant refused = refusedFrom;
        if (refused != null) {
            texts.keySet().removeIf(from -> !from.isBefore(refused));
        }
        unknownFrom = refused;
        while (!texts.isEmpty()) {
            try {
                setting = settingOf(texts);
                return;
            } catch (IllegalStateException _) {
                unknownFrom = texts.pollLastEntry().getKey(); // said by the caller, with its moment
            }
        }
    }

    private SequencedMap<Instant, List<PackText>> texts() {
        boolean fromBeginning = told.stream().anyMatch(each -> each.from().equals(Instant.MIN));
        List<Activation> all = new ArrayList<>(fromBeginning ? List.of() : shipped);
        all.addAll(told);
        SequencedMap<Instant, List<PackText>> texts = new LinkedHashMap<>();
        new Timeline(all)
                .combinations()
                .forEach((from, names) ->
                        texts.put(from, names.stream().map(this::textOf).toList()));
        return texts;
    }

    private PackText textOf(PackName name) {
        return new PackText(name, contents.getOrDefault(name, ""));
    }

    private Setting settingOf(SequencedMap<Instant, List<PackText>> texts) {
        return new Setting(reading.policy(texts), roster(), calendars());
    }

    private Calendars calendars() {
        boolean fromBeginning = tables.stream().anyMatch(each -> each.from().equals(Instant.MIN));
        Set<Calendars.Table> all = new HashSet<>(fromBeginning ? Set.of() : shippedCalendars.tables());
        all.addAll(tables);
        return new Calendars(all);
    }
}
