package cn.zhibao.deploy.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A ledger on a real PostgreSQL, with the tables of the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LoaderTest {

    private static final int HAZARDS = 2_000;

    private final LocalPostgres postgres = LocalPostgres.temporary().start();
    private final Database database = postgres.createDatabase("hazard", "test-only");

    @BeforeAll
    void load() throws Exception {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/flow", "filesystem:../../hazard-service/src/main/resources/db/migration")
                .load()
                .migrate();
        Database superuser = postgres.superuser();
        new Loader(
                        new Database(
                                superuser.host(),
                                superuser.port(),
                                database.name(),
                                superuser.user(),
                                superuser.password()),
                        new Effort(true, Path.of("target"), HAZARDS, null))
                .load(List.of("370202", "370203", "370302"), HAZARDS);
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void every_journal_row_can_be_read_and_continues_the_chain_of_its_case() throws SQLException {
        // given
        Map<UUID, JournalRow> newest = new HashMap<>();

        // when
        each("select * from journal order by case_id, version", found -> {
            JournalRow row = row(found);
            Event event = EventJson.read(EventTypes.recordOf(row.type()).orElseThrow(), row.data());
            JournalRow before = newest.put(row.caseId(), row);

            // then
            assertThat(event.caseId()).isEqualTo(row.caseId());
            assertThat(EventJson.write(event)).isEqualTo(row.data());
            assertThat(row.topic()).isEqualTo(Topics.of(event));
            assertThat(row.hash()).isEqualTo(row.expectedHash());
            assertThat(row.previousHash()).isEqualTo(before == null ? JournalRow.GENESIS : before.hash());
            assertThat(row.version()).isEqualTo(before == null ? 1 : before.version() + 1);
            assertThat(row.recordedAt()).isBefore(Instant.now());
        });
        assertThat(newest).hasSize(HAZARDS + HAZARDS / 50 + HAZARDS / 20 + HAZARDS / 20);
    }

    @Test
    void a_hazard_stands_where_its_newest_fact_says() throws SQLException {
        each("""
            select h.*, w.said, j.type, j.data from hazard h join case_words w on w.case_id = h.hazard_id
            join journal j on j.case_id = h.hazard_id and j.version = h.version
            where not exists (select from journal later where later.case_id = h.hazard_id and later.version > h.version)
            """, found -> {
            HazardFacts facts = ((HazardEvent) EventJson.read(
                            EventTypes.recordOf(found.getString("type")).orElseThrow(), found.getString("data")))
                    .hazard();
            HazardProgress progress = Objects.requireNonNull(facts.progress());

            assertThat(found.getString("number")).isEqualTo(facts.number());
            assertThat(found.getString("stage")).isEqualTo(progress.stage().name());
            assertThat(found.getString("level")).isEqualTo(facts.level().name());
            assertThat(found.getString("criterion")).isEqualTo(facts.criterion());
            assertThat(found.getString("category")).isEqualTo(facts.category());
            assertThat(found.getString("owner")).isEqualTo(progress.owner());
            assertThat(found.getString("said").lines())
                    .containsExactly(
                            facts.number().toLowerCase(Locale.ROOT),
                            facts.description(),
                            Objects.requireNonNull(facts.place()).address(),
                            Objects.requireNonNull(facts.project()).name(),
                            Objects.requireNonNull(facts.enterprise()).name());
            assertThat(time(found, "found_at")).isEqualTo(facts.foundAt());
            assertThat(time(found, "reported_at")).isEqualTo(facts.reportedAt());
            assertThat(time(found, "rectify_by")).isEqualTo(facts.rectifyBy());
            assertThat(time(found, "overdue_since")).isEqualTo(progress.overdueSince());
            assertThat(time(found, "closed_at")).isEqualTo(progress.closedAt());
            assertThat(found.getBigDecimal("funds_cny") == null).isEqualTo(progress.plan() == null);
        });
    }

    @Test
    void a_case_has_about_ten_rows_and_nothing_waits_to_be_told_or_logged() throws SQLException {
        each("""
            select (select count(*) from hazard) as hazards,
                   (select count(*) from journal j join hazard h on h.hazard_id = j.case_id) as facts,
                   (select count(*) from outbox) as untold,
                   (select count(*) from journal where position > (select floor from ledger_log)) as unlogged,
                   (select count(*) from timer where fires_at < now()) as due
            """, found -> {
            assertThat(found.getInt("hazards")).isEqualTo(HAZARDS);
            assertThat(found.getInt("facts")).isBetween(HAZARDS * 19 / 2, HAZARDS * 11);
            assertThat(found.getInt("untold")).isZero();
            assertThat(found.getInt("unlogged")).isZero();
            assertThat(found.getInt("due")).isZero();
        });
    }

    @FunctionalInterface
    private interface Seen {
        void row(ResultSet found) throws SQLException;
    }

    private void each(String query, Seen seen) throws SQLException {
        int rows = 0;
        try (Connection connection = LocalPostgres.connect(database);
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                seen.row(found);
                rows++;
            }
        }
        assertThat(rows).isPositive();
    }

    private static JournalRow row(ResultSet found) throws SQLException {
        return new JournalRow(
                found.getObject("case_id", UUID.class),
                found.getInt("version"),
                found.getObject("event_id", UUID.class),
                found.getString("topic"),
                found.getString("type"),
                time(found, "claimed_at"),
                Objects.requireNonNull(time(found, "recorded_at")),
                found.getString("actor"),
                found.getString("rule_version"),
                found.getString("trace_parent"),
                found.getString("data"),
                hex(found, "prev_hash"),
                hex(found, "hash"));
    }

    private static String hex(ResultSet found, String column) throws SQLException {
        return java.util.HexFormat.of().formatHex(found.getBytes(column));
    }

    private static @Nullable Instant time(ResultSet found, String column) throws SQLException {
        Timestamp time = found.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
