package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.register.RegisterLookup;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.store.JsonText;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** Authorities as the registers know them. */
public final class LookupStore implements RegisterLookup {

    private static final Sql AUTHORITIES = Sql.of("""
            select c.natural_key, c.document ->> 'name', c.region, c.status
            from register_entry c
            where c.register = 'AUTHORITIES' and c.ended_at is null and c.kind = cast(:line as text)
                and c.region in (select json_array_elements_text(cast(cast(:regions as text) as json)))
                and coalesce(c.starts_on, '-infinity') <= cast(cast(:day as text) as date)
                and coalesce(c.ends_on, 'infinity') >= cast(cast(:day as text) as date)
            order by c.starts_on desc nulls last, c.natural_key""");

    private final Flow flow;

    public LookupStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Uni<List<KnownAuthority>> authorities(Line line, List<String> regions, LocalDate day) {
        return flow.unitOfWork()
                .read(session -> AUTHORITIES
                        .on(session)
                        .set("line", line.name())
                        .set("regions", JsonText.of(regions))
                        .set("day", day.toString())
                        .rows())
                .map(rows -> rows.stream()
                        .map(row ->
                                new KnownAuthority(text(row[0]), text(row[1]), text(row[2]), line, text(row[3]), false))
                        .toList());
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
