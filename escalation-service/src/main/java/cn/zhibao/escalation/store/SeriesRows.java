package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.events.flow.Sql;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which cases are of which series. Rows are only ever added, and by the case that they are about alone. */
final class SeriesRows {

    private static final Sql JOIN = Sql.of("""
            insert into series_member (rule, same, exercise, case_id, happened_at, joined_at, counts_until)
            select rule, same, exercise, case_id, happened_at, joined_at, counts_until
            from json_to_recordset(cast(cast(:members as text) as json)) as r (
                rule text, same text, exercise boolean, case_id uuid, happened_at timestamptz, joined_at timestamptz,
                counts_until timestamptz)
            on conflict (rule, same, exercise, case_id) do nothing""");

    /** As {@link SeriesQuestion#of} says it. */
    private static final Sql ANSWER = Sql.of("""
            select q.place, m.case_id, m.happened_at, m.joined_at, m.counts_until
            from json_to_recordset(cast(cast(:questions as text) as json)) as q (
                place integer, rule text, same text, exercise boolean, case_id uuid, joined_at timestamptz,
                earliest timestamptz, latest timestamptz)
            cross join lateral (
                select case_id, happened_at, joined_at, counts_until
                from series_member s
                where s.rule = q.rule and s.same = q.same and s.exercise = q.exercise
                    and s.happened_at >= q.earliest and s.happened_at < q.latest
                    and (s.joined_at, s.case_id) <= (q.joined_at, q.case_id) and s.counts_until >= q.joined_at
                order by s.joined_at desc, s.case_id desc
                limit :most) m
            order by q.place, m.joined_at desc, m.case_id desc""");

    private SeriesRows() {}

    private record Joined(
            String rule,
            String same,
            boolean exercise,
            @JsonProperty("case_id") UUID caseId,
            @JsonProperty("happened_at") Instant happenedAt,
            @JsonProperty("joined_at") Instant joinedAt,
            @JsonProperty("counts_until") Instant countsUntil) {

        static Joined of(Decision.SeriesJoined joined) {
            Member member = joined.member();
            return new Joined(
                    joined.series().rule(),
                    joined.series().same(),
                    joined.series().exercise(),
                    member.caseId(),
                    member.happenedAt(),
                    member.joinedAt(),
                    member.countsUntil());
        }
    }

    private record Asked(
            int place,
            String rule,
            String same,
            boolean exercise,
            @JsonProperty("case_id") UUID caseId,
            @JsonProperty("joined_at") Instant joinedAt,
            Instant earliest,
            Instant latest) {

        static Asked of(int place, SeriesQuestion question) {
            return new Asked(
                    place,
                    question.series().rule(),
                    question.series().same(),
                    question.series().exercise(),
                    question.asker().caseId(),
                    question.asker().joinedAt(),
                    question.from(),
                    question.until());
        }
    }

    static Uni<Integer> join(Mutiny.StatelessSession session, List<Outcome> outcomes) {
        List<Joined> joined = outcomes.stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .filter(Decision.SeriesJoined.class::isInstance)
                .map(decision -> Joined.of((Decision.SeriesJoined) decision))
                .toList();
        return joined.isEmpty()
                ? Uni.createFrom().item(0)
                : JOIN.on(session).set("members", CaseJson.write(joined)).update();
    }

    static Uni<List<List<Member>>> answers(Mutiny.StatelessSession session, List<SeriesQuestion> questions) {
        List<Asked> asked = new ArrayList<>();
        List<List<Member>> answers = new ArrayList<>();
        for (SeriesQuestion question : questions) {
            asked.add(Asked.of(asked.size(), question));
            answers.add(new ArrayList<>());
        }
        return ANSWER.on(session)
                .set("questions", CaseJson.write(asked))
                .set("most", (long) SeriesQuestion.MOST)
                .rows()
                .map(rows -> {
                    rows.forEach(row -> answers.get((Integer) row[0]).add(member(row)));
                    return answers;
                });
    }

    private static Member member(Object[] row) {
        return new Member((UUID) row[1], instant(row[2]), instant(row[3]), instant(row[4]));
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
