package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SignalIT {

    private final Api ambulance = new Api(Tokens.of("zibo-120", "370300", "agency"));
    private final Api police = new Api(Tokens.of("zibo-110", "370300", "agency"));
    private final Api duty = new Api(Tokens.of("duty", "370300", "duty-officer"));

    @Test
    void a_signal_is_told_with_place_time_and_counts_and_without_words_and_address() {
        // when
        Api.Answer receipt = ambulance.files("signals", signal("A-1"));
        // then
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.field("number")).matches("XH-370302-\\d{8}-\\d{7}");
        UUID id = receipt.id("signalId");
        await().until(() -> !Heard.events(Topics.HAZARDS, id).isEmpty());
        assertThat(Heard.events(Topics.HAZARDS, id))
                .singleElement()
                .isInstanceOfSatisfying(SignalReceived.class, told -> {
                    assertThat(told.signal().kind()).isEqualTo(SignalKind.EMERGENCY_120);
                    assertThat(told.signal().position()).isEqualTo(new Position(117.97, 36.64));
                    assertThat(told.signal().casualties()).isEqualTo(new SignalCounts(null, 2, null, null));
                    assertThat(told.toString()).doesNotContain("般阳路", "张三", "A-1");
                });
        assertThat(duty.reads("signals/" + id).field("text")).contains("张三");
    }

    @Test
    void the_own_id_of_an_agency_is_one_signal_however_often_and_under_whatever_key_it_comes() {
        // when
        Set<String> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> ambulance.files("signals", signal("A-2")).text())
                .collect(Collectors.toSet());
        Api.Answer other = ambulance.files("signals", signal("A-2").replace("高坠", "触电"));
        Api.Answer ofPolice = police.files("signals", signal("A-2"));
        // then
        assertThat(answers).hasSize(1);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.field("code")).isEqualTo("own-id-taken");
        assertThat(ofPolice.status()).isEqualTo(201);
        assertThat(answers).doesNotContain(ofPolice.text());
    }

    @Test
    void the_same_key_with_another_signal_is_refused() {
        String key = UUID.randomUUID().toString();
        assertThat(ambulance.files("signals", signal("A-3"), key).status()).isEqualTo(201);
        assertThat(ambulance.files("signals", signal("A-4"), key).field("code")).isEqualTo("idempotency-key-taken");
        assertThat(ambulance.files("signals", signal("A-4")).status()).isEqualTo(201);
    }

    @Test
    void an_agency_reads_its_own_signals_and_an_authority_those_of_its_region() {
        // given
        String id = ambulance.files("signals", signal("A-5")).field("signalId");
        // when, then
        for (Api may : List.of(ambulance, duty, new Api(Tokens.of("auditor", "370000", "auditor")))) {
            assertThat(may.reads("signals/" + id).status()).isEqualTo(200);
            assertThat(may.reads("signals?kind=EMERGENCY_120").text()).contains(id);
            assertThat(may.reads("signals?kind=MEDIA").text()).doesNotContain(id);
        }
        for (Api mayNot : List.of(police, new Api(Tokens.of("far", "370200", "duty-officer")))) {
            assertThat(mayNot.reads("signals/" + id).status()).isEqualTo(404);
            assertThat(mayNot.reads("signals").text()).doesNotContain(id);
        }
    }

    @Test
    void a_signal_is_proven_to_be_in_the_ledger_to_those_who_may_read_it() {
        // given
        String proof = "ledger/proof?position="
                + ambulance.files("signals", signal("A-8")).field("position");
        // when, then
        for (Api may : List.of(ambulance, duty)) {
            await().until(() -> may.reads(proof).status() == 200);
            assertThat(may.reads(proof).body().path("path").isArray()).isTrue();
        }
        for (Api mayNot : List.of(
                police,
                new Api(Tokens.of("far", "370200", "duty-officer")),
                new Api(Tokens.of("clerk", "370300", "notice-clerk")),
                new Api(Tokens.reporter("builder", Documents.BUILDER)))) {
            assertThat(mayNot.reads(proof).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"reporter", "inspector", "duty-officer", "tip-officer", "notice-clerk", "admin"})
    void only_agencies_send_signals(String role) {
        assertThat(new Api(Tokens.of("somebody", "370300", role))
                        .files("signals", signal("B-1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_agency_sends_signals_of_its_own_region() {
        assertThat(ambulance
                        .files("signals", signal("A-6").replace("370302", "370202"))
                        .field("code"))
                .isEqualTo("out-of-scope");
    }

    @Test
    void every_fault_of_a_signal_is_named() {
        // when
        Api.Answer answer = ambulance.files("signals", """
                {"kind":"MEDIA","region":"370302","text":"","casualties":{"deaths":-1,"injured":100001},
                 "seenAt":"2100-01-01T00:00:00Z"}""");
        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                        .map(fault -> fault.path("pointer").asText()))
                .containsExactlyInAnyOrder("/ownId", "/text", "/seenAt", "/casualties/deaths", "/casualties/injured");
        assertThat(ambulance
                        .files("signals?validateOnly=true", signal("A-7"))
                        .body()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    private static String signal(String ownId) {
        return """
                {"kind":"EMERGENCY_120","ownId":"%s","region":"370302","seenAt":"2022-04-29T06:11:00Z",
                 "place":{"address":"般阳路 1 号","longitude":117.97,"latitude":36.64},
                 "text":"工地高坠两人，张三等送医","casualties":{"injured":2}}""".formatted(ownId);
    }
}
