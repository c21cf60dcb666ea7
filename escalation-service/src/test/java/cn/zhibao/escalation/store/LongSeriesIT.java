package cn.zhibao.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Series;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A series that goes on for years: judging one of its cases reads those that joined last and no others. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LongSeriesIT {

    private static final int MEMBERS = 20_000;
    private static final int QUESTIONS = 20;
    private static final Instant LAST = Times.at("2026-02-03 10:00");

    private final Flow flow;
    private final Series series = new Series("DET-LONG", "ENTERPRISE=" + UUID.randomUUID(), false);

    @Inject
    LongSeriesIT(Flow flow) {
        this.flow = flow;
    }

    private record Answer(List<List<Member>> members, long rowsRead) {}

    @Test
    void a_case_is_judged_without_reading_all_that_joined_before() {
        // given
        execute("""
                insert into series_member (
                    rule, same, exercise, case_id, happened_at, joined_at, counts_until)
                select '%s', '%s', false, gen_random_uuid(), joined_at, joined_at, joined_at + interval '365 days'
                from generate_series(0, %d) n
                cross join lateral (select timestamptz '%s' - n * interval '1 minute' as joined_at) j""".formatted(series.rule(), series.same(), MEMBERS - 1, LAST));
        // when
        Answer unknown = ask();
        execute("analyze series_member");
        Answer known = ask();
        // then
        long most = (long) QUESTIONS * SeriesQuestion.MOST;
        assertThat(unknown.members())
                .hasSize(QUESTIONS)
                .allSatisfy(members -> assertThat(members).hasSize(SeriesQuestion.MOST));
        assertThat(known.members()).isEqualTo(unknown.members());
        assertThat(known.members().getFirst().getFirst().joinedAt()).isEqualTo(LAST);
        assertThat(unknown.rowsRead())
                .as("rows read before PostgreSQL knows the table")
                .isLessThanOrEqualTo(most);
        assertThat(known.rowsRead()).as("rows read").isLessThanOrEqualTo(most);
    }

    private Answer ask() {
        List<SeriesQuestion> questions = IntStream.range(0, QUESTIONS)
                .mapToObj(n -> question(LAST.minusSeconds(60L * n)))
                .toList();
        return flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> rowsRead(session)
                                .chain(before -> SeriesRows.answers(session, questions)
                                        .chain(members ->
                                                rowsRead(session).map(after -> new Answer(members, after - before))))));
    }

    private SeriesQuestion question(Instant joinedAt) {
        UUID last = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        Member asker = new Member(last, joinedAt, joinedAt, joinedAt, null);
        return new SeriesQuestion(
                UUID.randomUUID(), series, asker, joinedAt, Instant.EPOCH, joinedAt.plusSeconds(86_400), null);
    }

    /** By this transaction so far. */
    private static Uni<Long> rowsRead(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables"
                                + " where relname = 'series_member'",
                        Long.class)
                .getSingleResult();
    }

    private void execute(String sql) {
        flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> session.createNativeQuery(sql).executeUpdate()));
    }
}
