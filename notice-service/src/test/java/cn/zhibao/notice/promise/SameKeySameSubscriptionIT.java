package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** One Idempotency-Key of an account is one subscription, however often and however concurrently it is sent. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SameKeySameSubscriptionIT {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final String BODY = "{\"url\": \"http://127.0.0.1:1/hooks\", \"region\": \"370300\"}";
    private static final String OTHER_BODY = BODY.replace("370300", "370302");
    private static final int PER_OWNER_MAX = 50;

    private final String agency = account();
    private final String key = Api.newKey();

    @Test
    void twenty_senders_of_the_same_request_under_the_same_key_get_one_subscription() throws Exception {
        // when
        List<ExtractableResponse<Response>> answers = atOnce(20, _ -> BODY);
        // then
        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.body().asString()).containsOnly(text(answers.getFirst()));
        Api.as(agency).get(SUBSCRIPTIONS).then().body("items", hasSize(1));
    }

    @Test
    void different_requests_at_once_under_one_key_make_one_subscription() throws Exception {
        // when
        List<ExtractableResponse<Response>> answers = atOnce(10, nth -> nth % 2 == 0 ? BODY : OTHER_BODY);
        // then
        assertThat(answers)
                .extracting(ExtractableResponse::statusCode)
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(5);
        Api.as(agency).get(SUBSCRIPTIONS).then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_later_gives_the_same_answer_with_the_same_secret() {
        // given
        var first = Api.asks(agency, key, BODY).statusCode(201).extract();
        // when
        var again = Api.asks(agency, key, BODY).statusCode(201).extract();
        // then
        assertThat(text(again)).isEqualTo(text(first)).contains("whsec_");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Api.as(agency).get(SUBSCRIPTIONS).then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_makes_nothing() {
        // given
        Api.asks(agency, key, BODY).statusCode(201);
        // when
        var other = Api.asks(agency, key, OTHER_BODY);
        // then
        other.statusCode(422).body("code", equalTo("idempotency-key-taken"));
        Api.as(agency).get(SUBSCRIPTIONS).then().body("items", hasSize(1));
    }

    @Test
    void the_key_of_somebody_else_is_another_key() {
        // given
        var mine = Api.asks(agency, key, BODY).statusCode(201).extract();
        // when
        var theirs = Api.asks(account(), key, BODY);
        // then
        theirs.statusCode(201)
                .body("subscriptionId", not(equalTo(mine.path("subscriptionId"))))
                .body("secret", not(equalTo(mine.path("secret"))));
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        // given
        Api.asks(agency, key, BODY.replace("370300", "nowhere")).statusCode(422);
        // then
        Api.asks(agency, key, BODY).statusCode(201);
    }

    @Test
    void an_account_that_is_full_still_hears_its_answers_again_and_keeps_its_refused_key() {
        // given
        var first = Api.asks(agency, key, BODY).statusCode(201).extract();
        for (int made = 1; made < PER_OWNER_MAX; made++) {
            Api.asks(agency, Api.newKey(), BODY).statusCode(201);
        }
        String refused = Api.newKey();
        // when
        Api.asks(agency, refused, BODY).statusCode(409).body("code", equalTo("too-many-subscriptions"));
        // then
        assertThat(text(Api.asks(agency, key, BODY).statusCode(201).extract())).isEqualTo(text(first));
        Api.as(agency)
                .delete(SUBSCRIPTIONS + "/" + first.path("subscriptionId"))
                .then()
                .statusCode(204);
        Api.asks(agency, refused, BODY).statusCode(201);
    }

    private List<ExtractableResponse<Response>> atOnce(int senders, IntFunction<String> body) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<ExtractableResponse<Response>>> sent = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                String text = body.apply(i);
                sent.add(threads.submit(() -> Api.asks(agency, key, text).extract()));
            }
            List<ExtractableResponse<Response>> answers = new ArrayList<>();
            for (Future<ExtractableResponse<Response>> one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String text(ExtractableResponse<Response> answer) {
        return answer.body().asString();
    }

    private static String account() {
        return Tokens.of("agency-" + UUID.randomUUID(), "370000", "agency");
    }
}
