package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.Topics;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import cn.zhibao.hazard.testing.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FilingIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));

    FilingIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void a_filing_is_answered_with_a_receipt_and_told_to_everybody() {
        // when
        Api.Answer answer = inspector.files("hazards", Documents.hazard(clock.instant()));
        // then
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.field("number")).matches("YH-370302-\\d{8}-\\d{7}");
        assertThat(answer.field("level")).isEqualTo("MAJOR");
        assertThat(answer.field("contentHash")).hasSize(64);
        assertThat(answer.field("version")).isEqualTo("1");
        UUID hazardId = answer.id("hazardId");
        await().untilAsserted(() -> assertThat(Heard.of(Topics.HAZARDS, hazardId))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.sequence()).isEqualTo(1);
                    assertThat(heard.event()).isInstanceOfSatisfying(HazardFound.class, found -> {
                        assertThat(found.hazard().level()).isEqualTo(HazardLevel.MAJOR);
                        assertThat(found.hazard().number()).isEqualTo(answer.field("number"));
                        assertThat(found.hazard().description()).isEqualTo("塔式起重机力矩限制器被短接");
                    });
                }));
    }
}
