package cn.zhibao.hazard.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.proof.LedgerKey;
import cn.zhibao.events.proof.Signer;
import cn.zhibao.hazard.app.proof.KeyRegister;
import cn.zhibao.hazard.app.proof.PublishKey;
import cn.zhibao.hazard.app.proof.PublishedKey;
import cn.zhibao.hazard.app.proof.Receipts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfiguredKeysTest {

    private static final String ORIGIN = "example.org/ledger";
    /** The first key of RFC 8032, section 7.1. */
    private static final String OLD = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";

    private static final String NEW =
            Base64.getEncoder().encodeToString("a key of thirty-two bytes, it is".getBytes(StandardCharsets.UTF_8));
    private static final Instant CHANGE = Instant.parse("2026-11-26T03:00:00Z");

    private final ConfiguredKeys before = new ConfiguredKeys(ORIGIN, OLD, List.of(NEW));
    private final ConfiguredKeys after = new ConfiguredKeys(ORIGIN, NEW, List.of(OLD));
    private final List<PublishedKey> published =
            List.of(new PublishedKey(before.current(), Instant.EPOCH), new PublishedKey(after.current(), CHANGE));

    @Test
    void a_key_is_the_one_of_the_specification_and_its_signatures_verify_with_the_jdk() {
        // given
        Signer signer = before.at(CHANGE);
        // then
        assertThat(signer.key().publicKey()).isEqualTo("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        assertThat(signer.key().verifies("text", signer.sign("text"))).isTrue();
        assertThat(signer.key().verifies("other text", signer.sign("text"))).isFalse();
    }

    @Test
    void every_instance_changes_over_at_the_same_moment() {
        // given
        before.follow(published);
        after.follow(published);
        // then
        for (ConfiguredKeys instance : List.of(before, after)) {
            assertThat(instance.at(CHANGE.minusMillis(1)).key()).isEqualTo(before.current());
            assertThat(instance.at(CHANGE).key()).isEqualTo(after.current());
        }
    }

    @Test
    void a_receipt_that_is_made_again_after_the_change_is_the_same() {
        // given
        HazardFound found = new HazardFound(facts());
        Receipts.Row row = new Receipts.Row(1, 7, "row", "content", CHANGE.minusNanos(250_000));
        before.follow(published.subList(0, 1));
        after.follow(published);
        // when
        var first = new Receipts(before).of(found, row);
        var again = new Receipts(after).of(found, row);
        // then
        assertThat(again).isEqualTo(first);
        assertThat(first.receivedAt()).isEqualTo(CHANGE.minusMillis(1));
        assertThat(first.seal().keyId()).isEqualTo(before.current().id());
    }

    @Test
    void a_key_that_was_taken_away_is_replaced_by_the_next() {
        // given
        ConfiguredKeys alone = new ConfiguredKeys(ORIGIN, NEW, List.of());
        // when
        alone.follow(published);
        // then
        assertThat(alone.at(CHANGE.minusSeconds(1)).key()).isEqualTo(after.current());
    }

    @Test
    void a_ledger_that_was_renamed_still_signs_as_it_was_called() {
        // given
        ConfiguredKeys renamed = new ConfiguredKeys("example.org/other", OLD, List.of());
        // when
        renamed.follow(List.of(published.getFirst(), new PublishedKey(renamed.current(), CHANGE)));
        // then
        assertThat(renamed.at(CHANGE.minusSeconds(1)).key()).isEqualTo(before.current());
        assertThat(renamed.at(CHANGE).key().origin()).isEqualTo("example.org/other");
    }

    @Test
    void an_instance_that_has_only_a_replaced_key_does_not_start_and_names_the_one_it_lacks() {
        // given
        ConfiguredKeys outdated = new ConfiguredKeys(ORIGIN, OLD, List.of());
        // then
        publish(outdated)
                .assertFailedWith(IllegalStateException.class, after.current().id());
        publish(before).assertCompleted();
        publish(after).assertCompleted();
    }

    private UniAssertSubscriber<Void> publish(ConfiguredKeys keys) {
        KeyRegister register = new KeyRegister() {
            @Override
            public Uni<Void> publish(LedgerKey key, Instant validFrom) {
                return Uni.createFrom().voidItem(); // it is there already
            }

            @Override
            public Uni<List<PublishedKey>> published() {
                return Uni.createFrom().item(published);
            }
        };
        return new PublishKey(register, keys, Clock.fixed(CHANGE.plusSeconds(60), ZoneOffset.UTC))
                .publish()
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void what_is_no_key_is_refused() {
        for (String wrong : List.of("", "AAAA", "no base64!")) {
            assertThatThrownBy(() -> new ConfiguredKeys(ORIGIN, wrong, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static HazardFacts facts() {
        return new HazardFacts(
                new UUID(1, 2),
                "YH-370302-20261126-0000123",
                HazardLevel.GENERAL,
                null,
                null,
                "370302",
                null,
                null,
                null,
                "INSPECTION",
                CHANGE,
                CHANGE,
                null,
                "text",
                false,
                null,
                null);
    }
}
