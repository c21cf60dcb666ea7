package cn.zhibao.hazard.store.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.CompactRange;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.events.proof.Merkle;
import cn.zhibao.events.proof.SignedNote;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.app.proof.KeyRegister;
import cn.zhibao.hazard.app.proof.SigningKeys;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Documents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every committed row gets one leaf, whenever it commits and whoever is at work. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SequencerIT {

    private final Flow flow;
    private final Clock clock;
    private final KeyRegister register;
    private final SigningKeys keys;
    private final Database database;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    SequencerIT(Flow flow, Clock clock, KeyRegister register, SigningKeys keys, Database database) {
        this.flow = flow;
        this.clock = clock;
        this.register = register;
        this.keys = keys;
        this.database = database;
    }

    @Test
    void a_row_that_commits_late_gets_a_later_leaf() throws SQLException {
        // given
        try (Connection late = database.connect()) {
            late.setAutoCommit(false);
            long position = enters(late);
            long after = Long.parseLong(inspector
                    .files("hazards", Documents.hazard(clock.instant()))
                    .field("position"));
            assertThat(after).isGreaterThan(position);
            await().until(() -> leaf(after) >= 0);
            Sequencer another = sequencer();
            catchUp(another);
            catchUp(another);
            assertThat(database.number("select floor from ledger_log")).isLessThan(position);
            // when
            late.commit();
            catchUp(another);
            // then
            await().until(() -> leaf(position) >= 0);
            assertThat(leaf(position)).isGreaterThan(leaf(after));
            await().until(() -> database.number("select floor from ledger_log") >= position);
        }
    }

    @Test
    void a_position_that_was_rolled_back_holds_nothing_up() throws SQLException {
        // given
        long position;
        try (Connection undone = database.connect()) {
            undone.setAutoCommit(false);
            position = enters(undone);
            undone.rollback();
        }
        // when
        catchUp(sequencer());
        // then
        await().until(() -> database.number("select floor from ledger_log") >= position);
        assertThat(leaf(position)).isNegative();
    }

    @Test
    void several_sequencers_at_once_make_one_leaf_of_each_row_and_go_on_where_others_ended() throws SQLException {
        // given
        List<Sequencer> sequencers = List.of(sequencer(), sequencer(), sequencer());
        // when
        List<CompletableFuture<Api.Answer>> filed = IntStream.range(0, 300)
                .mapToObj(_ -> inspector.filing(
                        "hazards",
                        Documents.hazard(clock.instant()),
                        UUID.randomUUID().toString()))
                .toList();
        for (int i = 0; i < 20; i++) {
            CompletableFuture.allOf(sequencers.stream()
                            .map(one -> flow.bridge().onOwnContext(one::catchUp).subscribeAsCompletionStage())
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        filed.forEach(CompletableFuture::join);
        // then
        await().until(() -> database.number("""
                select count(*) from journal j where not exists (
                    select 1 from ledger_leaf l where l.position = j.position)""") == 0);
        assertThat(database.number("select count(*) - max(leaf) - 1 from ledger_leaf"))
                .isZero();
        assertThat(database.number("select count(*) - count(distinct position) from ledger_leaf"))
                .isZero();
        assertThat(database.number("""
                select count(*) from ledger_leaf l join journal j using (position)
                where l.hash <> j.hash""")).isZero();
        Checkpoint newest = newest();
        assertThat(newest.root()).isEqualTo(rootOf(newest.size()));
    }

    private Sequencer sequencer() {
        return new Sequencer(flow, clock, register, keys, new SimpleMeterRegistry());
    }

    private void catchUp(Sequencer sequencer) {
        flow.bridge().await(sequencer::catchUp);
    }

    private long leaf(long position) throws SQLException {
        return database.number("select coalesce(max(leaf), -1) from ledger_leaf where position = ?", position);
    }

    private Checkpoint newest() throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement newest =
                        connection.prepareStatement("select note from ledger_checkpoint order by size desc limit 1");
                ResultSet answer = newest.executeQuery()) {
            answer.next();
            return Checkpoint.parse(SignedNote.parse(answer.getString(1)).text());
        }
    }

    private Hash rootOf(long size) throws SQLException {
        CompactRange tree = CompactRange.empty();
        try (Connection connection = database.connect();
                PreparedStatement hashes =
                        connection.prepareStatement("select hash from ledger_leaf where leaf < ? order by leaf")) {
            hashes.setLong(1, size);
            try (ResultSet rows = hashes.executeQuery()) {
                while (rows.next()) {
                    tree.append(Merkle.leaf(Hash.of(rows.getBytes(1))));
                }
            }
        }
        return tree.root();
    }

    /** Enters a well-formed row of a topic that nobody reads; its position. */
    private static long enters(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        JournalRow row = row(id, row(id, "").expectedHash());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into journal (case_id, version, event_id, topic, type, recorded_at, actor, data, prev_hash, hash)
                values (?, 1, ?, ?, ?, timestamptz '2026-11-26 03:00:00Z', ?, ?, decode(?, 'hex'), decode(?, 'hex'))
                returning position""")) {
            insert.setObject(1, row.caseId());
            insert.setObject(2, row.eventId());
            insert.setString(3, row.topic());
            insert.setString(4, row.type());
            insert.setString(5, row.actor());
            insert.setString(6, row.data());
            insert.setString(7, row.previousHash());
            insert.setString(8, row.hash());
            try (ResultSet position = insert.executeQuery()) {
                position.next();
                return position.getLong(1);
            }
        }
    }

    private static JournalRow row(UUID id, String hash) {
        return new JournalRow(
                id,
                1,
                id,
                "test",
                "test",
                null,
                Instant.parse("2026-11-26T03:00:00Z"),
                "tester",
                null,
                null,
                "{}",
                JournalRow.GENESIS,
                hash);
    }
}
