package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.register.RegisterLookup;
import cn.zhibao.hazard.domain.register.Authority.Line;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.project.ProjectLimits;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the registers answer to filings and figures. */
public final class LookupStore implements RegisterLookup {

    private static final Sql ONE = Sql.of("""
            select c.natural_key, c.document ->> 'name', c.kind, c.region, c.status, c.grade,
                array_to_string(c.flags, ','), array_to_string(c.owners, ','), c.judged ->> 'limit',
                c.document ->> 'longitude', c.document ->> 'latitude', c.document ->> 'address'
            from register_entry c
            where c.register = cast(:register as text) and c.natural_key = cast(:key as text) and c.ended_at is null""");

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
    public Uni<Optional<KnownEnterprise>> enterprise(String uscc) {
        return one(
                RegisterName.ENTERPRISES,
                uscc,
                row -> new KnownEnterprise(text(row[0]), text(row[1]), text(row[2]), text(row[3]), names(row[6])));
    }

    @Override
    public Uni<Optional<KnownProject>> project(String permitNo) {
        return one(
                RegisterName.PROJECTS,
                permitNo,
                row -> new KnownProject(
                        text(row[0]),
                        text(row[1]),
                        text(row[3]),
                        text(row[4]),
                        row[8] == null ? null : ProjectLimits.Side.valueOf(text(row[8])),
                        names(row[7]),
                        decimal(row[9]),
                        decimal(row[10])));
    }

    @Override
    public Uni<Optional<KnownHouse>> house(String code) {
        return one(
                RegisterName.HOUSES,
                code,
                row -> new KnownHouse(text(row[0]), text(row[3]), text(row[11]), names(row[6]), (String) row[5]));
    }

    private <T> Uni<Optional<T>> one(RegisterName register, String key, Function<Object[], T> read) {
        return flow.unitOfWork()
                .read(session -> ONE.on(session)
                        .set("register", register.name())
                        .set("key", key)
                        .rows())
                .map(rows -> rows.stream().findFirst().map(read));
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

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static Set<String> names(@Nullable Object joined) {
        String names = text(joined);
        return names.isEmpty() ? Set.of() : Set.of(names.split(","));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(text(value));
    }
}
