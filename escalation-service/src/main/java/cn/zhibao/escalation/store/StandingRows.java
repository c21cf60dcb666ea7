package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Standing;
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

/** Which hazards are major ones of a unit and not struck off, as it was said from each moment on. */
final class StandingRows {

    private static final Sql SHOW = Sql.of("""
            insert into hazard_standing (case_id, told_at, number, unit, exercise, stands)
            select case_id, told_at, number, unit, exercise, stands
            from json_to_recordset(cast(cast(:standings as text) as json)) as r (
                case_id uuid, told_at timestamptz, number text, unit text, exercise boolean, stands boolean)
            on conflict (case_id, told_at) do update
                set number = excluded.number, unit = excluded.unit, exercise = excluded.exercise,
                    stands = excluded.stands""");

    /** As {@link SeriesQuestion#standing} says it. */
    private static final Sql ANSWER = Sql.of("""
            select q.place, m.case_id, m.number, m.unit, m.exercise, m.told_at
            from json_to_recordset(cast(cast(:questions as text) as json)) as q (
                place integer, unit text, exercise boolean, judged_at timestamptz)
            cross join lateral (
                select s.case_id, s.number, s.unit, s.exercise, s.told_at
                from hazard_standing s
                where s.unit = q.unit and s.exercise = q.exercise and s.stands and s.told_at <= q.judged_at
                    and not exists (
                        select from hazard_standing later
                        where later.case_id = s.case_id and later.told_at > s.told_at
                            and later.told_at <= q.judged_at)
                order by s.told_at desc, s.case_id desc
                limit :most) m
            order by q.place, m.told_at desc, m.case_id desc""");

    private StandingRows() {}

    private record Shown(
            @JsonProperty("case_id") UUID caseId,
            @JsonProperty("told_at") Instant toldAt,
            String number,
            String unit,
            boolean exercise,
            boolean stands) {

        static Shown of(Standing standing) {
            return new Shown(
                    standing.caseId(),
                    standing.toldAt(),
                    standing.number(),
                    standing.unit(),
                    standing.exercise(),
                    standing.stands());
        }
    }

    private record Asked(
            int place,
            String unit,
            boolean exercise,
            @JsonProperty("judged_at") Instant judgedAt) {}

    static Uni<Integer> show(Mutiny.StatelessSession session, List<Outcome> outcomes) {
        // Two facts of one moment are one row, which the later of them writes.
        Map<List<Object>, Shown> shown = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            for (Decision decision : outcome.decisions()) {
                if (decision instanceof Decision.StandingShown(Standing standing)) {
                    shown.put(List.of(standing.caseId(), standing.toldAt()), Shown.of(standing));
                }
            }
        }
        return shown.isEmpty()
                ? Uni.createFrom().item(0)
                : SHOW.on(session)
                        .set("standings", CaseJson.write(shown.values()))
                        .update();
    }

    /** Nothing for a question that asks for no unit. */
    static Uni<List<List<Standing>>> answers(Mutiny.StatelessSession session, List<SeriesQuestion> questions) {
        List<Asked> asked = new ArrayList<>();
        List<List<Standing>> answers = new ArrayList<>();
        for (SeriesQuestion question : questions) {
            if (question.unit() != null) {
                asked.add(new Asked(
                        answers.size(), question.unit(), question.series().exercise(), question.judgedAt()));
            }
            answers.add(new ArrayList<>());
        }
        return asked.isEmpty()
                ? Uni.createFrom().item(answers)
                : ANSWER.on(session)
                        .set("questions", CaseJson.write(asked))
                        .set("most", (long) SeriesQuestion.MOST)
                        .rows()
                        .map(rows -> {
                            rows.forEach(row -> answers.get((Integer) row[0]).add(standing(row)));
                            return answers;
                        });
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                true,
                ((OffsetDateTime) row[5]).toInstant());
    }
}
