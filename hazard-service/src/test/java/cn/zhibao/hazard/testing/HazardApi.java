package cn.zhibao.hazard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

/** What people do about a hazard. */
public final class HazardApi {

    private HazardApi() {}

    /** Files a hazard; its id. */
    public static String found(Api who, Clock clock) {
        Api.Answer receipt = who.files("hazards", Documents.hazard(clock.instant()));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt.field("hazardId");
    }

    /** Makes a move, which must hold. */
    public static Api.Answer done(Api who, String hazard, String move, String document) {
        Api.Answer answer = who.files("hazards/" + hazard + "/" + move, document);
        assertThat(answer.status()).as(move + ": " + answer.text()).isEqualTo(201);
        return answer;
    }

    /** A plan with the five things that must be in place. */
    public static String plan(Instant deadline) {
        return """
                {"measures":"恢复力矩限制器并标定","responsible":"项目经理","fundsCny":20000,"deadline":"%s",
                 "contingencyPlan":"起重伤害应急预案"}""".formatted(deadline);
    }
}
