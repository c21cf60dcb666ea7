package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Supervision;
import cn.zhibao.hazard.domain.hazard.Supervised;
import cn.zhibao.hazard.domain.register.project.ProjectLimits;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who supervises which project, asked of the registers once for all filings that arrive together. */
public final class SupervisionStore implements Supervision {

    private static final int BATCH_MAX = 256;
    private static final JsonFactory JSON = new JsonFactory();

    private static final Sql SUPERVISED = Sql.of("""
            select p.judged ->> 'limit', exists (
                select from register_entry a
                where a.register = 'AUTHORITIES' and a.ended_at is null and a.kind = 'TOWNSHIP' and a.region = r.region
                    and coalesce(a.starts_on, '-infinity') <= r.day and coalesce(a.ends_on, 'infinity') >= r.day)
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                place integer, permit_no text, region text, day date)
            left join register_entry p
                on p.register = 'PROJECTS' and p.natural_key = r.permit_no and p.ended_at is null
            order by r.place""");

    private final Flow flow;
    private final Gatherer<Asked, Supervised> gatherer;

    public SupervisionStore(Flow flow) {
        this.flow = flow;
        this.gatherer = new Gatherer<>(BATCH_MAX, this::read, _ -> {});
    }

    private record Asked(String permitNo, String region, LocalDate day) {}

    /** What follows is work for other threads: the event loop that a batch comes back on has the next one to read. */
    @Override
    public Uni<Supervised> of(String permitNo, String region, LocalDate day) {
        return gatherer.submit(new Asked(permitNo, region, day)).emitOn(Infrastructure.getDefaultExecutor());
    }

    private Uni<List<Supervised>> read(List<Asked> batch) {
        return flow.bridge()
                .onOwnContext(() -> flow.unitOfWork()
                        .read(session ->
                                SUPERVISED.on(session).set("rows", rows(batch)).rows()))
                .map(rows -> rows.stream()
                        .map(row -> new Supervised(side((String) row[0]), (Boolean) row[1]))
                        .toList());
    }

    private static ProjectLimits.@Nullable Side side(@Nullable String name) {
        return name == null ? null : ProjectLimits.Side.valueOf(name);
    }

    private static String rows(List<Asked> batch) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (int i = 0; i < batch.size(); i++) {
                out.writeStartObject();
                out.writeNumberField("place", i);
                out.writeStringField("permit_no", batch.get(i).permitNo());
                out.writeStringField("region", batch.get(i).region());
                out.writeStringField("day", batch.get(i).day().toString());
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }
}
