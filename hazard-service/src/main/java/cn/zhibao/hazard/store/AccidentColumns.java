package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.domain.accident.Accident;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row of an accident: what lists and scopes look for, and nothing the journal does not say. */
final class AccidentColumns {

    static final StateTable<Accident> TABLE = new StateTable<>(
            "accident",
            "accident_id",
            List.of(
                    "number text",
                    "grade text",
                    "region text",
                    "uscc text",
                    "casualties_known boolean",
                    "exercise boolean",
                    "status text",
                    "accident_type text",
                    "near_miss boolean",
                    "occurred_at timestamptz",
                    "permit_no text",
                    "gaps text",
                    "window_closed boolean",
                    "housing boolean",
                    "deaths integer",
                    "serious_injuries integer",
                    "minor_injuries integer",
                    "direct_loss_cny numeric"),
            AccidentColumns::write,
            accident -> Searched.of(accident.facts()));

    private AccidentColumns() {}

    private static void write(JsonGenerator out, Accident accident) throws IOException {
        AccidentFacts facts = accident.facts();
        out.writeStringField("number", facts.number());
        out.writeStringField("grade", facts.grade().name());
        out.writeStringField("region", facts.region());
        StateTable.text(out, "uscc", uscc(facts));
        out.writeBooleanField("casualties_known", accident.dossier().casualtiesKnown());
        out.writeBooleanField("exercise", facts.exercise());
        out.writeStringField("status", Accidents.Status.of(accident).name());
        StateTable.text(out, "accident_type", facts.type());
        out.writeBooleanField("near_miss", accident.dossier().nearMiss());
        out.writeStringField("occurred_at", facts.occurredAt().toString());
        StateTable.text(out, "permit_no", permitNo(facts));
        out.writeStringField("gaps", gaps(accident));
        out.writeBooleanField("window_closed", accident.dossier().window().closed());
        figures(out, facts);
    }

    /** What figures are made of. */
    private static void figures(JsonGenerator out, AccidentFacts facts) throws IOException {
        out.writeBooleanField("housing", facts.project() != null);
        out.writeNumberField("deaths", facts.casualties().deaths());
        out.writeNumberField("serious_injuries", facts.casualties().seriousInjuries());
        out.writeNumberField("minor_injuries", facts.casualties().minorInjuries());
        StateTable.text(out, "direct_loss_cny", facts.directLossCny());
    }

    private static @Nullable String uscc(AccidentFacts facts) {
        return facts.enterprise() == null ? null : facts.enterprise().uscc();
    }

    private static @Nullable String permitNo(AccidentFacts facts) {
        return facts.project() == null ? null : facts.project().permitNo();
    }

    private static String gaps(Accident accident) {
        return String.join(",", accident.dossier().gaps());
    }

    static Accidents.Listed listed(Object[] row) {
        AccidentEvent event = (AccidentEvent) Ledger.event((String) row[4], (String) row[5]);
        String gaps = (String) row[2];
        return new Accidents.Listed(
                event.accident(),
                Accidents.Status.valueOf((String) row[1]),
                gaps.isEmpty() ? List.of() : List.of(gaps.split(",")),
                (Boolean) row[3],
                ((Number) row[0]).intValue());
    }

    static ScopeSql conditions(Accidents.Filter filter, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .region(filter.regionPrefix(), "region")
                .equal("grade", filter.grade())
                .equal("status", filter.status())
                .equal("accident_type", "type", filter.type())
                .equal("permit_no", "permitNo", filter.permitNo())
                .equal("uscc", "enterprise", filter.uscc())
                .from("occurred_at", "from", filter.from())
                .before("occurred_at", "to", filter.to());
        holds(sql, "c.near_miss", filter.nearMiss());
        holds(sql, "c.gaps <> ''", filter.gaps());
        return sql;
    }

    /** The page is cut first: its cases alone are looked up in the journal. */
    static String page(String from) {
        return """
            select c.version, c.status, c.gaps, c.window_closed, j.type, j.data
            from (select c.* from %s) c
            join journal j on j.case_id = c.accident_id and j.version = c.version""".formatted(from);
    }

    /** The time that a list is in the order of; absent when none is asked for. */
    static @Nullable String time(Accidents.Filter filter) {
        return filter.from() == null && filter.to() == null ? null : "occurred_at";
    }

    private static void holds(ScopeSql sql, String condition, @Nullable Boolean wanted) {
        if (wanted != null) {
            sql.and(wanted ? condition : "not (" + condition + ")");
        }
    }
}
