package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.Subject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the key periods of one pack. */
final class PeriodReader {

    /** Regions and enterprises are watched for what happens there; hints, penalties and silence are told of by others. */
    private static final List<Subject> ASKED = List.of(Subject.HAZARD, Subject.ACCIDENT);

    private final Function<String, Ladder> ladders;
    private final Ladder noLadder;

    /** Ladders are looked up by their ids; an unknown one is refused. */
    PeriodReader(Function<String, Ladder> ladders, Ladder noLadder) {
        this.ladders = ladders;
        this.noLadder = noLadder;
    }

    Period period(Fields fields) {
        String id = fields.text("id");
        fields.nested("title", title -> title.text("zh") + title.text("en"));
        fields.text("basis");
        PeriodDays days = PeriodDays.read(fields);
        Set<String> provinces = Set.copyOf(fields.scalars("provinces", PackReader::province, "?"));
        @Nullable Map<Subject, Condition> when = fields.nested("when", PeriodReader::when);
        int percent = fields.getOr("limits", Values::percentLeft, 100);
        Map<String, Ladder> quicker = new LinkedHashMap<>();
        fields.list("ladders", this::standIn).forEach(each -> quicker.put(each.of(), each.by()));
        return new Period(id, days, provinces, when == null ? Map.of() : when, percent, quicker, fields);
    }

    private static Map<Subject, Condition> when(Fields fields) {
        Map<Subject, Condition> when = new EnumMap<>(Subject.class);
        for (Subject subject : ASKED) {
            String name = subject.name().toLowerCase(Locale.ROOT);
            if (fields.has(name)) {
                when.put(subject, fields.get(name, text -> Conditions.compile(text, subject), Condition.ALWAYS));
            }
        }
        if (when.isEmpty()) {
            fields.fault(Flaw.PERIOD_OF_NO_CASE);
        }
        return when;
    }

    private record StandIn(String of, Ladder by) {}

    private StandIn standIn(Fields fields) {
        Ladder of = fields.get("of", ladders, noLadder);
        Ladder by = fields.get("by", ladders, noLadder);
        if (!Period.isQuicker(by, of)) {
            fields.fault(Flaw.LADDER_SLOWER, by.id(), of.id());
        }
        return new StandIn(of.id(), by);
    }
}
