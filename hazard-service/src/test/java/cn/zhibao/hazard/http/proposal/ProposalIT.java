package cn.zhibao.hazard.http.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** An order to stop that an inspector only has to send. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ProposalIT {

    private final Clock clock;
    private final Api inspector = new Api(Tokens.of("proposal-inspector", "370300", "inspector"));

    ProposalIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void work_without_a_permit_is_stopped_by_sending_the_draft_and_not_before() {
        // given
        String id = filed(Documents.hazard(clock.instant()).replace("C24-08-4", "C24-04-1"));
        JsonNode draft = drafts(id).path(0);
        boolean stoppedByItself =
                inspector.reads("hazards/" + id).body().path("progress").has("stopWork");
        // when
        Api.Answer sent = inspector.files(
                "hazards/" + id + "/" + draft.path("move").asText(),
                draft.path("document").toString());
        // then
        assertThat(stoppedByItself).isFalse();
        assertThat(draft.at("/source/title").asText()).isEqualTo("安全生产许可证条例");
        assertThat(draft.path("article").asText()).isEqualTo("第十九条");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        JsonNode order = inspector.reads("hazards/" + id).body().at("/progress/stopWork");
        assertThat(order.path("measure").asText()).isEqualTo("STOP_WORK");
        assertThat(order.path("scope").asText()).contains("全部施工作业");
        assertThat(order.path("basis").asText()).isEqualTo("SC-397");
        assertThat(drafts(id)).isEmpty();
    }

    @Test
    void a_category_proposes_it_too_and_other_hazards_have_no_draft() {
        String byCategory = filed(Documents.hazard(clock.instant())
                .replace("\"criterion\":\"C24-08-4\"", "\"level\":\"GENERAL\",\"category\":\"未取得施工许可证\""));
        assertThat(drafts(byCategory).at("/0/document/basis").asText()).isEqualTo("CL-2019");
        assertThat(drafts(filed(Documents.hazard(clock.instant())))).isEmpty();
    }

    private String filed(String document) {
        Api.Answer filed = inspector.files("hazards", document);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.field("hazardId");
    }

    private JsonNode drafts(String id) {
        Api.Answer answer = inspector.reads("hazards/" + id + "/proposals");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items");
    }
}
