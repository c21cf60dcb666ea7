package cn.zhibao.escalation.store;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.flow.Sql;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which cases are of which series. Rows are only ever added, and by the case that they are about alone. */
final class SeriesRows {

    private static final Sql JOIN = Sql.of("""
            insert into series_member (
                rule, same, exercise, case_id, loss, points, happened_at, joined_at, counts_until, region, subject,
                unit_name)
            select rule, same, exercise, case_id, coalesce(loss, ''), coalesce(points, 0), happened_at, joined_at,
                counts_until, region, subject, unit_name
            from json_to_recordset(cast(cast(:members as text) as json)) as r (
                rule text, same text, exercise boolean, case_id uuid, loss text, points integer,
                happened_at timestamptz, joined_at timestamptz, counts_until timestamptz, region text, subject text,
                unit_name text)
            on conflict (rule, same, exercise, case_id, loss) do nothing""");

    /** As {@link SeriesQuestion#of} says it. */
    private static final Sql ANSWER = Sql.of("""
            select m.place, m.case_id, m.happened_at, m.joined_at, m.counts_until, m.loss, m.points
            from series_members(cast(cast(:questions as text) as json), :most) m
            order by m.place, m.joined_at desc, m.case_id desc, m.loss collate "C" desc""");

    private SeriesRows() {}

    private record Joined(
            String rule,
            String same,
            boolean exercise,
            @JsonProperty("case_id") UUID caseId,
            @JsonProperty("happened_at") Instant happenedAt,
            @JsonProperty("joined_at") Instant joinedAt,
            @JsonProperty("counts_until") Instant countsUntil,
            @Nullable String loss,
            @Nullable Integer points,
            @Nullable String region,
            @Nullable String subject,
            @JsonProperty("unit_name") @Nullable String unitName) {

        static Joined of(Decision.SeriesJoined joined, Facts facts) {
            Member member = joined.member();
            Member.Lost lost = member.lost();
            Enterprise unit = Likeness.enterpriseOf(facts);
            return new Joined(
                    joined.series().rule(),
                    joined.series().same(),
                    joined.series().exercise(),
                    member.caseId(),
                    member.happenedAt(),
                    member.joinedAt(),
                    member.countsUntil(),
                    lost == null ? null : lost.by(),
                    lost == null ? null : lost.points(),
                    lost == null ? null : facts.region(),
                    lost == null ? null : facts.subject().name(),
                    lost == null || unit == null ? null : unit.name());
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
        List<Joined> joined = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            for (Decision decision : outcome.decisions()) {
                if (decision instanceof Decision.SeriesJoined one) {
                    joined.add(Joined.of(one, requireNonNull(outcome.next().facts())));
                }
            }
        }
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
        String loss = (String) row[5];
        Member.Lost lost = loss.isEmpty() ? null : new Member.Lost(loss, (Integer) row[6]);
        return new Member((UUID) row[1], instant(row[2]), instant(row[3]), instant(row[4]), lost);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
