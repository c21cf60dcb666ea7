package cn.zhibao.escalation.http;

import static cn.zhibao.escalation.packs.Changed.reportWithin;
import static cn.zhibao.escalation.scene.PackRoad.APPROVER;
import static cn.zhibao.escalation.scene.PackRoad.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may write rules, and who may approve them. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PackAccessIT {

    private static final Desk BOTH = PackRoad.desk("both", "policy-editor", "policy-approver");

    @Test
    void one_person_alone_is_refused_whatever_their_roles() {
        // given
        PackRoad road = new PackRoad("CN-2030.3");
        road.writes(BOTH, reportWithin("90 MINUTE", "2030.3"), null).statusCode(201);
        road.writes(EDITOR, reportWithin("80 MINUTE", "2030.3"), "\"1\"").statusCode(200);
        road.does(BOTH, "check", "").statusCode(200);
        road.does(BOTH, "backtest", Map.of("backtestId", road.backtested())).statusCode(200);
        // when, then
        road.does(BOTH, "approval", "").statusCode(409).body("code", equalTo("own-draft"));
        road.does(EDITOR, "approval", "").statusCode(403).body("code", equalTo("role-missing"));
        road.does(EDITOR, "activation", Map.of("from", "2099-01-01T00:00:00Z")).statusCode(403);
        road.writes(APPROVER, "pack: CN", "\"4\"").statusCode(403);
        assertThat(road.stands().getString("state")).isEqualTo("BACKTESTED");
    }

    @Test
    void provinces_change_their_own_overlay_alone() {
        // given
        Desk shandong = Desk.somebody("shandong", "370000", "policy-editor");
        Desk hunan = Desk.somebody("hunan", "430000", "policy-editor");
        String yaml = "pack: SD\nversion: \"2030.1\"\nprovince: \"370000\"\n";
        // when, then
        new PackRoad("CN-2030.10")
                .writes(shandong, reportWithin("1 HOUR", "2030.10"), null)
                .statusCode(403);
        new PackRoad("CN-2030.10").writes(shandong, yaml, null).statusCode(403);
        new PackRoad("SD-2030.1").writes(hunan, yaml, null).statusCode(403);
        new PackRoad("SD-2030.1").writes(shandong, yaml, null).statusCode(201);
        new PackRoad("SD-2030.1")
                .writes(hunan, yaml.replace("370000", "430000"), "\"1\"")
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void nobody_writes_a_draft_without_a_valid_token_and_the_role() {
        PackRoad road = new PackRoad("CN-2030.98");
        road.writes(new Desk("000000", "no token"), "pack: CN", null).statusCode(401);
        road.writes(new Desk("000000", Tokens.forged("liar", "000000", "policy-editor")), "pack: CN", null)
                .statusCode(401);
        road.writes(PackRoad.desk("auditor", "auditor"), "pack: CN", null)
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }
}
