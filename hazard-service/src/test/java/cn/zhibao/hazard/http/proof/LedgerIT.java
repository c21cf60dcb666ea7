package cn.zhibao.hazard.http.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class LedgerIT {

    private final Clock clock;
    private final Database database;
    private final Api city = new Api(Tokens.of("city", "370300", "inspector"));
    private final Api otherCity = new Api(Tokens.of("qingdao", "370200", "inspector"));
    private final Api auditor = new Api(Tokens.of("auditor", "440000", "auditor"));
    private final Api admin = new Api(Tokens.of("admin", "370000", "admin"));

    LedgerIT(Clock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @Test
    void a_proof_is_for_those_who_may_read_the_case_and_for_auditors() {
        // given
        String proof = "ledger/proof?position=" + logged().field("position");
        // then
        assertThat(city.reads(proof).body().path("path").isArray()).isTrue();
        assertThat(auditor.reads(proof).status()).isEqualTo(200);
        assertThat(otherCity.reads(proof).status()).isEqualTo(404);
        assertThat(city.reads("ledger/proof?position=999999999").status()).isEqualTo(404);
    }

    @Test
    void a_size_that_the_log_never_had_is_named() {
        // given
        Api.Answer filed = logged();
        String proof = "ledger/proof?position=" + filed.field("position");
        int leaf = city.reads(proof).body().path("leaf").asInt();
        // then
        for (String wrong : new String[] {
            proof + "&size=999999999",
            proof + "&size=" + leaf,
            "ledger/consistency?from=0",
            "ledger/consistency?from=5&to=4"
        }) {
            Api.Answer refused = city.reads(wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.body().at("/faults/0/code").asText()).isEqualTo("out-of-range");
        }
        assertThat(city.reads(proof + "&size=" + (leaf + 1)).status()).isEqualTo(200);
        for (String unreadable : new String[] {
            "ledger/proof",
            "ledger/proof?position=x",
            "ledger/proof?position=-1",
            "ledger/consistency",
            "ledger/checkpoints?cursor=x"
        }) {
            assertThat(city.reads(unreadable).status()).as(unreadable).isEqualTo(400);
        }
    }

    @Test
    void checkpoints_are_read_page_by_page_newest_first() {
        // given
        logged();
        logged();
        long newest = city.reads("ledger/checkpoint").body().path("size").asLong();
        // when
        Api.Answer page = city.reads("ledger/checkpoints?limit=1");
        Api.Answer next = city.reads("ledger/checkpoints?limit=1&cursor=" + page.field("next"));
        // then
        assertThat(page.body().at("/items/0/size").asLong()).isGreaterThanOrEqualTo(newest);
        assertThat(next.body().at("/items/0/size").asLong())
                .isLessThan(page.body().at("/items/0/size").asLong());
        assertThat(next.body().at("/items/0/note").asText()).startsWith("zhibao.local/ledger\n");
    }

    @Test
    void the_state_follows_from_the_ledger() throws SQLException {
        // given
        UUID hazard = logged().id("hazardId");
        UUID gone = logged().id("hazardId");
        Api changsha = new Api(Tokens.of("changsha", "430100", "duty-officer"));
        Api.Answer accident = changsha.files("accidents", Documents.accident(clock.instant()));
        changsha.files("accidents/" + accident.field("accidentId") + "/supplements", "{\"casualties\":{\"deaths\":3}}");
        // then
        assertThat(rebuild()).endsWith("\"differing\":0}\n");
        // when
        String found = rebuildWithout(hazard, gone, accident.id("accidentId"));
        // then
        assertThat(found)
                .contains("{\"caseId\":\"" + hazard
                        + "\",\"version\":1,\"column\":\"level\",\"live\":\"GENERAL\",\"rebuilt\":\"MAJOR\"}")
                .contains("{\"caseId\":\"" + gone + "\",\"version\":1,\"column\":\"version\",\"rebuilt\":\"1\"}")
                .contains("\"column\":\"casualties_known\",\"live\":\"false\",\"rebuilt\":\"true\"}")
                .endsWith("\"differing\":3}\n");
    }

    /** What is found after the level of one hazard, the row of another and a column of an accident were tampered with. */
    private String rebuildWithout(UUID hazard, UUID gone, UUID accident) throws SQLException {
        database.changes("create table gone as select * from hazard where hazard_id = ?", gone);
        // What PostgreSQL makes by itself cannot be put back.
        database.changes("alter table gone drop counted, drop shape, drop tenths, drop found_month");
        try {
            database.changes("update hazard set level = 'GENERAL' where hazard_id = ?", hazard);
            database.changes("delete from hazard where hazard_id = ?", gone);
            database.changes("update accident set casualties_known = false where accident_id = ?", accident);
            return rebuild();
        } finally {
            database.changes("update hazard set level = 'MAJOR' where hazard_id = ?", hazard);
            database.changes("""
                    do $$ begin
                        execute (select format('insert into hazard (%1$s) select %1$s from gone on conflict do nothing',
                            string_agg(column_name, ', ')) from information_schema.columns where table_name = 'gone');
                    end $$""");
            database.changes("drop table gone");
            database.changes("update accident set casualties_known = true where accident_id = ?", accident);
        }
    }

    @Test
    void a_checkpoint_that_somebody_has_garbled_is_passed_over_and_takes_nothing_else_away() throws SQLException {
        // given
        logged();
        logged();
        String proof = "ledger/proof?position=" + logged().field("position");
        long newest = city.reads("ledger/checkpoint").body().path("size").asLong();
        String garble = "update ledger_checkpoint set note = reverse(note) where size = ?";
        // when
        database.changes(garble, newest);
        try {
            Api.Answer checkpoint = city.reads("ledger/checkpoint");
            Api.Answer page = city.reads("ledger/checkpoints?limit=1");
            // then
            assertThat(checkpoint.status()).as(checkpoint.text()).isEqualTo(200);
            assertThat(checkpoint.body().path("size").asLong()).isNotEqualTo(newest);
            assertThat(page.body().at("/items/0/size").asLong()).isNotEqualTo(newest);
            assertThat(page.field("next")).isNotEmpty();
            assertThat(city.reads(proof).status()).isEqualTo(200);
        } finally {
            database.changes(garble, newest);
        }
    }

    @Test
    void only_administrators_compare_the_state_with_the_ledger() {
        assertThat(auditor.send(auditor.request("ledger/rebuild").POST(HttpRequest.BodyPublishers.noBody()))
                        .join()
                        .status())
                .isEqualTo(403);
    }

    private String rebuild() {
        return admin.lines(admin.request("ledger/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Api.Answer logged() {
        Api.Answer filed = city.files("hazards", Documents.hazard(clock.instant()));
        String proof = "ledger/proof?position=" + filed.field("position");
        await().until(() -> city.reads(proof).status() == 200);
        return filed;
    }
}
