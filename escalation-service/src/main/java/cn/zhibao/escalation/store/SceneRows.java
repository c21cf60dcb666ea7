package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.events.contract.Position;
import cn.zhibao.events.flow.Sql;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where and when accidents were, as it was said from each moment on. */
final class SceneRows {

    private static final Sql SHOW = Sql.of("""
            insert into accident_scene (case_id, told_at, region, exercise, occurred_at, longitude, latitude)
            select case_id, told_at, region, exercise, occurred_at, longitude, latitude
            from json_to_recordset(cast(cast(:scenes as text) as json)) as r (
                case_id uuid, told_at timestamptz, region text, exercise boolean, occurred_at timestamptz,
                longitude double precision, latitude double precision)
            on conflict (case_id, told_at) do update
                set region = excluded.region, exercise = excluded.exercise, occurred_at = excluded.occurred_at,
                    longitude = excluded.longitude, latitude = excluded.latitude""");

    /** All that {@link SceneQuestion#of} may choose from: whatever was said of accidents that were once said to be near. */
    private static final Sql ANSWER = Sql.of("""
            select q.place, s.case_id, s.told_at, s.region, s.exercise, s.occurred_at, s.longitude, s.latitude
            from json_to_recordset(cast(cast(:questions as text) as json)) as q (
                place integer, exercise boolean, told_from timestamptz, told_until timestamptz,
                earliest timestamptz, latest timestamptz, province text,
                west double precision, east double precision, south double precision, north double precision)
            cross join lateral (
                select distinct case_id from accident_scene n
                where n.exercise = q.exercise and n.occurred_at between q.earliest and q.latest
                    and n.told_at > q.told_from and n.told_at < q.told_until
                    and (n.region like q.province || '%'
                        or n.longitude between q.west and q.east and n.latitude between q.south and q.north)) near
            join accident_scene s on s.case_id = near.case_id
            where s.told_at > q.told_from and s.told_at < q.told_until""");

    private SceneRows() {}

    private record Shown(
            @JsonProperty("case_id") UUID caseId,
            @JsonProperty("told_at") Instant toldAt,
            String region,
            boolean exercise,
            @JsonProperty("occurred_at") Instant occurredAt,
            @Nullable Double longitude,
            @Nullable Double latitude) {

        static Shown of(Scene scene) {
            Position at = scene.position();
            return new Shown(
                    scene.caseId(),
                    scene.toldAt(),
                    scene.region(),
                    scene.exercise(),
                    scene.occurredAt(),
                    at == null ? null : at.longitude(),
                    at == null ? null : at.latitude());
        }
    }

    private record Asked(
            int place,
            boolean exercise,
            @JsonProperty("told_from") Instant toldFrom,
            @JsonProperty("told_until") Instant toldUntil,
            Instant earliest,
            Instant latest,
            String province,
            @Nullable Double west,
            @Nullable Double east,
            @Nullable Double south,
            @Nullable Double north) {

        static Asked of(int place, SceneQuestion q) {
            Position at = q.position();
            double around = q.around();
            return new Asked(
                    place,
                    q.exercise(),
                    q.judgedAt().minus(SceneQuestion.REMEMBERED),
                    q.judgedAt(),
                    q.from(),
                    q.until(),
                    q.province(),
                    at == null ? null : at.longitude() - around,
                    at == null ? null : at.longitude() + around,
                    at == null ? null : at.latitude() - around,
                    at == null ? null : at.latitude() + around);
        }
    }

    static Uni<Integer> show(Mutiny.StatelessSession session, List<Outcome> outcomes) {
        // Two facts of one moment are one row, which the later of them writes.
        Map<List<Object>, Shown> shown = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            for (Decision decision : outcome.decisions()) {
                if (decision instanceof Decision.SceneShown(Scene scene)) {
                    shown.put(List.of(scene.caseId(), scene.toldAt()), Shown.of(scene));
                }
            }
        }
        return shown.isEmpty()
                ? Uni.createFrom().item(0)
                : SHOW.on(session).set("scenes", CaseJson.write(shown.values())).update();
    }

    static Uni<List<List<Scene>>> answers(Mutiny.StatelessSession session, List<SceneQuestion> questions) {
        List<Asked> asked = new ArrayList<>();
        List<List<Scene>> told = new ArrayList<>();
        for (SceneQuestion question : questions) {
            asked.add(Asked.of(asked.size(), question));
            told.add(new ArrayList<>());
        }
        return ANSWER.on(session).set("questions", CaseJson.write(asked)).rows().map(rows -> {
            rows.forEach(row -> told.get((Integer) row[0]).add(scene(row)));
            List<List<Scene>> answers = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                answers.add(questions.get(i).of(told.get(i).stream()));
            }
            return answers;
        });
    }

    private static Scene scene(Object[] row) {
        // Null where no position is known.
        @Nullable Object longitude = row[6];
        @Nullable Object latitude = row[7];
        Position position =
                longitude == null || latitude == null ? null : new Position((Double) longitude, (Double) latitude);
        return new Scene((UUID) row[1], (String) row[3], position, instant(row[5]), (Boolean) row[4], instant(row[2]));
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
