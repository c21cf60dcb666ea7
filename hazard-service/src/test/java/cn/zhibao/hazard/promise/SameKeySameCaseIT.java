package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One Idempotency-Key is one case, however often and however concurrently it is sent. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SameKeySameCaseIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    SameKeySameCaseIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void fifty_senders_of_the_same_document_under_the_same_key_get_one_case() {
        // given
        String region = "370305";
        String document = Documents.hazard(clock.instant(), region, Documents.BUILDER);
        String key = UUID.randomUUID().toString();
        // when
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, 50)
                .mapToObj(_ -> inspector.filing("hazards", document, key))
                .toList();
        // then
        assertThat(sent.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .containsOnly(201);
        assertThat(sent.stream().map(answer -> answer.join().text()).distinct()).hasSize(1);
        assertThat(inspector.reads("hazards?region=" + region).body().path("items"))
                .hasSize(1);
    }

    @Test
    void the_same_key_later_gives_the_same_answer() {
        String document = Documents.hazard(clock.instant());
        String key = UUID.randomUUID().toString();
        Api.Answer first = inspector.files("hazards", document, key);
        Api.Answer again = inspector.files("hazards", document, key);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void the_same_key_with_another_document_is_refused_and_stores_nothing() {
        // given
        String key = UUID.randomUUID().toString();
        inspector.files("hazards", Documents.hazard(clock.instant()), key);
        // when
        Api.Answer other =
                inspector.files("hazards", Documents.hazard(clock.instant(), "370306", Documents.BUILDER), key);
        // then
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field("code")).isEqualTo("idempotency-key-taken");
        assertThat(inspector.reads("hazards?region=370306").body().path("items"))
                .isEmpty();
    }

    @Test
    void the_key_of_somebody_else_is_another_key() {
        String document = Documents.hazard(clock.instant());
        String key = UUID.randomUUID().toString();
        Api colleague = new Api(Tokens.of("colleague", "370300", "inspector"));
        assertThat(inspector.files("hazards", document, key).field("hazardId"))
                .isNotEqualTo(colleague.files("hazards", document, key).field("hazardId"));
    }

    @Test
    void a_refused_document_does_not_use_its_key_up() {
        String key = UUID.randomUUID().toString();
        assertThat(inspector.files("hazards", "{}", key).status()).isEqualTo(422);
        assertThat(inspector
                        .files("hazards", Documents.hazard(clock.instant()), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_same_supplement_sent_at_once_by_many_is_one_supplement() {
        // given
        Api changsha = new Api(Tokens.of("changsha", "430100", "duty-officer"));
        String accident =
                changsha.files("accidents", Documents.accident(clock.instant())).field("accidentId");
        String key = UUID.randomUUID().toString();
        // when
        List<CompletableFuture<Api.Answer>> sent = IntStream.range(0, 20)
                .mapToObj(_ -> changsha.filing(
                        "accidents/" + accident + "/supplements", "{\"casualties\":{\"deaths\":26}}", key))
                .toList();
        // then
        assertThat(sent.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .containsOnly(201);
        assertThat(sent.stream().map(answer -> answer.join().text()).distinct()).hasSize(1);
        assertThat(changsha.reads("accidents/" + accident + "/history").body().path("items"))
                .hasSize(3);
    }
}
