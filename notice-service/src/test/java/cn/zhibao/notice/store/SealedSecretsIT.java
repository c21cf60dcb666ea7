package cn.zhibao.notice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Receiver;
import cn.zhibao.notice.scene.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Secrets as the table holds them. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SealedSecretsIT {

    private static final String URL = "http://127.0.0.1:1/hooks";
    private static final String PUT = "update subscription set secret = ? where subscription_id = ?";

    private final AgroalDataSource database;

    @Inject
    SealedSecretsIT(@DataSource("migration") AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void the_table_holds_what_only_the_key_opens() throws SQLException {
        // when
        Api.Made made = Api.subscribes(URL, "370300");
        // then
        assertThat(kept(made.id()))
                .startsWith(SecretCipher.MARK)
                .doesNotContain("whsec_", made.secret().substring(6));
        made.end();
    }

    @Test
    void the_database_takes_no_plain_secret() {
        // given
        Api.Made made = Api.subscribes(URL, "370300");
        // then
        assertThatThrownBy(() -> put(made.id(), made.secret()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("secret_is_sealed");
        made.end();
    }

    @Test
    void a_secret_that_does_not_open_delays_nobody_else() throws SQLException {
        // given
        try (Receiver robbed = new Receiver();
                Receiver fine = new Receiver();
                World world = new World(Backbone.kafka().bootstrap())) {
            Api.Made one = Api.subscribes(robbed.url(), "370300");
            Api.Made other = Api.subscribes(fine.url(), "370300");
            put(one.id(), kept(other.id()));
            // when
            world.tells(1, Samples.hazardFound(UUID.randomUUID()));
            // then
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(fine.taken()).hasSize(1));
            assertThat(robbed.calls()).isEmpty();
            one.look().body("waiting", equalTo(1));
            one.end();
            other.end();
        }
    }

    private String kept(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select secret from subscription where subscription_id = ?")) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void put(UUID id, String secret) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUT)) {
            statement.setString(1, secret);
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }
}
