package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Heard;
import cn.zhibao.hazard.testing.Tipster;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Who gave a tip is sealed, told to nobody, and read by one role alone, which leaves a trace. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TipsterStaysUnknownIT {

    private static final List<String> SECRETS = List.of("李知情", "13900001111");

    private final AgroalDataSource database;
    private final Tipster tipster = new Tipster();
    private final Api officer = new Api(Tokens.of("tip-reader", "370300", "tip-officer"));
    private final Api auditor = new Api(Tokens.of("auditor", "370300", "auditor"));

    TipsterStaysUnknownIT(@DataSource("migration") AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void neither_events_nor_logs_nor_answers_nor_the_database_show_who_it_was() throws SQLException {
        // given
        List<String> logged = new ArrayList<>();
        Handler ears = listener(logged);
        Logger.getLogger("").addHandler(ears);
        // when
        Api.Answer receipt = tipster.gives(Tipster.namedTip());
        String tip = newest();
        officer.files("tips/" + tip + "/handling", "{\"action\":\"ANSWER\",\"reply\":\"已立案调查\"}");
        officer.files("tips/" + tip + "/identity-reads", "{\"reason\":\"发放奖励\"}");
        Logger.getLogger("").removeHandler(ears);
        // then
        await().until(() -> Heard.of(Topics.HAZARDS, UUID.fromString(tip)).size() == 2);
        String events = Heard.events(Topics.HAZARDS, UUID.fromString(tip)).toString();
        assertThat(events).doesNotContain(SECRETS).doesNotContain("王某", "般阳路", "第一建筑公司");
        assertThat(List.of(
                        receipt.text(),
                        tipster.asks(receipt.field("code")).text(),
                        officer.reads("tips").text(),
                        officer.reads("tips/" + tip).text(),
                        officer.reads("tips/" + tip + "/history").text(),
                        auditor.reads("tips/identity-reads").text()))
                .noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
        assertThat(officer.reads("tips/" + tip).body().path("named").asBoolean())
                .isTrue();
        assertThat(logged).noneMatch(line -> SECRETS.stream().anyMatch(line::contains));
        assertThat(everyText()).noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
        assertThat(everyText()).noneMatch(text -> text.contains(receipt.field("code")));
    }

    @Test
    void the_identity_opens_for_the_tip_officer_of_the_region_with_a_reason_and_each_reading_is_kept() {
        // given
        tipster.gives(Tipster.namedTip());
        String path = "tips/" + newest() + "/identity-reads";
        String reason = "{\"reason\":\"核实线索需要联系举报人\"}";
        // when, then
        for (String role : List.of("duty-officer", "duty-leader", "principal", "inspector", "auditor", "admin")) {
            assertThat(new Api(Tokens.of("other", "370300", role))
                            .files(path, reason)
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(new Api(Tokens.of("far", "370200", "tip-officer"))
                        .files(path, reason)
                        .status())
                .isEqualTo(404);
        assertThat(officer.files(path, "{}").status()).isEqualTo(422);
        assertThat(reads(path)).isEmpty();
        // when
        Api.Answer opened = officer.files(path, reason);
        // then
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.field("name")).isEqualTo("李知情");
        assertThat(opened.field("phone")).isEqualTo("13900001111");
        assertThat(opened.body().path("employee").asBoolean()).isTrue();
        assertThat(opened.whole().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reads(path))
                .singleElement()
                .satisfies(read -> assertThat(read).contains("tip-reader", "核实线索需要联系举报人", "readAt"));
        assertThat(officer.reads("tips/identity-reads").status()).isEqualTo(403);
    }

    @Test
    void asking_for_somebody_who_said_nothing_is_kept_too() {
        // given
        tipster.gives(Tipster.tip());
        String path = "tips/" + newest() + "/identity-reads";
        // when
        Api.Answer answer = officer.files(path, "{\"reason\":\"联系举报人\"}");
        // then
        assertThat(answer.field("code")).isEqualTo("anonymous");
        assertThat(reads(path)).hasSize(1);
    }

    @Test
    void what_was_read_cannot_be_made_unread() throws SQLException {
        tipster.gives(Tipster.namedTip());
        officer.files("tips/" + newest() + "/identity-reads", "{\"reason\":\"联系举报人\"}");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "update identity_read set reason = ''", "delete from identity_read", "truncate identity_read")) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("append-only");
            }
        }
    }

    private String newest() {
        return officer.reads("tips?limit=1&kind=ACCIDENT_CONCEALMENT")
                .body()
                .at("/items/0/tipId")
                .asText();
    }

    /** The readings of one tip, as auditors see them. */
    private List<String> reads(String path) {
        List<String> found = new ArrayList<>();
        auditor.reads("tips/identity-reads?limit=200").body().path("items").forEach(item -> {
            if (path.contains(item.path("tipId").asText())) {
                found.add(item.toString());
            }
        });
        return found;
    }

    /** Every row of every table, as text. */
    private List<String> everyText() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery("select cast(t as text) from " + table + " t")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                synchronized (logged) {
                    logged.add(record.getMessage() + " " + List.of(orNone(record.getParameters())) + " "
                            + record.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Object[] orNone(Object[] parameters) {
        return parameters == null
                ? new Object[0]
                : Arrays.stream(parameters).map(String::valueOf).toArray();
    }
}
