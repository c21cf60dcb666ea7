package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of a hazard as it follows from its facts. */
final class HazardColumns {

    static final StateTable<HazardFacts> TABLE = new StateTable<>(
            "hazard",
            "hazard_id",
            List.of(
                    "number text",
                    "level text",
                    "region text",
                    "uscc text",
                    "rectify_by timestamptz",
                    "overdue_since timestamptz",
                    "exercise boolean",
                    "stage text",
                    "owner text",
                    "source text",
                    "criterion text",
                    "category text",
                    "permit_no text",
                    "found_at timestamptz",
                    "closed_at timestamptz",
                    "reported_at timestamptz",
                    "complete boolean",
                    "funds_cny numeric",
                    "unconfirmed boolean",
                    "posting uuid",
                    "sender text"),
            HazardColumns::write,
            Searched::of);

    /** Whether the registers give the project of a hazard that is {@code filed} to a township. */
    static final String OF_TOWNSHIP = """
            filed.permit_no is not null and exists (
                select from register_entry p join register_entry a on a.register = 'AUTHORITIES' and a.kind = 'TOWNSHIP'
                    and a.region = filed.region and a.ended_at is null
                    and coalesce(a.starts_on, '-infinity') <= cast(filed.recorded_at at time zone 'Asia/Shanghai' as date)
                    and coalesce(a.ends_on, 'infinity') >= cast(filed.recorded_at at time zone 'Asia/Shanghai' as date)
                where p.register = 'PROJECTS' and p.natural_key = filed.permit_no and p.ended_at is null
                    and p.judged ->> 'limit' = 'BELOW')""";

    private HazardColumns() {}

    static void write(JsonGenerator out, HazardFacts facts) throws IOException {
        out.writeStringField("number", facts.number());
        out.writeStringField("level", facts.level().name());
        out.writeStringField("region", facts.region());
        if (facts.enterprise() != null) {
            StateTable.text(out, "uscc", facts.enterprise().uscc());
        }
        if (facts.project() != null) {
            StateTable.text(out, "permit_no", facts.project().permitNo());
        }
        out.writeStringField("source", facts.source());
        StateTable.text(out, "criterion", facts.criterion());
        StateTable.text(out, "category", facts.category());
        StateTable.text(out, "found_at", facts.foundAt());
        StateTable.text(out, "reported_at", facts.reportedAt());
        out.writeBooleanField("complete", complete(facts));
        out.writeBooleanField("unconfirmed", Source.awaitsConfirmation(facts));
        sent(out, facts);
        StateTable.text(out, "rectify_by", facts.rectifyBy());
        out.writeBooleanField("exercise", facts.exercise());
        progress(out, Objects.requireNonNull(facts.progress(), "a hazard always knows its progress"));
    }

    private static void sent(JsonGenerator out, HazardFacts facts) throws IOException {
        Finding finding = facts.finding();
        if (finding == null || !facts.source().equals(Source.RESIDENT_INSPECTOR.name())) {
            return;
        }
        StateTable.text(out, "posting", finding.posting());
        StateTable.text(out, "sender", sender(facts.region(), finding));
    }

    /** Who is posted there, or answers for the place: by another name whoever files could show a case to anybody. */
    private static @Nullable String sender(String place, Finding finding) {
        return Optional.ofNullable(finding.authority())
                .flatMap(Authority::parse)
                .map(Authority::region)
                .filter(region -> finding.posting() != null || new Region(place).within(region))
                .map(Region::code)
                .orElse(null);
    }

    private static void progress(JsonGenerator out, HazardProgress progress) throws IOException {
        out.writeStringField("stage", progress.stage().name());
        StateTable.text(out, "owner", progress.owner());
        StateTable.text(out, "overdue_since", progress.overdueSince());
        StateTable.text(out, "closed_at", progress.closedAt());
        if (progress.plan() != null) {
            StateTable.text(out, "funds_cny", progress.plan().fundsCny());
        }
    }

    /** What the index of quality asks for. */
    private static boolean complete(HazardFacts facts) {
        return facts.place() != null
                && facts.place().address() != null
                && facts.place().longitude() != null
                && facts.project() != null
                && facts.enterprise() != null;
    }
}
