package cn.zhibao.notice.store;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Matter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hazards and accidents as they were last told. */
final class Matters {

    private static final Sql LEARN = Sql.of("""
            insert into matter (case_id, region, exercise, summary)
            select case_id, region, exercise, summary
            from json_to_recordset(cast(cast(:matters as text) as json)) as told (
                case_id uuid, region text, exercise boolean, summary text)
            on conflict (case_id) do update
            set region = excluded.region, exercise = excluded.exercise, summary = excluded.summary""");

    private static final Sql ONE = Sql.of("""
            select summary, exercise from matter
            where case_id = cast(:id as uuid) and starts_with(region, cast(:scope as text))""");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Matters() {}

    static Uni<Void> learn(Mutiny.StatelessSession session, Collection<Matter> matters) {
        if (matters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ArrayNode rows = JSON.createArrayNode();
        for (Matter matter : matters) {
            rows.addObject()
                    .put("case_id", matter.caseId().toString())
                    .put("region", matter.summary().region())
                    .put("exercise", matter.exercise())
                    .put("summary", EventJson.write(matter.summary()));
        }
        return LEARN.on(session).set("matters", rows.toString()).update().replaceWithVoid();
    }

    static Uni<Optional<Matter>> one(Mutiny.StatelessSession session, UUID caseId, Region scope) {
        return ONE.on(session)
                .set("id", caseId)
                .set("scope", scope.prefix())
                .rows()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Matter(
                                caseId, EventJson.read(CaseSummary.class, (String) row[0]), (Boolean) row[1])));
    }
}
